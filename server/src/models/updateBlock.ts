import type { Localized } from '../base/localized.ts';
import { findChange } from '../base/textChange.ts';
import { applyEdits, type TextEdit } from '../base/textEdit.ts';
import { shiftRange, type TextRange } from '../base/textRange.ts';
import { classesOf, factsOf, foldLabel } from './blockFacts.ts';
import { OPENING_MARK } from './blockValues.ts';
import { toldValue } from './composeBlock.ts';
import { composeParts, removeParts, type ComposedPart, type EditedBlock, type ReadText } from './editBlock.ts';
import { tellFields, type FieldPlace } from './fieldPlaces.ts';
import { hasClasses, type BlockPart, type ModelBlock } from './findBlocks.ts';
import type { Model } from './model.ts';
import { rangeOfPart } from './rangeOfPart.ts';
import { cutAtPlaces, type Skeleton, type SkeletonPart } from './skeleton.ts';
import { updatedAnnotation } from './updatedAnnotation.ts';
import { visibleText } from '../article/elements.ts';

/** What brings a block up to its model. */
export interface BlockUpdate {
  readonly edits: readonly TextEdit[];
  /** Why it stays as it is, or what of it does. */
  readonly left: readonly Localized[];
}

/**
 * Brings a block up to a model: what it was found by is that model as it is, or as it was. Its field values are those that it has; a part that the model
 * has anew is written with them, one whose fields say nothing is named, and so is one that says what the model has no field for any more: nothing that
 * an author wrote is lost. What is between the fields and is no fixed word of the model stays as it is.
 */
export function updateBlock({ text, block }: EditedBlock, model: Model, read: ReadText): BlockUpdate {
  const { skeleton } = model;
  return skeleton === undefined ? { edits: [], left: [] } : new Updating({ text, block }, { model, skeleton, read }).update();
}

interface Target {
  readonly model: Model;
  readonly skeleton: Skeleton;
  readonly read: ReadText;
}

/** A part that stays in the block, with its edits; its rank is its place in the model. */
interface KeptPart {
  readonly range: TextRange;
  readonly rank: number;
  readonly edits: readonly TextEdit[];
}

/** What cannot be read, and so not written again. */
class Unreadable {
  readonly reason: Localized;

  constructor(reason: Localized) {
    this.reason = reason;
  }
}

class Updating {
  readonly #text: string;
  readonly #block: ModelBlock;
  readonly #target: Target;
  readonly #places: readonly FieldPlace[];
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly #composed: ReadonlyMap<SkeletonPart, ComposedPart>;
  readonly #pairs: ReadonlyMap<SkeletonPart, SkeletonPart>;
  readonly #left: Localized[] = [];

  constructor({ text, block }: EditedBlock, target: Target) {
    const { model, skeleton, read } = target;
    this.#text = text;
    this.#block = block;
    this.#target = target;
    this.#places = tellFields(text, block).flatMap(it => it.places);
    this.#values = new Map([...model.fields.keys()].map(name => [name, this.#places.filter(it => it.name === name && it.text !== '').map(it => toldValue(undefined, { value: it.text, before: it.before }))]));
    // Values are written again as they are: what is a sign in the one is none in the other.
    const asWritten = new Map([...model.fields].map(([name, it]) => [name, { ...it, type: 'markdown' as const }]));
    this.#composed = composeParts({ ...model, fields: asWritten }, Object.fromEntries(this.#values), read);
    this.#pairs = pairParts(block.skeleton, skeleton);
  }

