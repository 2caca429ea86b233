import type { PageProblem } from '../src/preview/messages.ts';
import { SEVERITIES, SIGNS } from './severities.ts';

type Language = 'fr' | 'en';

/** What each is called. */
const NAMES = {
  error: { fr: ['erreur', 'erreurs'], en: ['error', 'errors'] },
  warning: { fr: ['avertissement', 'avertissements'], en: ['warning', 'warnings'] },
  information: { fr: ['remarque', 'remarques'], en: ['remark', 'remarks'] },
  hint: { fr: ['détail', 'détails'], en: ['detail', 'details'] },
} as const;

/** What counts as a point to look at, here as in the status bar: what Plume calls an error or a warning. */
export function pointsAmong(problems: readonly PageProblem[]): readonly PageProblem[] {
  return problems.filter(it => it.isOurs && (it.severity === 'error' || it.severity === 'warning'));
}

/** « 3 points à revoir »; undefined where there is none. */
export function pointsInWords(problems: readonly PageProblem[], language: Language): string | undefined {
  const { length: count } = pointsAmong(problems);
  const french = count === 1 ? '1\u00A0point à revoir' : `${count}\u00A0points à revoir`;
  return count === 0 ? undefined : language === 'fr' ? french : `${count} ${count === 1 ? 'point' : 'points'} to review`;
}

/** `✕ 1  ! 2`: the points by the signs of the margin. */
export function pointsInSigns(problems: readonly PageProblem[]): string {
  const points = pointsAmong(problems);
  return SEVERITIES.flatMap(severity => {
    const count = points.filter(it => it.severity === severity).length;
    return count === 0 ? [] : [`${SIGNS[severity]}\u00A0${count}`];
  }).join('  ');
}

/** What is counted as points, and what else is marked: « 1 erreur, 2 avertissements ; non comptés : 2 détails ». */
export function countsInWords(problems: readonly PageProblem[], language: Language): string {
  const points = pointsAmong(problems);
  const [counted, others] = [listed(points, language), listed(problems.filter(it => !points.includes(it)), language)];
  const notCounted = language === 'fr' ? `non comptés\u00A0: ${others}` : `not counted: ${others}`;
  return [counted, others === '' ? '' : notCounted].filter(it => it !== '').join(language === 'fr' ? '\u00A0; ' : '; ');
}

function listed(problems: readonly PageProblem[], language: Language): string {
  return SEVERITIES.flatMap(severity => {
    const count = problems.filter(it => it.severity === severity).length;
    const [one, many] = NAMES[severity][language];
    return count === 0 ? [] : [`${count}\u00A0${count === 1 ? one : many}`];
  }).join(', ');
}
