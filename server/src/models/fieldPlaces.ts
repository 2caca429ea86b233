import type { Element } from '../kramdown/index.ts';
import { placesOfPart, type FieldValue } from './blockValues.ts';
import { toldValue } from './composeBlock.ts';
import type { BlockPart, ModelBlock } from './findBlocks.ts';
import type { ModelField } from './modelField.ts';
import { cutAtPlaces } from './skeleton.ts';

/** A place of a field in a block. */
export interface FieldPlace extends FieldValue {
  readonly part: BlockPart;
  /** The item of a list that it stands in. */
  readonly item: Element | undefined;
  /** What stands before it on its line. */
  readonly before: string;
  /** What it says, as its author is asked for it. */
  readonly told: string;
}

/** What a block says of one of the fields of its model. */
export interface ToldField {
  readonly field: ModelField;
  readonly places: readonly FieldPlace[];
  readonly values: readonly string[];
  /** Whether it can only be changed in the text itself: it has several lines, or stands otherwise than in the model. */
  readonly isInText: boolean;
}

/** What a block says of each field, in the order of the model. The ranges are those of the text. */
export function tellFields(text: string, block: ModelBlock): readonly ToldField[] {
  const { fields } = block.model;
  const all = block.parts.flatMap(part => placesOfPart(text, part, fields).map(it => placeIn(text, { part, value: it, field: fields.get(it.name) })));
  return [...fields.values()].map(field => {
    const places = all.filter(it => it.name === field.name);
    const told = places.filter(it => it.text !== '').map(it => it.told);
    return { field, places, values: field.isRepeated ? told : told.slice(0, 1), isInText: isInText({ block, field, places }) };
  });
}

interface Placing {
  readonly part: BlockPart;
  readonly value: FieldValue;
  readonly field: ModelField | undefined;
}

function placeIn(text: string, { part, value, field }: Placing): FieldPlace {
  const items = part.content.flatMap(it => it.children.filter(child => child.type === 'li'));
  const before = text.slice(text.lastIndexOf('\n', value.start - 1) + 1, value.start);
  return { ...value, part, item: items.find(it => it.start <= value.start && value.end <= it.end), before, told: toldValue(field, { value: value.text, before }) };
}

function isInText({ block: { parts, model }, field, places }: { readonly block: ModelBlock; readonly field: ModelField; readonly places: readonly FieldPlace[] }): boolean {
  const hasSeveralLines = places.some(it => it.text.includes('\n'));
  const isOddlyRepeated = field.isRepeated && (places.some(it => it.item === undefined) || new Set(places.map(it => it.part)).size > 1);
  const names = [...model.fields.keys()];
  const isUnread = parts.some(it => it.part.fields.includes(field.name) && !places.some(place => place.part === it) && !lacksContent(it, { name: field.name, names }));
  return hasSeveralLines || isOddlyRepeated || isUnread;
}

/** Whether a field stands only below the first block of a part, where nothing is written yet. */
export function lacksContent({ part, content }: BlockPart, { name, names }: { readonly name: string; readonly names: readonly string[] }): boolean {
  return content.length === 0 && !cutAtPlaces(part.head, names).some((it, index) => index % 2 === 1 && it === name);
}
