import type { Language, Localized } from '../base/localized.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** YAML 1.1 reads `off` as false. */
const SEVERITY_VALUES: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off', false];

const WORDS = {
  root: {
    fr: 'Les règles que l’équipe partage : l’éditeur et l’intégration continue les appliquent de la même façon.',
    en: 'The rules that a team shares: the editor and continuous integration apply them alike.',
  },
  schema: {
    fr: 'Ce que contient l’en-tête d’un article : un schéma JSON Schema, le nom d’un fichier qui en contient un, ou une liste de schémas par collection ou par dossier.',
    en: 'What the header of an article holds: a JSON Schema, the name of a file that holds one, or a list of schemas by collection or folder.',
  },
  collections: { fr: 'Les collections de Jekyll auxquelles ce schéma s’applique.', en: 'The collections of Jekyll that this schema describes.' },
  files: { fr: 'Les fichiers auxquels ce schéma s’applique : `_evenements/**`.', en: 'The files that this schema describes: `_evenements/**`.' },
  entrySchema: { fr: 'Le schéma, ou le nom de son fichier.', en: 'The schema, or the name of its file.' },
  vocabulary: {
    fr: 'Les valeurs d’usage de `tags`, de `categories` et des autres champs du vocabulaire.',
    en: 'The usual values of `tags`, `categories` and the other fields of the vocabulary.',
  },
  open: { fr: 'Si d’autres valeurs sont admises. `false` : toute autre valeur est signalée.', en: 'Whether other values are accepted. `false`: any other value is reported.' },
  values: { fr: 'Les valeurs, avec, si besoin, une description et des synonymes.', en: 'The values, with a description and synonyms where useful.' },
  name: { fr: 'La valeur telle qu’on l’écrit.', en: 'The value as it is written.' },
  description: { fr: 'Ce que la valeur veut dire.', en: 'What the value means.' },
  synonyms: { fr: 'Les mots que cette valeur remplace.', en: 'Words that this value replaces.' },
  styles: {
    fr: 'Les feuilles de style du site, compilées, pour l’aperçu et les classes des annotations.',
    en: 'The compiled stylesheets of the site, for the preview and the classes of annotations.',
  },
  cards: { fr: 'Le dossier des fiches de l’équipe.', en: 'The folder of the team’s cards.' },
  typography: {
    fr: 'Les conventions de typographie : `fr` (Imprimerie nationale), `eu` (institutions européennes), `off` (aucune). Sans ce réglage, `fr` si le site est en français.',
    en: 'The conventions of typography: `fr` (Imprimerie nationale), `eu` (European institutions), `off` (none). Without this setting, `fr` if the site is in French.',
  },
  rules: { fr: 'Le niveau de chaque règle ; `off` la fait taire.', en: 'The level of each rule; `off` silences it.' },
} satisfies Readonly<Record<string, Localized>>;

/** The schema of `plume.yml`, with its words in one language. */
export const plumeSchema: Readonly<Record<Language, JsonSchema>> = { fr: schemaIn('fr'), en: schemaIn('en') };

function schemaIn(language: Language): JsonSchema {
  const described = (words: keyof typeof WORDS, schema: JsonSchema): JsonSchema => ({ ...schema, description: WORDS[words][language] });
  const strings: JsonSchema = { type: 'array', items: { type: 'string' } };
  const term: JsonSchema = {
    type: 'object',
    properties: {
      name: described('name', { type: 'string', minLength: 1 }),
      description: described('description', { type: 'string' }),
      synonyms: described('synonyms', strings),
    },
    required: ['name'],
    additionalProperties: false,
  };
  const field: JsonSchema = {
    type: 'object',
    properties: {
      open: described('open', { type: 'boolean', default: true }),
      values: described('values', { type: 'array', items: { type: ['string', 'object'], ...termOrText(term) } }),
    },
    additionalProperties: false,
  };
  const entry: JsonSchema = {
    type: 'object',
    properties: { collections: described('collections', strings), files: described('files', strings), schema: described('entrySchema', { type: ['object', 'string'] }) },
    required: ['schema'],
    additionalProperties: false,
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'plume.yml',
    description: WORDS.root[language],
    type: 'object',
    properties: {
      schema: described('schema', { type: ['object', 'string', 'array'], items: entry }),
      vocabulary: described('vocabulary', { type: 'object', additionalProperties: field }),
      styles: described('styles', strings),
      cards: described('cards', { type: 'string', default: '_plume/snippets' }),
      typography: described('typography', { enum: ['fr', 'eu', 'off', false] }),
      rules: described('rules', { type: 'object', additionalProperties: { enum: SEVERITY_VALUES } }),
    },
    additionalProperties: false,
  };
}


function termOrText(term: JsonSchema): JsonSchema {
  return { if: { type: 'object' }, then: term };
}
