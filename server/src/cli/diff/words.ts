import type { Language, Localized } from '../../base/localized.ts';
import type { ReportedProblem } from '../../languageService.ts';
import type { ChangedFile } from '../changedFiles.ts';
import type { NotCompared } from './changedArticle.ts';

/** What became of an article. */
export const KINDS: Readonly<Record<ChangedFile['kind'], Localized>> = {
  new: { fr: 'Nouveau', en: 'New' },
  changed: { fr: 'Modifié', en: 'Changed' },
  deleted: { fr: 'Supprimé', en: 'Deleted' },
  renamed: { fr: 'Renommé', en: 'Renamed' },
};

/** What is said of a page that was published. */
export const GONE: Localized = { fr: 'Cette page ne sera plus publiée.', en: 'This page will not be published any more.' };

/** Why a page shows no comparison. */
export const REASONS: Readonly<Record<NotCompared | 'failed', Localized>> = {
  'not-text': { fr: 'Ce fichier n’est pas un texte en UTF-8\u00A0: il n’a pas pu être comparé.', en: 'This file is no text in UTF-8: it could not be compared.' },
  unreadable: { fr: 'Ce fichier n’a pas pu être lu.', en: 'This file could not be read.' },
  failed: { fr: 'Les changements de cet article n’ont pas pu être montrés.', en: 'The changes of this article could not be shown.' },
};

const SEVERITIES: Readonly<Record<ReportedProblem['severity'], Localized>> = {
  error: { fr: 'Erreur', en: 'Error' },
  warning: { fr: 'Avertissement', en: 'Warning' },
  information: { fr: 'Information', en: 'Information' },
  hint: { fr: 'Conseil', en: 'Hint' },
};

/** « Erreur, ligne 12 : … » */
export function problemInWords({ severity, start, message }: ReportedProblem, language: Language): string {
  const level = SEVERITIES[severity][language];
  return language === 'fr' ? `${level}, ligne ${start.line + 1}\u00A0: ${message}` : `${level}, line ${start.line + 1}: ${message}`;
}

/** « 1 erreur, 2 avertissements »; empty for none. */
export function countsInWords(problems: readonly ReportedProblem[], language: Language): string {
  return (['error', 'warning', 'information', 'hint'] as const)
    .flatMap(level => {
      const count = problems.filter(it => it.severity === level).length;
      const word = SEVERITIES[level][language].toLowerCase();
      return count === 0 ? [] : [`${count} ${word}${count > 1 ? 's' : ''}`];
    })
    .join(', ');
}

/** « 3 articles changent par rapport à « main ». » */
export function changedInWords(count: number, reference: string, language: Language): string {
  return language === 'fr'
    ? `${count} article${count > 1 ? 's' : ''} chang${count > 1 ? 'ent' : 'e'} par rapport à «\u00A0${reference}\u00A0».`
    : `${count} article${count === 1 ? ' differs' : 's differ'} from ‘${reference}’.`;
}
