import { writeScalar } from '../article/yaml/quoting.ts';
import type { Localized } from '../base/localized.ts';
import type { TextRange } from '../base/textRange.ts';
import type { ConfigProblem } from './configProblem.ts';

/** What a configuration may name: each is missed in its own way. */
export type NamedKind = 'schema' | 'reference' | 'stylesheet' | 'cards' | 'baseline' | 'folder' | 'collection' | 'articles' | 'scope' | 'defaults' | 'shared';

/**
 * Why nothing is found by a name:
 *
 * - `missing`: the site has nothing of that name, or nothing that a pattern means;
 * - `outside`: it is above the site, where nothing is read;
 * - `network`: it is on the network, where Plume never goes.
 */
export type Absence = 'missing' | 'outside' | 'network';

/** Something that a configuration names, where it is named. Its range, in `schema: a.json`, is `a.json`. */
export interface NamedThing extends TextRange {
  readonly kind: NamedKind;
  readonly name: string;
}

/** What follows for whoever writes, and what is to be found by the name. */
const WORDS: Readonly<Record<NamedKind, { readonly effect: Localized; readonly missing: (name: string) => Localized }>> = {
  schema: { effect: { fr: 'Les articles sont vérifiés sans ce schéma', en: 'Articles are checked without this schema' }, missing: noFile },
  reference: { effect: { fr: 'Le schéma ne s’applique pas', en: 'The schema does not apply' }, missing: noFile },
  stylesheet: { effect: { fr: 'L’aperçu et les classes se passent de cette feuille de style', en: 'The preview and the classes do without this stylesheet' }, missing: noFile },
  cards: { effect: { fr: 'Aucun modèle de l’équipe n’est proposé', en: 'No card of the team is proposed' }, missing: noFolder },
  baseline: { effect: { fr: 'Les problèmes acceptés par l’équipe sont signalés comme les autres', en: 'The problems that the team has accepted are reported like others' }, missing: noFile },
  folder: { effect: { fr: 'Aucun fichier n’est proposé pour ce champ', en: 'No file is proposed for this field' }, missing: noFolder },
  collection: {
    effect: { fr: 'Ce réglage reste sans effet', en: 'This setting has no effect' },
    missing: it => ({ fr: `le site n’a pas de collection «\u00A0${it}\u00A0»`, en: `the site has no collection ‘${it}’` }),
  },
  articles: { effect: { fr: 'Ce schéma ne s’applique à aucun article', en: 'This schema applies to no article' }, missing: noMatch },
  scope: { effect: { fr: 'Ce réglage reste sans effet', en: 'This setting has no effect' }, missing: noMatch },
  shared: { effect: { fr: 'Les règles que ce fichier partage ne s’appliquent pas', en: 'The rules that this file shares do not apply' }, missing: noFile },
  defaults: { effect: { fr: 'Ces valeurs par défaut ne servent à aucune page', en: 'No page has these default values' }, missing: noMatch },
};

/** Says that what is named is not found, where it is named, with the name that was probably meant. */
export function absentThing({ kind, name, start, end }: NamedThing, why: Absence, nearest?: string): ConfigProblem {
  const { effect, missing } = WORDS[kind];
  const reason = why === 'missing' ? missing(name) : why === 'outside' ? outside(name) : onNetwork(name);
  const advice = nearest === undefined ? (why === 'missing' ? CORRECT : COPY) : { fr: `Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`, en: `Did you mean ‘${nearest}’?` };
  return {
    code: kind === 'articles' || kind === 'scope' || kind === 'defaults' || kind === 'collection' ? 'configuration.matches-nothing' : 'configuration.not-there',
    start,
    end,
    isUnsure: kind === 'defaults' && nearest === undefined,
    replacement: nearest === undefined ? undefined : writeScalar(nearest, 'flow'),
    message: { fr: `${effect.fr}\u00A0: ${reason.fr}. ${advice.fr}`, en: `${effect.en}: ${reason.en}. ${advice.en}` },
  };
}

const COPY: Localized = { fr: 'Copiez ce qu’il faut dans le site, et nommez-le là.', en: 'Copy what is needed into the site, and name it there.' };
const CORRECT: Localized = { fr: 'Corrigez son nom, ou retirez cette ligne.', en: 'Correct its name, or take this line out.' };

function outside(name: string): Localized {
  return { fr: `«\u00A0${name}\u00A0» est hors du site, où Plume ne lit rien`, en: `‘${name}’ is outside of the site, where Plume reads nothing` };
}

function onNetwork(name: string): Localized {
  return { fr: `«\u00A0${name}\u00A0» est sur le réseau, où Plume ne va jamais`, en: `‘${name}’ is on the network, where Plume never goes` };
}

function noFile(name: string): Localized {
  return { fr: `le site n’a pas de fichier «\u00A0${name}\u00A0»`, en: `the site has no file ‘${name}’` };
}

function noFolder(name: string): Localized {
  return { fr: `le site n’a pas de dossier «\u00A0${name}\u00A0»`, en: `the site has no folder ‘${name}’` };
}

function noMatch(name: string): Localized {
  return { fr: `aucun fichier du site ne correspond à «\u00A0${name}\u00A0»`, en: `no file of the site matches ‘${name}’` };
}
