import { linearPattern } from '../../base/pattern/linearPattern.ts';
import type { PlainMap, PlainValue } from '../../article/yaml/yamlValue.ts';
import type { JsonSchema } from '../jsonSchema.ts';
import { listOf, mapOf, stringOf, stringsOf } from '../readConfig.ts';

/** What another tool of the team says of the articles of a folder. */
export interface ToolSchema {
  /** Below the root of the site: `content/_posts`. */
  readonly folder: string;
  /** Whether the folders in it are meant, too. */
  readonly depth: 'folder' | 'below';
  readonly schema: JsonSchema;
}

/** A field as a tool describes it, in the words that most of them have. */
export interface ToolField {
  readonly name: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
}

/** Puts the fields of a form together. What a tool keeps as the text of the article is no field of its header. */
export function schemaOfFields(fields: readonly ToolField[], origin: string): JsonSchema {
  const header = fields.filter(it => it.name !== 'body');
  return {
    type: 'object',
    'x-origin': origin,
    properties: Object.fromEntries(header.map(({ name, title, description, schema }) => [name, { ...schema, 'x-origin': origin, ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) }])),
    required: header.filter(it => it.isRequired).map(it => it.name),
  };
}

/** Fields within a field. */
export function shapeOfFields(fields: readonly ToolField[]): Pick<JsonSchema, 'properties' | 'required'> {
  return { properties: Object.fromEntries(fields.map(({ name, title, schema }) => [name, { ...schema, ...(title === undefined ? {} : { title }) }])), required: fields.filter(it => it.isRequired).map(it => it.name) };
}

/** The words between which a form lets choose: texts, or pairs of a label and a value. Jekyll splits those of `tags` and `categories`: several may stand in one text. */
export function choicesOf(name: string, options: PlainValue | undefined): JsonSchema {
  const values = listOf(options).flatMap(it => (typeof it === 'string' || typeof it === 'number' ? [it] : (mapOf(it)['value'] ?? mapOf(it)['id'] ?? [])));
  const isSplit = name === 'tags' || name === 'categories';
  return values.length === 0 ? {} : isSplit ? { 'x-vocabulary': true, examples: values } : { enum: values };
}

/** The form of a text: `[pattern, what to say]`, a pattern, or `{ regex, message }`. Of those that are none, nothing. */
export function patternOf(value: PlainValue | undefined): JsonSchema {
  const { regex, message } = mapOf(value);
  const [pattern, said] = [stringOf(regex), stringOf(message), ...stringsOf(value)].filter(it => it !== undefined);
  return pattern !== undefined && typeof linearPattern(pattern) === 'function' ? { pattern, ...(said === undefined ? {} : { 'x-message': said }) } : {};
}

/** The first text under one of some names. */
export function wordsOf(field: PlainMap, ...names: readonly string[]): string | undefined {
  return names.map(it => stringOf(field[it])).find(it => it !== undefined);
}

/** A folder as it is written: `/content/_posts/` → `content/_posts`. */
export function plainFolder(folder: string): string {
  return folder.replace(/^(?:\.?\/)+|\/+$/g, '');
}
