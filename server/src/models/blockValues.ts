import type { TextRange } from '../base/textRange.ts';
import { valueAt } from '../base/valueAt.ts';
import type { Element, KramdownDocument } from '../kramdown/index.ts';
import type { BlockPart, ModelBlock } from './findBlocks.ts';
import type { ModelFields } from './modelField.ts';
import { cutAtPlaces, type SkeletonContent } from './skeleton.ts';

/** What a field says in a block, and where that is written in the body. */
export interface FieldValue extends TextRange {
  readonly name: string;
  readonly text: string;
}

/** What the fields of a block say, as far as its text can be laid beside that of its model, in the order of the text. */
export function valuesIn({ text }: Pick<KramdownDocument, 'text'>, { parts, model }: ModelBlock): readonly FieldValue[] {
  return parts.flatMap(it => placesOfPart(text, it, model.fields)).filter(it => it.text !== '');
}

/** The same of one part, with the places at which nothing is said yet: an empty range after `**La note :**`. */
export function placesOfPart(text: string, { part, block, content }: BlockPart, fields: ModelFields): readonly FieldValue[] {
  const ofHead = layBeside(templateOf(part.head, fields), text, rangeOf(text, block));
  const [only, ...others] = part.content;
  const belowHead = only === undefined || content.length === 0
    ? []
    : others.length > 0
      ? part.content.flatMap((it, index) => valuesOfBlocks(text, it, { blocks: content.slice(index, index + 1), fields }))
      : valuesOfBlocks(text, only, { blocks: content, fields });
  return [...ofHead, ...belowHead];
}

interface Blocks {
  readonly blocks: readonly Element[];
  readonly fields: ModelFields;
}

/** What stands for a block of a model: the items of its list, or all that stands there. */
function valuesOfBlocks(text: string, { type, text: template }: SkeletonContent, { blocks, fields }: Blocks): readonly FieldValue[] {
  const isList = type === 'ul' || type === 'ol';
  const cut = templateOf(isList ? template.replace(ITEM, '') : template, fields);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) {
    return [];
  }
  const items = isList ? blocks.flatMap(it => it.children.filter(child => child.type === 'li')) : [];
  if (items.length > 0) {
    return items.flatMap(it => layBeside(cut, text, rangeOf(text, it)));
  }
  return layBeside(cut, text, rangeOf(text, { start: first.start, end: last.end }));
}

/** A text of a model, cut at its places: fixed words, and what stands between two of them. */
interface Template {
  /** The words before the first place, and those behind each. */
  readonly first: string;
  readonly others: readonly string[];
  /** The names of the fields, one before each of the others. */
  readonly names: readonly string[];
}

/** Every block of a site that is made from a model is laid beside the same few texts: each is cut once. */
function templateOf(text: string, fields: ModelFields): Template {
  const known = valueAt(templates, fields, () => new Map<string, Template>());
  return valueAt(known, text, () => cutTemplate(text, fields));
}

const templates = new WeakMap<ModelFields, Map<string, Template>>();

function cutTemplate(text: string, fields: ModelFields): Template {
  const cut = cutAtPlaces(text, [...fields.keys()]);
  const [first = '', ...others] = cut.filter((_, index) => index % 2 === 0).map(withPlainSigns);
  return { first: first.replace(OPENING_MARK, ''), others, names: cut.filter((_, index) => index % 2 === 1) };
}

const ITEM = /^[ \t]*(?:[*+-]|\d+\.)[ \t]+/;
/** What a line may begin with before its words. */
export const OPENING_MARK = /^(?:#{1,6}[ \t]*|[ \t]*(?:[*+-]|\d+\.)[ \t]+)/;

function rangeOf(text: string, { start, end }: TextRange): TextRange {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Lays a text beside one with places: what stands between the fixed words is what the fields say. Nothing where these are not there. */
function layBeside({ first, others, names }: Template, text: string, { start, end }: TextRange): readonly FieldValue[] {
  const written = withPlainSigns(text.slice(start, end));
  const opening = OPENING_MARK.exec(written)?.[0].length ?? 0;
  const [name, other] = names;
  if (name !== undefined && other === undefined && others[0] === '' && written.slice(opening) === first.trimEnd()) {
    return [{ name, text: '', start: end, end }];
  }
  if (!written.startsWith(first, opening)) {
    return [];
  }
  const values: FieldValue[] = [];
  let from = opening + first.length;
  for (const [index, words] of others.entries()) {
    const isLast = index === others.length - 1;
    const to = words === '' ? written.length : isLast ? (written.endsWith(words) ? written.length - words.length : -1) : written.indexOf(words, from);
    if (to < from) {
      return [];
    }
    const value = text.slice(start + from, start + to);
    const spaces = value.length - value.trimStart().length;
    values.push({ name: names[index] ?? '', text: value.trim(), start: start + from + spaces, end: start + from + spaces + value.trim().length });
    from = to + words.length;
  }
  return values;
}

/** A text of the same length, in which apostrophes and spaces are those of a keyboard. */
export function withPlainSigns(text: string): string {
  return text.replace(/[’‘ʼ`´]/g, "'").replace(/[\u00A0\u202F]/g, ' ');
}
