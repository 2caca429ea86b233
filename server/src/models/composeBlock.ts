import type { Language } from '../base/localized.ts';
import type { Model } from './model.ts';
import type { ModelField } from './modelField.ts';
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
    valueOf: (name, index, before) => placeValue(fields.get(name), { value: valueAt(known.get(name) ?? [], index), before }),
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

/** The signs with which Markdown begins something within a line, and those with which a line begins something. */
const SIGNS = /[\\*_`[\]<|]/g;
const FIRST_SIGNS = /^(?:[#>]|[-+:](?=\s|$)|-(?=[ -]*-)|\{(?=:)|\$(?=\$)|\d+(?=\.(?:\s|$)))/;

/** What a line stands in: a quotation, an item of a list. */
const CONTAINER = /^(?:[ \t]*>[ \t]?)*[ \t]*(?:(?:[*+-]|\d+\.)[ \t]+)?/;

/** The value of a field, and what stands before it on its line. */
export interface PlacedValue {
  readonly value: string;
  readonly before: string;
}

/** A value as it is written at its place: a text keeps its signs; what has several lines goes on in the list or the quotation that it stands in. */
export function placeValue(field: Pick<ModelField, 'type'> | undefined, { value, before }: PlacedValue): string {
  const [container = ''] = CONTAINER.exec(before) ?? [];
  const isPlain = field?.type === 'text' && !AS_IT_IS.test(before);
  const written = isPlain ? withSigns(value.replace(/\s*\n\s*/g, ' '), container === before ? FIRST_SIGNS : NO_SIGN) : value;
  return written.replaceAll('\n', `\n${container.replace(/[^\s>]/g, ' ')}`);
}

/** Of what does not begin its line. */
const NO_SIGN = /^(?!)/;

function withSigns(text: string, first: RegExp): string {
  return text.replace(SIGNS, '\\$&').replace(first, it => (/^\d/.test(it) ? `${it}\\` : `\\${it}`));
}

/** What stands at a place, as its author is asked for it: the lines of the list that it stands in, and the signs of a text, are not said again. */
export function toldValue(field: Pick<ModelField, 'type'> | undefined, { value, before }: PlacedValue): string {
  const [container = ''] = CONTAINER.exec(before) ?? [];
  const own = value.replaceAll('\r\n', '\n').split('\n').map((it, index) => (index === 0 ? it : withoutContainer(it, container))).join('\n');
  const plain = own.replace(/\\([\\*_`[\]<|#>+:={$.-])/g, '$1');
  // What is not written as a text would be is Markdown of its author’s, whatever the field is for.
  return field?.type === 'text' && placeValue(field, { value: plain, before }) === value ? plain : own;
}

function withoutContainer(line: string, container: string): string {
  let end = 0;
  while (end < Math.min(container.length, line.length) && /[ \t>]/.test(line.charAt(end))) {
    end += 1;
  }
  return line.slice(end);
}
