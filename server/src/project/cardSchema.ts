import type { Language, Localized } from '../base/localized.ts';
import type { JsonSchema } from './jsonSchema.ts';

const WORDS: Readonly<Record<string, { readonly title: Localized; readonly description: Localized; readonly schema: JsonSchema }>> = {
  name: {
    title: { fr: 'Nom', en: 'Name' },
    description: { fr: 'Le nom du modèle, tel qu’il se choisit dans une liste.', en: 'The name of the card, as it is chosen from a list.' },
    schema: { type: 'string', minLength: 1 },
  },
  prefix: {
    title: { fr: 'Mot', en: 'Word' },
    description: { fr: 'Le mot à taper pour que le modèle soit proposé, sans espace.', en: 'The word to type to be offered the card, without a space.' },
    schema: { type: 'string', pattern: '^\\S+$' },
  },
  description: {
    title: { fr: 'Description', en: 'Description' },
    description: { fr: 'Ce que le modèle contient, en une phrase.', en: 'What the card holds, in a sentence.' },
    schema: { type: 'string' },
  },
};

/** What the header of a team's card may say. */
export const cardSchema: Readonly<Record<Language, JsonSchema>> = { fr: makeSchema('fr'), en: makeSchema('en') };

function makeSchema(language: Language): JsonSchema {
  const properties = Object.entries(WORDS).map(([name, { title, description, schema }]) => [name, { ...schema, title: title[language], description: description[language] }] as const);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}
