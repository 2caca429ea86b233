import type { Language } from '../base/localized.ts';
import type { Model } from './model.ts';
import type { ModelField, ModelFields } from './modelField.ts';
import { readBody } from './modelBody.ts';
import { writeBody } from './writeBody.ts';

/** What the fields of a block say, by their names: one text, or several for a field that is repeated. */
export type BlockValues = Readonly<Record<string, string | readonly string[]>>;

/**
 * Writes a block from what its fields say. An optional field that says nothing takes its part along; a required one leaves its
 * example to be replaced.
 */
export function composeBlock({ body, fields }: Model, values: BlockValues, language: Language): string {
  const known = new Map([...fields].map(([name, field]) => [name, valuesOf(field, values[name], language)]));
  const { text } = writeBody(readBody(body, fields), {
    valueOf: (name, index, before) => placed(fields, { name, value: valueAt(known.get(name) ?? [], index), before }),
    countOf: name => known.get(name)?.length ?? 0,
  });
  return `${text.trimEnd()}\n`;
}

function valuesOf(field: ModelField, value: string | readonly string[] | undefined, language: Language): readonly string[] {
  const said = (typeof value === 'string' ? [value] : (value ?? [])).map(it => it.replaceAll('\r\n', '\n').trim()).filter(it => it !== '');
  const [first = ''] = said.length > 0 ? said : [field.usual];
  return said.length > 0 ? said : first !== '' ? [first] : field.isRequired ? [exampleOf(field, language)] : [];
}

/** What stands for a field until it is written: its own words, or its label. */
export function exampleOf({ examples, label }: ModelField, language: Language): string {
  const [first = label.fr] = examples;
  return first === label.fr ? label[language] : first;
}

/** A field that has one value says it in each round of a part that is repeated. */
function valueAt(values: readonly string[], index: number): string {
  return values[values.length === 1 ? 0 : index] ?? '';
}

/** Where a text stands in an address, an annotation or a tag, it is written as it is. */
const AS_IT_IS = /\]\([^)]*$|\{:[^}]*$|<[^>]*$|`[^`]*$/;

/** The signs with which Markdown begins something within a line. */
const SIGNS = /[\\*_`[\]<|]/g;

interface Placed {
  readonly name: string;
  readonly value: string;
  readonly before: string;
}

/** A text keeps its signs; what has several lines goes on in the list or the quotation that it stands in. */
function placed(fields: ModelFields, { name, value, before }: Placed): string {
  const isPlain = fields.get(name)?.type === 'text' && !AS_IT_IS.test(before);
  const written = isPlain ? value.replace(/\s*\n\s*/g, ' ').replace(SIGNS, '\\$&') : value;
  const [container = ''] = /^(?:[ \t]*>[ \t]?)*[ \t]*(?:(?:[*+-]|\d+\.)[ \t]+)?/.exec(before) ?? [];
  return written.replaceAll('\n', `\n${container.replace(/[^\s>]/g, ' ')}`);
}
