import { readFileSync } from 'node:fs';
import type { Language, Localized } from '../server/src/base/localized.ts';
import { rules } from '../server/src/features/diagnostics/rules.ts';
import type { JsonSchema } from '../server/src/project/jsonSchema.ts';
import { metaSchema } from '../server/src/project/metaSchema.ts';
import { LEVELS, plumeSchema } from '../server/src/project/plumeSchema.ts';
import { KEYWORDS, LEVEL_WORDS, SETTINGS, USUAL_LEVEL } from './words.ts';

/** The files that ship with the extension: for the server, and for any other tool that reads YAML by a schema. */
export const SCHEMA_FILES: Readonly<Record<Language, string>> = { fr: 'schemas/plume.schema.fr.json', en: 'schemas/plume.schema.json' };

/** The schema of `plume.yml` with its words in one language, the rules by their codes, and what a JSON Schema may hold. */
export function makeSchema(language: Language): JsonSchema {
  const described = describe(plumeSchema, '', { words: SETTINGS, language });
  const { properties = {} } = described;
  return {
    ...described,
    properties: { ...properties, schema: withChoice(properties['schema']), rules: withRules(properties['rules'], language) },
    $defs: { level: { enum: LEVELS, enumDescriptions: LEVEL_WORDS.map(it => withNoBreakSpaces(it[language], language)) }, jsonSchema: schemaOfSchemas(language), schemaOrBoolean: { anyOf: [{ $ref: '#/$defs/jsonSchema' }, { type: 'boolean' }] } },
  };
}

/** A file as it is written. */
export function schemaText(language: Language): string {
  return `${JSON.stringify(makeSchema(language), undefined, 2)}\n`;
}

interface Words {
  readonly words: Readonly<Record<string, Localized>>;
  readonly language: Language;
}

/** The same schema, each part with its words. */
function describe(schema: JsonSchema, path: string, { words, language }: Words): JsonSchema {
  const inside = (key: string, part: JsonSchema | boolean | undefined): JsonSchema | boolean | undefined =>
    typeof part === 'object' ? describe(part, path === '' ? key : `${path}.${key}`, { words, language }) : part;
  const description = words[path]?.[language];
  const { properties, items, additionalProperties } = schema;
  return {
    ...schema,
    ...(description === undefined ? {} : { description: withNoBreakSpaces(description, language) }),
    ...(properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(properties).map(([key, it]) => [key, inside(key, it) ?? {}])) }),
    ...(items === undefined ? {} : { items: inside('[]', items) ?? true }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: inside('*', additionalProperties) ?? true }),
  };
}

/** A schema, the name of a file, or a list of them: said so that each has its own keys. */
function withChoice(schema: JsonSchema | boolean | undefined): JsonSchema {
  const { type, items, 'x-file': file, 'x-folder': folder, ...words } = schema as JsonSchema & { 'x-file': readonly string[]; 'x-folder': string };
  const own: readonly JsonSchema[] = [{ $ref: '#/$defs/jsonSchema' }, { type: 'string', 'x-file': file, 'x-folder': folder }];
  const { properties = {}, ...entry } = (items ?? {}) as JsonSchema;
  const list = items === undefined ? [] : [{ type: 'array' as const, items: { ...entry, properties: { ...properties, schema: withChoice(properties['schema']) } } }];
  return Array.isArray(type) && type.length > 0 ? { ...words, anyOf: [...own, ...list] } : words;
}

function withRules(schema: JsonSchema | boolean | undefined, language: Language): JsonSchema {
  const codes = rules.map(it => [it.code, { title: titleOf(it.code, language), description: withNoBreakSpaces(USUAL_LEVEL[it.severity][language], language), $ref: '#/$defs/level' }] as const);
  return { ...(schema as JsonSchema), properties: Object.fromEntries(codes.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/** What the page of a rule is called. */
function titleOf(code: string, language: Language): string {
  const page = readFileSync(`docs/rules/${code}${language === 'fr' ? '.fr' : ''}.md`, 'utf8');
  return /^# (.+)$/m.exec(page)?.[1] ?? code;
}

function schemaOfSchemas(language: Language): JsonSchema {
  const moved = JSON.parse(JSON.stringify({ ...metaSchema, $schema: undefined }).replaceAll('"$ref":"#"', '"$ref":"#/$defs/schemaOrBoolean"')) as JsonSchema;
  const keywords = Object.keys(KEYWORDS).map(it => {
    return [it, { ...((moved.properties?.[it] ?? {}) as JsonSchema), description: withNoBreakSpaces(KEYWORDS[it]?.[language] ?? '', language) }] as const;
  });
  return { ...moved, type: 'object', properties: { ...moved.properties, ...Object.fromEntries(keywords) } };
}

/** Before and inside of French signs; not within code. */
function withNoBreakSpaces(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/ (?=[:;!?»])|(?<=«) /g, '\u00A0') : text;
}
