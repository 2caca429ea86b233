import type { TextEdit } from '../base/textEdit.ts';
import type { TextRange } from '../base/textRange.ts';
import type { KramdownDocument } from '../kramdown/index.ts';
import { composeBlock, placeValue, type BlockValues } from './composeBlock.ts';
import { lacksContent, tellFields, type FieldPlace, type ToldField } from './fieldPlaces.ts';
import { blocksIn, type BlockPart, type ModelBlock } from './findBlocks.ts';
import type { Model } from './model.ts';
import { partText } from './partText.ts';
import { rangeOfPart } from './rangeOfPart.ts';
import type { SkeletonPart } from './skeleton.ts';

/** Reads a text that was composed, as kramdown does. */
export type ReadText = (text: string) => KramdownDocument;

/** The block that is edited, in its text. */
export interface EditedBlock {
  readonly text: string;
  readonly block: ModelBlock;
}

/**
 * The smallest edits that make the fields of a block say something else. What is between and around them stays as it is written. A field that is not
 * named, or can only be changed in the text, stays; an optional part whose fields say nothing any more goes.
 */
export function editBlock({ text, block }: EditedBlock, values: BlockValues, read: ReadText): readonly TextEdit[] {
  const told = tellFields(text, block);
  const wanted = new Map(told.map(it => [it.field.name, it.isInText ? it.values : (wantedValues(values[it.field.name]) ?? it.values)] as const));
  const removed = new Set(block.parts.filter(it => isEmptied(it.part, told, wanted)));
  const changes = told.filter(it => !isSame(it.values, wanted.get(it.field.name) ?? []));
  const kept = changes.flatMap(it => editField(text, it, { values: wanted.get(it.field.name) ?? [], removed }));
  const edits = [...removeParts(text, block, removed), ...kept, ...addMissing({ text, block }, { changes, wanted, removed, read })];
  return text.includes('\r\n') ? edits.map(it => ({ ...it, newText: it.newText.replace(/\r?\n/g, '\r\n') })) : edits;
}

type Wanted = ReadonlyMap<string, readonly string[]>;

function wantedValues(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : (typeof value === 'string' ? [value] : value).map(it => it.trim()).filter(it => it !== '');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((it, index) => it === other[index]);
}

/** Whether all that a part says is gone by this edit. */
function isEmptied({ isOptional, fields }: SkeletonPart, told: readonly ToldField[], wanted: Wanted): boolean {
  const own = told.filter(it => fields.includes(it.field.name));
  return isOptional && own.some(it => it.values.length > 0) && own.every(it => wanted.get(it.field.name)?.length === 0);
}

interface FieldChange {
  readonly values: readonly string[];
  readonly removed: ReadonlySet<BlockPart>;
}

function editField(text: string, { field, places, values: old }: ToldField, { values, removed }: FieldChange): readonly TextEdit[] {
  const staying = places.filter(it => !removed.has(it.part));
  if (field.isRepeated) {
    return editItems(text, { places: staying, field }, values);
  }
  const [value = ''] = values;
  // A field that says one thing here and another there is changed where it says what was asked.
  return staying.filter(it => it.told === (old[0] ?? '')).map(it => replaceAt(text, it, { field, value }));
}

function replaceAt(text: string, { start, end, before, text: source, told }: FieldPlace, { field, value }: { readonly field: ToldField['field']; readonly value: string }): TextEdit {
  // What was Markdown of its author’s goes on being some.
  const isMarkdown = source !== '' && placeValue(field, { value: told, before }) !== source;
  const space = start === end && /\S$/.test(text.slice(0, start)) ? ' ' : '';
  return { start, end, newText: space + (isMarkdown ? value : placeValue(field, { value, before: before + space })) };
}

