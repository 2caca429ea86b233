import type { Language } from '../base/localized.ts';
import { exampleOf } from './composeBlock.ts';
import type { Model } from './model.ts';
import type { ModelField } from './modelField.ts';
import { type BodyNode, readBody } from './modelBody.ts';

/**
 * A model as a snippet of the editor, in LSP syntax: each of its fields is a stop, the same one wherever it stands. What is
 * optional is a stop as a whole, too: one key takes it away. A text of plain stops is what it is.
 */
export function snippetOf({ body, fields }: Model, language: Language): string {
  if (fields.size === 0) {
    return body;
  }
  const writer: Writer = { fields, language, stops: new Map(), last: 0 };
  return write(readBody(body, fields), { writer, index: 0, isInStop: false });
}

interface Writer {
  readonly fields: Model['fields'];
  readonly language: Language;
  /** Field, and which of its values → number of its stop. */
  readonly stops: Map<string, number>;
  last: number;
}

interface Place {
  readonly writer: Writer;
  /** Which of the values of a field that is repeated. */
  readonly index: number;
  /** Within a stop, a brace would end it. */
  readonly isInStop: boolean;
}

function write(nodes: readonly BodyNode[], place: Place): string {
  return nodes.map(node => (node.kind === 'text' ? textIn(node.text, place) : node.kind === 'place' ? stopFor(node.name, place) : partFor(node, place))).join('');
}

function textIn(text: string, { isInStop }: Place): string {
  return isInStop ? text.replace(/\\[\s\S]|\}/g, it => (it === '}' ? '\\}' : it)) : text;
}

function partFor({ name, isRepeated, children }: BodyNode & { readonly kind: 'part' }, place: Place): string {
  const field = place.writer.fields.get(name);
  if (isRepeated) {
    const rounds = field?.isRepeated === true ? field.examples.length : 1;
    return Array.from({ length: rounds }, (_, index) => write(children, { ...place, index })).join('');
  }
  const number = (place.writer.last += 1);
  const text = write(children, { ...place, isInStop: true });
  const [, content = '', lineEnds = ''] = /^([\s\S]*?)(\n*)$/.exec(text) ?? [];
  return `\${${number}:${content}}${lineEnds}`;
}

function stopFor(name: string, { writer, index }: Place): string {
  const field = writer.fields.get(name);
  const key = `${name} ${field?.isRepeated === true ? index : 0}`;
  const known = writer.stops.get(key);
  if (known !== undefined || field === undefined) {
    return `$\{${known ?? 0}}`;
  }
  const number = (writer.last += 1);
  writer.stops.set(key, number);
  return `\${${number}${whatStandsIn(field, index, writer.language)}}`;
}

function whatStandsIn(field: ModelField, index: number, language: Language): string {
  if (field.choices.length > 0) {
    const [first, others] = field.choices.includes(field.usual) ? [[field.usual], field.choices.filter(it => it !== field.usual)] : [[], field.choices];
    return `|${[...first, ...others].map(it => it.replace(/[\\,|$}]/g, '\\$&')).join(',')}|`;
  }
  const text = field.usual === '' ? (index === 0 ? exampleOf(field, language) : (field.examples[index] ?? exampleOf(field, language))) : field.usual;
  return `:${text.replace(/[\\$}]/g, '\\$&')}`;
}