  update(): BlockUpdate {
    const removed = new Set(this.#block.parts.filter(it => this.#isGone(it)));
    const kept: KeptPart[] = [];
    for (const part of this.#block.parts.filter(it => !removed.has(it))) {
      const to = this.#pairs.get(part.part);
      const edits = to === undefined ? this.#keep(part) : this.#updatePart(part, to);
      if (edits instanceof Unreadable) {
        return { edits: [], left: [edits.reason] };
      }
      const { start, end } = rangeOfPart(part);
      kept.push({ range: { start, end: start + this.#text.slice(start, end).trimEnd().length }, rank: to?.index ?? kept.at(-1)?.rank ?? -1, edits });
    }
    const edits = [...removeParts(this.#text, this.#block, removed), ...this.#inOrder(kept)].filter(it => this.#text.slice(it.start, it.end) !== it.newText);
    return { edits: this.#text.includes('\r\n') ? edits.map(it => ({ ...it, newText: it.newText.replace(/\r?\n/g, '\r\n') })) : edits, left: this.#left };
  }

  /** Whether a part that the model does not have any more says nothing but what the block says elsewhere. */
  #isGone({ part, block, content }: BlockPart): boolean {
    const own = this.#places.filter(it => it.part.block === block);
    const isRead = part.fields.every(name => own.some(it => it.name === name)) && content.length <= part.content.length;
    return !this.#pairs.has(part) && isRead && own.every(it => it.text === '' || this.#isShown(it.name));
  }

  #isShown(name: string): boolean {
    return this.#target.skeleton.parts.some(it => it.fields.includes(name));
  }

  #keep({ block }: BlockPart): readonly TextEdit[] {
    const title = visibleText(block);
    this.#left.push({ fr: `garde «\u00A0${title}\u00A0», que le modèle n’a plus`, en: `keeps ‘${title}’, which the model does not have any more` });
    return [];
  }

  #updatePart(part: BlockPart, to: SkeletonPart): readonly TextEdit[] | Unreadable {
    const lost = this.#places.find(it => it.part === part && it.text !== '' && !this.#isShown(it.name));
    if (lost !== undefined) {
      return new Unreadable({ fr: `dit «\u00A0${lost.told}\u00A0», et le modèle n’a plus ce champ`, en: `says ‘${lost.told}’, and the model does not have that field any more` });
    }
    const head = this.#updateHead(part, to);
    const content = head instanceof Unreadable ? head : this.#updateContent(part, to);
    return head instanceof Unreadable ? head : content instanceof Unreadable ? content : [...head, ...updatedAnnotation(this.#text, part, to), ...content];
  }

  #updateHead(part: BlockPart, to: SkeletonPart): readonly TextEdit[] | Unreadable {
    const [old, wanted] = [this.#cutOld(part.part.head), this.#cutNew(to.head)];
    const range = this.#trimmed(part.block);
    if (old.length === 1 && wanted.length === 1) {
      return this.#updateLabel(part, to, range);
    }
    const places = this.#places.filter(it => it.part === part && it.start >= range.start && it.end <= range.end);
    if (old.join('\0') === wanted.join('\0')) {
      return [];
    }
    if (places.length !== (old.length - 1) / 2) {
      return this.#unreadable(part);
    }
    const haveSameFields = old.length === wanted.length && old.every((it, index) => index % 2 === 0 || it === wanted[index]);
    return haveSameFields ? changeWords(this.#text, { range, places, old, wanted }) : this.#replace(range, this.#composed.get(to)?.head ?? this.#text.slice(range.start, range.end));
  }

  /** The first block of a part that holds no field: « **Les gains** ». */
  #updateLabel({ part, block }: BlockPart, to: SkeletonPart, range: TextRange): readonly TextEdit[] | Unreadable {
    const isSame = part.head === to.head;
    const isBoldLost = to.labelKind === 'bold' && to.label !== undefined && factsOf(block).boldStart !== to.foldedLabel;
    if (isSame && !isBoldLost) {
      return [];
    }
    const label = part.foldedLabel;
    if (foldLabel(visibleText(block)).replace(/^[*_\s]+|[*_\s:]+$/g, '') === label || this.#text.slice(range.start, range.end) === part.head) {
      return this.#replace(range, to.head);
    }
    return isSame ? [] : this.#unreadable({ block });
  }

  /** What stands below the first block of a part is written again only where the model has it otherwise. */
  #updateContent(part: BlockPart, to: SkeletonPart): readonly TextEdit[] | Unreadable {
    const old = part.part.content.map(it => this.#cutOld(it.text).join('\0'));
    const wanted = to.content.map(it => this.#cutNew(it.text).join('\0'));
    const own = part.content.slice(0, old.length);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined || old.join('\0\0') === wanted.join('\0\0')) {
      return [];
    }
    const range = this.#trimmed({ start: first.start, end: last.end });
    const items = own.flatMap(it => (it.type === 'ul' || it.type === 'ol' ? it.children.filter(child => child.type === 'li') : [it]));
    const isRead = items.every(item => this.#places.some(it => it.part === part && it.start >= item.start && it.end <= item.end));
    const written = this.#composed.get(to)?.content;
    return isRead && written !== undefined ? this.#replace(range, written) : this.#unreadable(part);
  }

  /** Parts in the order of the model, with those that it has anew: each in its place, and moved only where it stands elsewhere. */
  #inOrder(kept: readonly KeptPart[]): readonly TextEdit[] {
    const sorted = kept.toSorted((a, b) => a.rank - b.rank);
    const added = this.#added(sorted);
    return sorted.flatMap((part, index) => {
      const place = kept[index];
      const { before, after } = added.get(part) ?? { before: '', after: '' };
      if (place === undefined || place === part) {
        const { start, end } = part.range;
        return [...(before === '' ? [] : [{ start, end: start, newText: before }]), ...part.edits, ...(after === '' ? [] : [{ start: end, end, newText: after }])];
      }
      const { start, end } = part.range;
      const written = applyEdits(this.#text.slice(start, end), part.edits.map(it => ({ ...shiftRange(it, -start), newText: it.newText })));
      return [{ ...place.range, newText: before + written + after }];
    });
  }

  #added(sorted: readonly KeptPart[]): ReadonlyMap<KeptPart, { readonly before: string; readonly after: string }> {
    const added = new Map<KeptPart, { before: string; after: string }>();
    const { skeleton, model } = this.#target;
    const present = new Set(this.#block.parts.map(it => this.#pairs.get(it.part)));
    for (const part of skeleton.parts.filter(it => !present.has(it))) {
      const isSaid = part.fields.every(name => model.fields.get(name)?.isRequired === false || model.fields.get(name)?.usual !== '' || (this.#values.get(name)?.length ?? 0) > 0);
      const hasValue = part.fields.length === 0 || part.fields.some(name => (this.#values.get(name)?.length ?? 0) > 0 || model.fields.get(name)?.usual !== '');
      const text = this.#composed.get(part)?.text;
      if (isSaid && hasValue && text !== undefined) {
        const neighbour = sorted.findLast(it => it.rank < part.index) ?? sorted[0];
        const known = neighbour && (added.get(neighbour) ?? { before: '', after: '' });
        if (neighbour !== undefined && known !== undefined) {
          added.set(neighbour, neighbour.rank < part.index ? { ...known, after: `${known.after}\n\n${text}` } : { ...known, before: `${known.before}${text}\n\n` });
        }
      } else if (!part.isOptional) {
        const [first = ''] = part.fields;
        const label = model.fields.get(first)?.label;
        this.#left.push({ fr: `n’a rien à dire pour «\u00A0${part.label ?? label?.fr ?? first}\u00A0»`, en: `has nothing to say for ‘${part.label ?? label?.en ?? first}’` });
      }
    }
    return added;
  }

  #cutOld(text: string): readonly string[] {
    return cutAtPlaces(text, [...this.#block.model.fields.keys()]);
  }

  #cutNew(text: string): readonly string[] {
    return cutAtPlaces(text, [...this.#target.model.fields.keys()]);
  }

  #trimmed({ start, end }: TextRange): TextRange {
    return { start, end: start + this.#text.slice(start, end).trimEnd().length };
  }

  #replace({ start, end }: TextRange, written: string): readonly TextEdit[] {
    const own = this.#text.slice(start, end);
    const change = findChange(own, own.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written);
    const text = own.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written;
    return own === text ? [] : [{ start: start + change.start, end: start + change.oldEnd, newText: text.slice(change.start, change.newEnd) }];
  }

  #unreadable({ block }: Pick<BlockPart, 'block'>): Unreadable {
    const title = visibleText(block);
    return new Unreadable({ fr: `«\u00A0${title}\u00A0» y est écrit trop autrement que dans le modèle`, en: `‘${title}’ is written too differently from the model there` });
  }
}

/** Which part of a skeleton is which of another: by its fixed words, else by its fields, else by its place where it has neither. */
function pairParts(old: Skeleton, wanted: Skeleton): ReadonlyMap<SkeletonPart, SkeletonPart> {
  const pairs = new Map<SkeletonPart, SkeletonPart>();
  const free = new Set(wanted.parts);
  const pair = (isLike: (one: SkeletonPart, other: SkeletonPart) => boolean): void => {
    for (const part of old.parts.filter(it => !pairs.has(it))) {
      const found = [...free].find(it => isLike(part, it));
      if (found !== undefined) {
        pairs.set(part, found);
        free.delete(found);
      }
    }
  };
  pair((one, other) => one.text === other.text && one.label === other.label);
  pair((one, other) => one.label !== undefined && one.foldedLabel === other.foldedLabel);
  pair((one, other) => one.fields.some(it => other.fields.includes(it)));
  pair((one, other) => one.fields.length === 0 && other.fields.length === 0 && one.type === other.type && one.index === other.index);
  return pairs;
}

interface Wording {
  readonly range: TextRange;
  readonly places: readonly FieldPlace[];
  /** Words and names of fields in turn. */
  readonly old: readonly string[];
  readonly wanted: readonly string[];
}

/** The fixed words between the fields that are others in the model; a heading of another level keeps its own, where it was not the model’s. */
function changeWords(text: string, { range, places, old, wanted }: Wording): readonly TextEdit[] {
  return Array.from({ length: places.length + 1 }, (_, index) => index).flatMap(index => {
    const [before, after] = [old[index * 2] ?? '', wanted[index * 2] ?? ''];
    const start = places[index - 1]?.end ?? range.start;
    const end = places[index]?.start ?? range.end;
    if (before === after) {
      return [];
    }
    if (index > 0) {
      return [{ start, end, newText: after }];
    }
    const [oldMark, newMark, ownMark] = [before, after, text.slice(start, end)].map(it => OPENING_MARK.exec(it)?.[0] ?? '') as [string, string, string];
    const mark = ownMark === oldMark ? newMark : ownMark;
    const areWordsSame = before.slice(oldMark.length) === after.slice(newMark.length);
    return areWordsSame ? [{ start, end: start + ownMark.length, newText: mark }] : [{ start, end, newText: mark + after.slice(newMark.length) }];
  });
}

/** How much of a block is just as its model has it: of a model as it is and as it was, the one of which a block has most is what it was made from. */
export function likeness(text: string, { parts }: ModelBlock): number {
  return parts.filter(({ part, block }) => {
    const mark = OPENING_MARK.exec(text.slice(block.start, block.end))?.[0].trim();
    return mark === OPENING_MARK.exec(part.head)?.[0].trim() && (part.annotation === undefined ? !part.hasOpenClass && classesOf(block).size === 0 : hasClasses(part, { classes: classesOf(block) }));
  }).length;
}