/** Items that say the same at the start and at the end of a list stay; between them, one after the other says something else, comes or goes. */
function editItems(text: string, { places, field }: Pick<ToldField, 'places' | 'field'>, values: readonly string[]): readonly TextEdit[] {
  const old = places.map(it => it.told);
  const most = Math.min(old.length, values.length);
  let head = 0;
  while (head < most && old[head] === values[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === values[values.length - 1 - tail]) {
    tail += 1;
  }
  const pairs = Math.min(old.length, values.length) - head - tail;
  const replaced = places.slice(head, head + pairs).map((it, index) => replaceAt(text, it, { field, value: values[head + index] ?? '' }));
  const gone = removeItems(text, places, { start: head + pairs, end: places.length - tail });
  return [...replaced, ...gone, ...addItems(text, { places, field, at: head + pairs }, values.slice(head + pairs, values.length - tail))];
}

function itemRange(text: string, { item, start, end }: FieldPlace): TextRange {
  const range = item ?? { start, end };
  return { start: range.start, end: range.start + text.slice(range.start, range.end).trimEnd().length };
}

/** Items go with the line end before them; the first ones with that after them. */
function removeItems(text: string, places: readonly FieldPlace[], { start, end }: TextRange): readonly TextEdit[] {
  const [first, last] = [places[start], places[end - 1]];
  if (first === undefined || last === undefined || start >= end) {
    return [];
  }
  const [previous, next] = [places[start - 1], places[end]];
  const to = previous === undefined && next !== undefined ? itemRange(text, next).start : itemRange(text, last).end;
  return [{ start: previous === undefined ? itemRange(text, first).start : itemRange(text, previous).end, end: to, newText: '' }];
}

/** New items are written as those beside them. */
function addItems(text: string, { places, field, at }: Pick<ToldField, 'places' | 'field'> & { readonly at: number }, values: readonly string[]): readonly TextEdit[] {
  const model = places[at - 1] ?? places[0];
  if (model === undefined || values.length === 0) {
    return [];
  }
  const [one, other] = [places[0], places[1]].map(it => it && itemRange(text, it));
  const between = one === undefined || other === undefined ? `\n${model.before.slice(0, model.before.length - model.before.trimStart().length)}` : text.slice(one.end, other.start);
  const { start, end } = itemRange(text, model);
  const items = values.map(value => text.slice(start, model.start) + placeValue(field, { value, before: model.before }) + text.slice(model.end, end));
  return at === 0 ? [{ start, end: start, newText: items.map(it => it + between).join('') }] : [{ start: end, end, newText: items.map(it => between + it).join('') }];
}

/** What the model knows of some parts goes, with the empty lines beside it: those before, at the end of a block; else those behind. */
export function removeParts(text: string, block: ModelBlock, removed: ReadonlySet<BlockPart>): readonly TextEdit[] {
  const runs: { start: number; end: number; isLast: boolean }[] = [];
  for (const part of block.parts.filter(it => removed.has(it))) {
    const content = part.content.slice(0, part.part.content.length);
    const { start, end } = rangeOfPart({ ...part, content });
    const range = { start, end: start + text.slice(start, end).trimEnd().length, isLast: part === block.parts.at(-1) && content.length === part.content.length };
    const before = runs.at(-1);
    if (before !== undefined && text.slice(before.end, start).trim() === '') {
      before.end = range.end;
      before.isLast = range.isLast;
    } else {
      runs.push(range);
    }
  }
  return runs.map(({ start, end, isLast }) =>
    isLast ? { start: text.slice(0, start).trimEnd().length, end, newText: '' } : { start, end: end + (/^\s*\n/.exec(text.slice(end))?.[0].length ?? 0), newText: '' },
  );
}

interface Adding {
  readonly changes: readonly ToldField[];
  readonly wanted: Wanted;
  readonly removed: ReadonlySet<BlockPart>;
  readonly read: ReadText;
}

/** Parts that are not there, or have nothing below their first block, are written as the model has them. */
function addMissing({ text, block }: EditedBlock, { changes, wanted, removed, read }: Adding): readonly TextEdit[] {
  const { model, skeleton, parts } = block;
  const names = [...model.fields.keys()];
  const said = changes.filter(it => it.places.length === 0 && (wanted.get(it.field.name) ?? []).length > 0).map(it => it.field.name);
  if (said.length === 0) {
    return [];
  }
  const composed = composeParts(model, Object.fromEntries(wanted), read);
  const present = new Set(parts.map(it => it.part));
  const missing = skeleton.parts.filter(it => !present.has(it) && it.fields.some(name => said.includes(name)));
  const empty = parts.filter(it => !removed.has(it) && said.some(name => it.part.fields.includes(name) && lacksContent(it, { name, names })));
  return [
    ...empty.map((it): TextEdit => insertBelow(text, it, composed.get(it.part)?.content ?? '')),
    ...missing.map(part => addPart({ text, block: { ...block, parts: parts.filter(it => !removed.has(it)) } }, part, composed.get(part)?.text ?? partText(part, model.fields, 'fr'))),
  ];
}

/** A part as a model writes it: all of it, its first block, and what stands below that. */
export interface ComposedPart {
  readonly text: string;
  readonly head: string;
  readonly content: string;
}

/** The parts of a block as a model writes them. */
export function composeParts(model: Model, values: BlockValues, read: ReadText): ReadonlyMap<SkeletonPart, ComposedPart> {
  const text = composeBlock(model, values, 'fr');
  const [block] = blocksIn(read(text))([model]);
  return new Map((block?.parts ?? []).map(it => {
    const { start, end } = rangeOfPart(it);
    const below = it.content[0]?.start ?? end;
    return [it.part, { text: text.slice(start, end).trimEnd(), head: text.slice(start, it.block.end).trimEnd(), content: text.slice(below, end).trimEnd() }] as const;
  }));
}

function insertBelow(text: string, part: BlockPart, content: string): TextEdit {
  const { start, end } = rangeOfPart(part);
  const at = start + text.slice(start, end).trimEnd().length;
  return { start: at, end: at, newText: `\n\n${content}` };
}

/** A part is added after the one that comes before it in the model; before all others, where it comes first. */
export function addPart({ text, block: { parts, start } }: EditedBlock, part: SkeletonPart, written: string): TextEdit {
  const previous = parts.findLast(it => it.part.index < part.index);
  const first = parts[0]?.block.start ?? start;
  return previous === undefined ? { start: first, end: first, newText: `${written}\n\n` } : insertBelow(text, previous, written);
}
