import type { JsonSchema } from './jsonSchema.ts';

const schema: JsonSchema = { $ref: '#' };
const schemas: JsonSchema = { type: 'array', minItems: 1, items: schema };
const schemaMap: JsonSchema = { type: 'object', additionalProperties: schema };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const strings: JsonSchema = { type: 'array', items: { type: 'string' }, uniqueItems: true };
const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

/**
 * What a JSON Schema itself must be: the keywords of the core, applicator, validation and meta-data vocabularies of
 * draft 2020-12 (https://json-schema.org/draft/2020-12/schema), in one document, and those of Plume's own.
 */
export const metaSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: ['object', 'boolean'],
  properties: {
    $id: { type: 'string' },
    $schema: { type: 'string' },
    $ref: { type: 'string' },
    $anchor: { type: 'string' },
    $comment: { type: 'string' },
    $defs: schemaMap,
    title: { type: 'string' },
    description: { type: 'string' },
    deprecated: { type: 'boolean' },
    readOnly: { type: 'boolean' },
    writeOnly: { type: 'boolean' },
    examples: { type: 'array' },
    type: { anyOf: [{ enum: TYPES }, { type: 'array', items: { enum: TYPES }, minItems: 1, uniqueItems: true }] },
    enum: { type: 'array' },
    enumDescriptions: { type: 'array', items: { type: 'string' } },
    format: { type: 'string' },
    pattern: { type: 'string' },
    minLength: count,
    maxLength: count,
    minItems: count,
    maxItems: count,
    minContains: count,
    maxContains: count,
    minProperties: count,
    maxProperties: count,
    uniqueItems: { type: 'boolean' },
    minimum: { type: 'number' },
    maximum: { type: 'number' },
    exclusiveMinimum: { type: 'number' },
    exclusiveMaximum: { type: 'number' },
    multipleOf: { type: 'number', exclusiveMinimum: 0 },
    required: strings,
    dependentRequired: { type: 'object', additionalProperties: strings },
    properties: schemaMap,
    patternProperties: schemaMap,
    dependentSchemas: schemaMap,
    additionalProperties: schema,
    unevaluatedProperties: schema,
    propertyNames: schema,
    items: schema,
    prefixItems: schemas,
    unevaluatedItems: schema,
    contains: schema,
    allOf: schemas,
    anyOf: schemas,
    oneOf: schemas,
    not: schema,
    if: schema,
    then: schema,
    else: schema,
    'x-vocabulary': { type: 'boolean' },
    'x-snippet': { type: 'string' },
    'x-message': { anyOf: [{ type: 'string' }, { type: 'object', properties: { fr: { type: 'string' }, en: { type: 'string' } }, additionalProperties: false }] },
    'x-file': { anyOf: [{ enum: ['image', 'any'] }, { type: 'array', items: { type: 'string' }, minItems: 1 }] },
    'x-folder': { type: 'string' },
    'x-relation': { type: 'string', 'x-suggest': 'collections' },
  },
};

/** Whether a schema says that it is written in a draft before 2020-12. */
export function isOlderDraft($schema: unknown): boolean {
  return /draft(?:-0|\/)(?:4|6|7|2019-09)\b/.test(String($schema));
}

/** What a JSON Schema of draft-04, -06, -07 or 2019-09 must be: these say some things in other words. */
export const olderMetaSchema: JsonSchema = {
  ...metaSchema,
  properties: {
    ...metaSchema.properties,
    definitions: schemaMap,
    exclusiveMinimum: { type: ['number', 'boolean'] },
    exclusiveMaximum: { type: ['number', 'boolean'] },
    items: { anyOf: [schema, schemas] },
    additionalItems: schema,
    dependencies: { type: 'object', additionalProperties: { anyOf: [strings, schema] } },
  },
};
