import { writeScalar } from '../article/yaml/quoting.ts';
import type { Language, Localized } from '../base/localized.ts';
import { builtInSchema } from '../project/articleSchema.ts';
import type { Project } from '../project/project.ts';
import type { SiteSnapshot } from '../workspace/siteFacts.ts';
import { shownCollection, type ShownCollection } from './fieldEvidence.ts';
import { comment, schemaText } from './schemaText.ts';
import { withUsualLayout } from './withUsualLayout.ts';

/** A file that a team begins with: its path below the root, and its text. */
export interface SetupFile {
  readonly path: string;
  readonly text: string;
}

/** How much a rule has to say of a site. */
export interface RuleCount {
  readonly code: string;
  /** The level that the rule has. */
  readonly severity: string;
  readonly problems: number;
  readonly files: number;
}

/** So many of the rules that have most to say are named. */
const MOST_RULES = 6;

/** The files that a team begins with, by what its site shows: `plume.yml`, and a schema for each collection that no other tool describes. */
export function setupFiles({ project, site }: { readonly project: Project; readonly site: SiteSnapshot }, rules: readonly RuleCount[], language: Language): readonly SetupFile[] {
  const found = [...project.site.collections.keys()].flatMap(name => describeCollection(name, { project, site, language }) ?? []);
  const schemas = found.flatMap(({ shown, origin }) => (origin === undefined ? [{ path: schemaPath(shown.name), text: schemaText(shown, builtInSchema[language], language) }] : []));
  return [{ path: 'plume.yml', text: plumeText(found, rules, language) }, ...schemas];
}

interface Described {
  readonly shown: ShownCollection;
  /** The file of another tool that says what its headers hold. */
  readonly origin: string | undefined;
}

function schemaPath(collection: string): string {
  return `_plume/${collection}.schema.yml`;
}

function describeCollection(name: string, { project, site, language }: { readonly project: Project; readonly site: SiteSnapshot; readonly language: Language }): Described | undefined {
  const documents = site.pages.all.filter(it => it.document?.collection === name);
  const usual = withUsualLayout(documents);
  const shown = usual && shownCollection(name, site.evidenceOf(usual.uri));
  return shown && { shown, origin: project.schemaFor(usual.uri, language)['x-origin'] };
}

function plumeText(found: readonly Described[], rules: readonly RuleCount[], language: Language): string {
  const lines = [...comment(HEAD[language]), '', ...schemaLines(found, language), ...ruleLines(rules, language), ...comment(BASELINE[language]), '# baseline: plume-baseline.json'];
  return `${lines.join('\n')}\n`;
}

function schemaLines(found: readonly Described[], language: Language): readonly string[] {
  const described = found.filter(it => it.origin !== undefined).flatMap(({ shown, origin = '' }) => comment(DESCRIBED(shown, origin)[language]));
  const own = found.filter(it => it.origin === undefined);
  const entries = own.flatMap(({ shown }) => [`  - collections: [${writeScalar(shown.name, 'flow')}]`.padEnd(40) + ` # ${FILES(shown.count)[language]}`, `    schema: ${writeScalar(schemaPath(shown.name), 'block')}`]);
  return [...comment(own.length > 0 ? SCHEMA[language] : NO_SCHEMA[language]), ...described, ...(own.length > 0 ? ['schema:', ...entries] : []), ''];
}

function ruleLines(rules: readonly RuleCount[], language: Language): readonly string[] {
  const most = rules.toSorted((a, b) => b.problems - a.problems).slice(0, MOST_RULES);
  return most.length === 0 ? [] : [...comment(RULES[language]), '# rules:', ...most.map(it => `#   ${it.code}: ${it.severity}`.padEnd(52) + ` # ${POINTS(it)[language]}`), ''];
}

const HEAD: Localized = {
  fr: 'Ce que l’équipe décide pour ce site. Plume a écrit ce fichier d’après les articles\u00A0; tout s’y change à la main. L’éditeur, la ligne de commande et l’intégration continue le lisent, et VS Code l’explique et le complète pendant la saisie.',
  en: 'What the team decides for this site. Plume has written this file by the articles; change anything by hand. The editor, the command line and continuous integration read it, and VS Code explains and completes it while you type.',
};
const SCHEMA: Localized = { fr: 'Les champs de l’en-tête, collection par collection.', en: 'The fields of the header, collection by collection.' };
const NO_SCHEMA: Localized = { fr: 'Aucune collection n’a assez de fichiers pour montrer ce que leur en-tête doit avoir.', en: 'No collection has enough files to show what their headers must have.' };
const DESCRIBED = ({ name, count }: ShownCollection, origin: string): Localized => ({
  fr: `«\u00A0${name}\u00A0» (${count} fichiers)\u00A0: ${origin} le dit déjà, et Plume le lit.`,
  en: `‘${name}’ (${count} files): ${origin} says so already, and Plume reads it.`,
});
const FILES = (count: number): Localized => ({ fr: `${count} fichiers`, en: `${count} files` });
const RULES: Localized = {
  fr: 'Les règles qui ont le plus à dire ici, à leur niveau d’aujourd’hui. «\u00A0off\u00A0» en fait taire une, «\u00A0error\u00A0» la rend bloquante.',
  en: 'The rules that have most to say here, at the level that they have. ‘off’ silences one, ‘error’ makes it a failure.',
};
const POINTS = ({ problems, files }: RuleCount): Localized => ({
  fr: `${problems} point${problems > 1 ? 's' : ''} dans ${files} fichier${files > 1 ? 's' : ''}`,
  en: `${problems} problem${problems === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}`,
});
const BASELINE: Localized = {
  fr: 'Pour ne voir que ce qui est nouveau\u00A0: «\u00A0plume check --write-baseline plume-baseline.json\u00A0», puis cette ligne sans son «\u00A0#\u00A0».',
  en: 'To see only what is new: ‘plume check --write-baseline plume-baseline.json’, then this line without its ‘#’.',
};
