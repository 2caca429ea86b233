import { codeSpan, escapeMarkdown } from '../base/escapeMarkdown.ts';
import { relativePath } from '../base/uris.ts';
import type { Language, Localized } from '../base/localized.ts';
import type { PlainMap } from '../article/yaml/yamlValue.ts';
import { isBuiltInSchema } from '../project/articleSchema.ts';
import type { JsonSchema, SchemaType } from '../project/jsonSchema.ts';
import type { Project } from '../project/project.ts';
import type { SiteSnapshot } from '../workspace/siteFacts.ts';
import type { SitePage } from '../workspace/sitePages.ts';
import { exampleOf } from './exampleOf.ts';
import { shownCollection, type ShownCollection, type ShownField } from './fieldEvidence.ts';
import { withUsualLayout } from './withUsualLayout.ts';

/** What a guide is made from. */
export interface GuideSource {
  readonly project: Project;
  readonly site: SiteSnapshot;
  /** Of some of the newest articles, by their addresses: what their headers hold. */
  readonly headers: ReadonlyMap<string, PlainMap>;
  /** Folders that articles take pictures from, below the root, with the number of pictures. */
  readonly pictureFolders: readonly (readonly [string, number])[];
}

type Model = Project['cards'][number];

/** So many values, words, models and names of files are told. */
const MOST_VALUES = 20;
const MOST_WORDS = 40;
const MOST_MODELS = 40;
const MOST_NAMES = 3;
const MOST_FOLDERS = 5;
/** So many characters of a description are told. */
const LONGEST = 160;

/** A guide to how a site writes, in Markdown, for people and assistants: what its articles and its team show, and nothing else. */
export function siteGuide(source: GuideSource, language: Language): string {
  const { project, site } = source;
  const name = project.site.title ?? '';
  const title = { fr: name === '' ? 'Comment ce site écrit' : `Comment écrit «\u00A0${name}\u00A0»`, en: name === '' ? 'How this site writes' : `How ‘${name}’ writes` }[language];
  const documents = site.pages.all.filter(it => it.document !== undefined);
  const sections = [
    ...[...project.site.collections.keys()].flatMap(it => collectionLines(it, source, language)),
    ...wordLines(source, language),
    ...modelLines(project, language),
    ...pictureLines(source, language),
    ...typographyLines(source, language),
    ...unwantedLines(project, language),
    ...checkLines(language),
  ];
  return `${[`# ${escapeMarkdown(title)}`, '', INTRODUCTION(documents.length)[language], ...sections].join('\n')}\n`;
}

function collectionLines(name: string, source: GuideSource, language: Language): readonly string[] {
  const documents = source.site.pages.all.filter(it => it.document?.collection === name).toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
  const usual = withUsualLayout(documents);
  if (usual === undefined) {
    return [];
  }
  const schema = source.project.schemaFor(usual.uri, language);
  const shown = shownCollection(name, source.site.evidenceOf(usual.uri));
  const sections = source.project.sectionsFor(usual.uri).flat();
  return [
    '',
    `## ${HEADS.collection[language]} ${escapeMarkdown(name)}`,
    '',
    ...placeLines(documents, source, language),
    ...(sections.length === 0 ? [] : ['', `${HEADS.sections[language]} ${sections.map(codeSpan).join(', ')}`]),
    '',
    ...(shown === undefined ? describedLines({ documents, source, schema, language }) : fieldLines(shown, { documents, source, schema, language })),
  ];
}

/** How many there are, where their files lie, and the addresses of their pages. */
function placeLines(documents: readonly SitePage[], { project }: GuideSource, language: Language): readonly string[] {
  const pathOf = ({ uri }: SitePage): string => (project.root === undefined ? undefined : relativePath(project.root, uri)) ?? uri;
  const named = documents.slice(0, MOST_NAMES).map(it => `- ${codeSpan(pathOf(it))}${it.isHidden || it.url === '' ? '' : ` → ${codeSpan(it.url)}`}`);
  return [COUNT(documents.length)[language], '', ...named];
}

interface Around {
  readonly documents: readonly SitePage[];
  readonly source: GuideSource;
  readonly schema: JsonSchema;
  readonly language: Language;
}

/** Where there are too few articles to show a habit: what the team says of their headers. */
function describedLines({ documents, source, schema, language }: Around): readonly string[] {
  const fields = isBuiltInSchema(schema) ? [] : Object.entries(schema.properties ?? {});
  if (fields.length === 0) {
    return [TOO_FEW[language]];
  }
  const rows = fields.map(([name, it]) => {
    const described = typeof it === 'object' ? it : {};
    const example = exampleOf(name, documents.map(({ uri }) => source.headers.get(uri)));
    const needed = (schema.required ?? []).includes(name) ? `**${HEADS.needed[language]}**` : '';
    return `| ${[codeSpan(name) + wordsOf(described, name), kindOf(described, language), needed, valuesOf({ choices: [], relation: undefined }, described, language), example === undefined ? '' : codeSpan(example)].join(' | ')} |`;
  });
  return [SAID[language], '', `| ${FIELD_HEADS[language].join(' | ')} |`, `|${'---|'.repeat(FIELD_HEADS[language].length)}`, ...rows];
}

