import type { JsonSchema } from './jsonSchema.ts';

/** The levels that a rule may have. YAML 1.1 reads `off` as false. */
export const LEVELS: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off', false];

const strings: JsonSchema = { type: 'array', items: { type: 'string' } };
const schemaFile: JsonSchema = { 'x-file': ['.json', '.yml', '.yaml'], 'x-folder': '_plume' };

/** A text, or a group of fields: what is said of fields counts for groups alone. */
const term: JsonSchema = {
  type: ['string', 'object'],
  properties: { name: { type: 'string', minLength: 1 }, description: { type: 'string' }, synonyms: strings },
  required: ['name'],
  additionalProperties: false,
};

const field: JsonSchema = {
  type: 'object',
  properties: {
    open: { type: 'boolean', default: true },
    values: { type: 'array', items: term },
  },
  additionalProperties: false,
};

/** The most characters that a glob may have: nobody writes such a path. */
export const MAX_GLOB_LENGTH = 1000;

/** Some articles: those of collections, and those whose paths match; all of them where nothing is said. */
const articles = {
  collections: { type: 'array', items: { type: 'string', 'x-suggest': 'collections' } },
  files: { type: 'array', items: { type: 'string', minLength: 1, maxLength: MAX_GLOB_LENGTH, 'x-suggest': 'globs' } },
} satisfies Record<string, JsonSchema>;

const entry: JsonSchema = {
  type: 'object',
  properties: { ...articles, schema: { type: ['object', 'string'], ...schemaFile } },
  required: ['schema'],
  additionalProperties: false,
};

const ruleLevels: JsonSchema = { type: 'object', additionalProperties: { enum: LEVELS } };

const override: JsonSchema = { type: 'object', properties: { ...articles, rules: ruleLevels }, required: ['rules'], additionalProperties: false };

/** The most characters that a word of `words` may have. */
export const LONGEST_WORD = 100;

const word: JsonSchema = {
  type: 'object',
  properties: {
    avoid: { type: ['string', 'array'], minLength: 1, maxLength: LONGEST_WORD, items: { type: 'string', minLength: 1, maxLength: LONGEST_WORD } },
    use: { type: 'string', minLength: 1 },
    reason: { type: 'string' },
  },
  required: ['avoid'],
  additionalProperties: false,
};

const sections: JsonSchema = {
  type: 'object',
  properties: { ...articles, headings: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 } },
  required: ['headings'],
  additionalProperties: false,
};

/**
 * The shape of `plume.yml`. The files in `schemas/` are made from it: there it has words, the rules by their codes, and
 * what a JSON Schema itself may hold (`schemas/make.ts`).
 */
export const plumeSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'plume.yml',
  type: 'object',
  properties: {
    schema: { type: ['object', 'string', 'array'], items: entry, ...schemaFile },
    vocabulary: { type: 'object', propertyNames: { 'x-suggest': 'fields' }, additionalProperties: field },
    styles: { type: 'array', items: { type: 'string', 'x-file': ['.css'], 'x-folder': 'assets' } },
    cards: { type: 'string', default: '_plume/snippets' },
    baseline: { type: 'string' },
    images: { type: 'string' },
    typography: { enum: ['fr', 'eu', 'off', false] },
    rules: ruleLevels,
    overrides: { type: 'array', items: override },
    words: { type: 'array', items: word },
    sections: { type: 'array', items: sections },
    extends: { type: ['string', 'array'], items: { type: 'string', minLength: 1 } },
    $schema: { type: 'string' },
  },
  additionalProperties: false,
};
