import type { Language, Localized } from '../base/localized.ts';
import { FIELD_TYPES } from '../models/modelField.ts';
import { FIELD_NAME } from '../models/fieldName.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** A key, with its words and what it may hold; its name is its title where it has none. */
interface Key {
  readonly title?: Localized;
  readonly description: Localized;
  readonly schema: JsonSchema;
  readonly keys?: Readonly<Record<string, Key>>;
}

/** A text, or one for each language. */
const TEXT: JsonSchema = { type: ['string', 'object'], minLength: 1, properties: { fr: { type: 'string' }, en: { type: 'string' } }, additionalProperties: false };
const TEXTS: JsonSchema = { type: ['string', 'number', 'array'], items: { type: ['string', 'number'] } };

const SCOPE: Readonly<Record<string, Key>> = {
  collections: {
    description: { fr: 'Les collections dont les articles reçoivent ce modèle.', en: 'The collections whose articles take this model.' },
    schema: { type: 'array', items: { type: 'string', 'x-suggest': 'collections' } },
  },
  files: {
    description: { fr: 'Les chemins des articles qui reçoivent ce modèle, avec « * » et « ** ».', en: 'The paths of the articles that take this model, with ‘*’ and ‘**’.' },
    schema: { type: 'array', items: { type: 'string', 'x-suggest': 'globs' } },
  },
};

const FIELD: Readonly<Record<string, Key>> = {
  label: {
    description: { fr: 'Ce qui est demandé, tel que le lira l’auteur.', en: 'What is asked for, as its author will read it.' },
    schema: TEXT,
  },
  type: {
    description: { fr: 'Ce que le champ contient.', en: 'What the field holds.' },
    schema: { enum: FIELD_TYPES, default: 'text' },
  },
  required: {
    description: { fr: 'À « false », le champ peut rester vide : la partie du bloc qui le montre est alors laissée de côté.', en: 'With ‘false’, the field may stay empty: the part of the block that shows it is left out then.' },
    schema: { type: 'boolean', default: true },
  },
  repeated: {
    description: { fr: 'À « true », le champ a plusieurs valeurs : sa ligne est répétée pour chacune.', en: 'With ‘true’, the field has several values: its line is repeated for each of them.' },
    schema: { type: 'boolean', default: false },
  },
  default: {
    description: { fr: 'La valeur habituelle.', en: 'The usual value.' },
    schema: { type: ['string', 'number'] },
  },
  example: {
    description: { fr: 'Le texte à remplacer ; resté dans un article, il est signalé.', en: 'The text to replace; left in an article, it is reported.' },
    schema: TEXTS,
  },
  help: {
    description: { fr: 'Une phrase qui aide l’auteur à remplir le champ.', en: 'A sentence that helps an author to fill the field in.' },
    schema: TEXT,
  },
  choices: {
    description: { fr: 'Les valeurs entre lesquelles choisir.', en: 'The values to choose from.' },
    schema: TEXTS,
  },
};

const WORDS: Readonly<Record<string, Key>> = {
  name: {
    title: { fr: 'Nom', en: 'Name' },
    description: { fr: 'Le nom du modèle, tel qu’il se choisit dans une liste.', en: 'The name of the card, as it is chosen from a list.' },
    schema: TEXT,
  },
  prefix: {
    title: { fr: 'Mot', en: 'Word' },
    description: { fr: 'Le mot à taper pour que le modèle soit proposé, sans espace.', en: 'The word to type to be offered the card, without a space.' },
    schema: { type: 'string', pattern: '^\\S+$' },
  },
  description: {
    title: { fr: 'Description', en: 'Description' },
    description: { fr: 'Ce que le modèle contient, en une phrase.', en: 'What the card holds, in a sentence.' },
    schema: { ...TEXT, minLength: 0 },
  },
  scope: {
    title: { fr: 'Articles', en: 'Articles' },
    description: { fr: 'Les articles auxquels le modèle est destiné ; tous, si rien n’est dit.', en: 'The articles that the model is for; all, where nothing is said.' },
    schema: { type: 'object', additionalProperties: false },
    keys: SCOPE,
  },
  fields: {
    title: { fr: 'Champs', en: 'Fields' },
    description: {
      fr: 'Ce que l’auteur remplit, champ par champ ; dans le texte, « ${nom} » montre le champ « nom ».',
      en: 'What an author fills in, field by field; in the text, ‘${nom}’ shows the field ‘nom’.',
    },
    schema: { type: 'object' },
  },
};

/** What the header of a team's card may say. */
export const cardSchema: Readonly<Record<Language, JsonSchema>> = { fr: makeSchema('fr'), en: makeSchema('en') };

function makeSchema(language: Language): JsonSchema {
  const field: JsonSchema = { type: ['object', 'null'], properties: propertiesOf(FIELD, language), additionalProperties: false };
  const properties = propertiesOf(WORDS, language);
  const fields: JsonSchema = { ...properties['fields'], additionalProperties: field, propertyNames: { pattern: `^${FIELD_NAME}$` } };
  return { type: 'object', properties: { ...properties, fields }, additionalProperties: false };
}

function propertiesOf(keys: Readonly<Record<string, Key>>, language: Language): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(keys).map(([name, { title, description, schema, keys: inner }]) => {
      const own = { ...schema, ...(title === undefined ? {} : { title: title[language] }), description: description[language] };
      return [name, inner === undefined ? own : { ...own, properties: propertiesOf(inner, language) }] as const;
    }),
  );
}