function kindOf({ type, format }: JsonSchema, language: Language): string {
  const name = [type].flat().find(it => it !== undefined && it !== 'null');
  const kind = name === undefined ? undefined : KIND_OF_TYPE[name];
  return kind === undefined ? '' : KINDS[kind === 'text' && /^date/.test(format ?? '') ? 'date' : kind][language];
}

/** The title and the description that a schema gives to a field, below its name. */
function wordsOf({ title = '', description = '' }: JsonSchema, name: string): string {
  const said = [title.toLowerCase() === name.toLowerCase() ? '' : title, description.length > LONGEST ? `${description.slice(0, LONGEST)}…` : description];
  return said.filter(it => it !== '').map(it => `<br>${escapeMarkdown(it)}`).join('');
}

function fieldLines(shown: ShownCollection, around: Around): readonly string[] {
  const { schema, language } = around;
  const known = new Set(shown.fields.map(it => it.name));
  const described = Object.keys(schema.properties ?? {}).filter(it => !known.has(it) && (schema.required ?? []).includes(it));
  const rows = shown.fields.map(it => `| ${fieldCells(it, shown.count, around).join(' | ')} |`);
  const rare = shown.rare.slice(0, MOST_VALUES).map(([name, count]) => `${codeSpan(name)} (${count})`);
  return [
    `| ${FIELD_HEADS[language].join(' | ')} |`,
    `|${'---|'.repeat(FIELD_HEADS[language].length)}`,
    ...rows,
    ...(described.length === 0 ? [] : ['', `${HEADS.alsoRequired[language]} ${described.map(codeSpan).join(', ')}`]),
    ...(rare.length === 0 ? [] : ['', `${HEADS.rare[language]} ${rare.join(', ')}`]),
  ];
}

function fieldCells(field: ShownField, files: number, { documents, source, schema, language }: Around): readonly string[] {
  const own = schema.properties?.[field.name];
  const described = typeof own === 'object' ? own : {};
  const isNeeded = (schema.required ?? []).includes(field.name) || field.need === 'sure';
  const presence = `${field.count}/${files}${isNeeded ? `, **${HEADS.needed[language]}**` : ''}`;
  const example = exampleOf(field.name, documents.map(it => source.headers.get(it.uri)));
  return [codeSpan(field.name) + wordsOf(isBuiltInSchema(schema) ? { title: described.title ?? '' } : described, field.name), field.kind === undefined ? '' : KINDS[field.kind.name][language], presence, valuesOf(field, described, language), example === undefined ? '' : codeSpan(example)];
}

/** What may stand in a field: what the team says, else what the articles show. */
function valuesOf({ choices, relation }: Pick<ShownField, 'choices' | 'relation'>, schema: JsonSchema, language: Language): string {
  const { enum: allowed = typeof schema.items === 'object' ? schema.items.enum : undefined } = schema;
  if (allowed !== undefined) {
    return listed(allowed.map(it => codeSpan(String(it))), language);
  }
  if (schema['x-vocabulary'] === true) {
    return HEADS.seeWords[language];
  }
  if (relation !== undefined) {
    return `${HEADS.names[language]} ${codeSpan(relation.target)}`;
  }
  return listed(choices.map(([value, count]) => `${codeSpan(value)} (${count})`), language);
}

function listed(words: readonly string[], language: Language): string {
  const rest = words.length - MOST_VALUES;
  return `${words.slice(0, MOST_VALUES).join(', ')}${rest > 0 ? MORE(rest)[language] : ''}`;
}

function wordLines({ project, site }: GuideSource, language: Language): readonly string[] {
  const fields = new Set([...project.plume.vocabulary.keys(), ...site.pages.all.flatMap(it => [...it.terms.keys()])]);
  const lines = [...fields].flatMap(field => wordsOfField(field, { project, site, language }));
  return lines.length === 0 ? [] : ['', `## ${HEADS.words[language]}`, '', HEADS.wordsHelp[language], ...lines];
}

function wordsOfField(field: string, { project, site, language }: Pick<GuideSource, 'project' | 'site'> & { readonly language: Language }): readonly string[] {
  const team = project.plume.vocabulary.get(field);
  const counts = site.vocabulary.terms(field);
  const decided = (team?.values ?? []).map(({ name, description }) => `${codeSpan(name)} (${counts.get(name) ?? 0})${description === undefined ? '' : ` ${escapeMarkdown(description)}`}`);
  const names = new Set(team?.values.map(it => it.name));
  const used = [...counts].filter(([word]) => !names.has(word));
  const shown = used.slice(0, MOST_WORDS).map(([word, count]) => `${codeSpan(word)} (${count})`);
  const rest = used.length > MOST_WORDS ? MORE(used.length - MOST_WORDS)[language] : '';
  const lines = [
    ...(decided.length === 0 ? [] : [`- ${(team?.open === true ? HEADS.decided : HEADS.onlyDecided)[language]} ${decided.join(', ')}`]),
    ...(shown.length === 0 ? [] : [`- ${HEADS.inUse[language]} ${shown.join(', ')}${rest}`]),
  ];
  return lines.length === 0 ? [] : ['', `### ${escapeMarkdown(field)}`, '', ...lines];
}

function modelLines({ cards }: Project, language: Language): readonly string[] {
  if (cards.length === 0) {
    return [];
  }
  return ['', `## ${HEADS.models[language]}`, '', HEADS.modelsHelp[language], '', ...cards.slice(0, MOST_MODELS).map(it => modelLine(it, language))];
}

function modelLine({ name, prefix, description, fields }: Model, language: Language): string {
  const asked = [...fields.values()].map(it => `${codeSpan(it.name)}${it.isRequired ? '' : ` (${HEADS.optional[language]})`}`);
  const words = description[language] === '' ? '' : ` ${escapeMarkdown(description[language]).replace(/(?<![.!?…])$/, '.')}`;
  const typed = prefix === '' ? '' : `, ${HEADS.typed[language]} ${codeSpan(prefix)}`;
  return `- **${escapeMarkdown(name[language])}**${typed}.${words}${asked.length === 0 ? '' : ` ${HEADS.fields[language]} ${asked.join(', ')}.`}`;
}

function pictureLines({ project, pictureFolders }: GuideSource, language: Language): readonly string[] {
  const decided = project.plume.images;
  const lines = [
    ...(decided === undefined ? [] : [`- ${HEADS.pictureFolder[language]} ${codeSpan(decided)}`]),
    ...(pictureFolders.length === 0 ? [] : [`- ${HEADS.picturesIn[language]} ${pictureFolders.slice(0, MOST_FOLDERS).map(([folder, count]) => `${codeSpan(folder)} (${count})`).join(', ')}`]),
  ];
  return lines.length === 0 ? [] : ['', `## ${HEADS.pictures[language]}`, '', ...lines];
}

function typographyLines({ project, site }: GuideSource, language: Language): readonly string[] {
  const count = (kind: SitePage['quotes']): number => site.pages.all.filter(it => it.quotes === kind).length;
  const [guillemets, straight] = [count('guillemets'), count('straight')];
  const quotes = guillemets + straight === 0 ? [] : [`- ${QUOTES(guillemets, straight)[language]}`];
  return ['', `## ${HEADS.typography[language]}`, '', `- ${TYPOGRAPHY[project.typography][language]}`, ...quotes];
}

function unwantedLines({ plume }: Project, language: Language): readonly string[] {
  const lines = plume.words.map(({ avoid, use, reason }) => {
    const instead = use === undefined ? '' : ` → ${codeSpan(use)}`;
    return `- ${avoid.map(codeSpan).join(', ')}${instead}${reason === undefined ? '' : `. ${escapeMarkdown(reason)}`}`;
  });
  return lines.length === 0 ? [] : ['', `## ${HEADS.unwanted[language]}`, '', ...lines];
}

function checkLines(language: Language): readonly string[] {
  return ['', `## ${HEADS.check[language]}`, '', CHECK[language]];
}

const INTRODUCTION = (count: number): Localized => ({
  fr: `Ce guide est fait par \`plume guide\` de ce que montrent ${count} articles et de ce que l’équipe a réglé. Il décrit des habitudes\u00A0; seul ce qui est dit **nécessaire** l’est. Les nombres sont ceux des articles.`,
  en: `This guide is made by \`plume guide\` of what ${count} articles show and of what the team has set. It describes habits; only what is said to be **needed** is. Numbers are numbers of articles.`,
});
const COUNT = (count: number): Localized => ({ fr: `${count} fichier${count > 1 ? 's' : ''}. Les plus récents, avec l’adresse de leur page\u00A0:`, en: `${count} file${count === 1 ? '' : 's'}. The newest, with the addresses of their pages:` });
const TOO_FEW: Localized = { fr: 'Il y en a trop peu pour que leur en-tête montre une habitude.', en: 'There are too few for their headers to show a habit.' };
const SAID: Localized = { fr: 'Il y en a trop peu pour montrer une habitude. Ce que l’équipe dit de leur en-tête\u00A0:', en: 'There are too few to show a habit. What the team says of their headers:' };
const MORE = (count: number): Localized => ({ fr: ` et ${count} autres`, en: ` and ${count} others` });
const FIELD_HEADS = { fr: ['Champ de l’en-tête', 'Genre', 'Présence', 'Valeurs', 'Exemple'], en: ['Field of the header', 'Kind', 'Presence', 'Values', 'Example'] } as const;
const KINDS: Readonly<Record<NonNullable<ShownField['kind']>['name'], Localized>> = {
  text: { fr: 'texte', en: 'text' },
  number: { fr: 'nombre', en: 'number' },
  boolean: { fr: '`true` ou `false`', en: '`true` or `false`' },
  date: { fr: 'date', en: 'date' },
  list: { fr: 'liste', en: 'list' },
  map: { fr: 'groupe de champs', en: 'group of fields' },
};
const KIND_OF_TYPE: Readonly<Record<SchemaType, keyof typeof KINDS | undefined>> = { string: 'text', number: 'number', integer: 'number', boolean: 'boolean', array: 'list', object: 'map', null: undefined };
const HEADS = {
  collection: { fr: 'Collection\u00A0:', en: 'Collection:' },
  sections: { fr: 'Intertitres à garder, dans cet ordre\u00A0:', en: 'Headings to keep, in this order:' },
  needed: { fr: 'nécessaire', en: 'needed' },
  alsoRequired: { fr: 'Nécessaires aussi, d’après l’équipe\u00A0:', en: 'Also needed, says the team:' },
  rare: { fr: 'Champs de quelques articles seulement\u00A0:', en: 'Fields of a few articles only:' },
  names: { fr: 'nom d’un document de', en: 'name of a document of' },
  seeWords: { fr: 'les mots du site, plus bas', en: 'the words of the site, below' },
  words: { fr: 'Les mots du site', en: 'The words of the site' },
  wordsHelp: { fr: 'Prenez un mot qui existe avant d’en inventer un autre, écrit de la même façon.', en: 'Take a word that exists before you invent another one, written in the same way.' },
  decided: { fr: 'Choisis par l’équipe\u00A0:', en: 'Chosen by the team:' },
  onlyDecided: { fr: 'Les seuls admis par l’équipe\u00A0:', en: 'The only ones that the team accepts:' },
  inUse: { fr: 'En usage\u00A0:', en: 'In use:' },
  models: { fr: 'Les modèles de l’équipe', en: 'The models of the team' },
  modelsHelp: { fr: 'Un bloc qui revient se fait d’après son modèle, dans le dossier des modèles du site.', en: 'A block that comes again is made by its model, in the folder of the site’s models.' },
  optional: { fr: 'facultatif', en: 'optional' },
  typed: { fr: 'proposé par', en: 'offered by' },
  fields: { fr: 'Champs\u00A0:', en: 'Fields:' },
  pictures: { fr: 'Les images', en: 'Pictures' },
  pictureFolder: { fr: 'Dossier choisi par l’équipe\u00A0:', en: 'Folder chosen by the team:' },
  picturesIn: { fr: 'Les articles prennent leurs images dans\u00A0:', en: 'Articles take their pictures from:' },
  typography: { fr: 'La typographie', en: 'Typography' },
  unwanted: { fr: 'Les mots à éviter', en: 'Words to avoid' },
  check: { fr: 'Avant de publier', en: 'Before publishing' },
} satisfies Readonly<Record<string, Localized>>;
const TYPOGRAPHY: Readonly<Record<Project['typography'], Localized>> = {
  fr: { fr: 'Française\u00A0: espace insécable devant : ; ! ? et », guillemets «\u00A0…\u00A0», apostrophe ’.', en: 'French: a no-break space before : ; ! ? and », quotation marks « … », the apostrophe ’.' },
  eu: { fr: 'Celle du code de rédaction interinstitutionnel européen.', en: 'That of the interinstitutional style guide of the European Union.' },
  off: { fr: 'Aucune n’est vérifiée.', en: 'None is checked.' },
};
const QUOTES = (guillemets: number, straight: number): Localized => ({
  fr: `Guillemets des textes\u00A0: «\u00A0…\u00A0» dans ${guillemets} articles, "…" dans ${straight}.`,
  en: `Quotation marks of the texts: « … » in ${guillemets} articles, "…" in ${straight}.`,
});
const CHECK: Localized = {
  fr: '`plume check FICHIER` dit ce que les lecteurs verraient de travers, et `plume check FICHIER --fix` corrige ce qui est sûr. `plume explain CODE` explique une règle.',
  en: '`plume check FILE` says what readers would see wrong, and `plume check FILE --fix` corrects what is sure. `plume explain CODE` explains a rule.',
};
