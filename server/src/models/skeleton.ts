import { visibleText } from '../article/elements.ts';
import { jekyllOptions, parseKramdown, type Element, type ElementType } from '../kramdown/index.ts';
import { factsOf, foldLabel, type BlockFacts } from './blockFacts.ts';
import type { ModelFields } from './modelField.ts';
import { readBody } from './modelBody.ts';
import { type WrittenPart, writeBody } from './writeBody.ts';

/** What the blocks of a model are recognised by: its parts, each opened by a block of its own. */
export interface Skeleton {
  readonly parts: readonly SkeletonPart[];
  /** Fixed words in bold, folded → the part that they open. */
  readonly boldLabels: ReadonlyMap<string, SkeletonPart>;
  /** The parts that other fixed words open. */
  readonly textLabels: readonly SkeletonPart[];
}

/** A part of a model: in a project card, `**Les gains**` with its annotation, and the list below. */
export interface SkeletonPart {
  /** Its place in the order of the model. */
  readonly index: number;
  /** Its fixed words, « Les gains »; undefined for a part that is known by its place and its form. */
  readonly label: string | undefined;
  readonly foldedLabel: string;
  readonly labelKind: 'bold' | 'text';
  readonly type: ElementType;
  /** The name of an HTML element. */
  readonly name: string | undefined;
  readonly lead: ElementType | undefined;
  readonly isSole: boolean;
  readonly classes: readonly string[];
  /** Whether a field says one of the classes: `{: .${couleur} }`. */
  readonly hasOpenClass: boolean;
  /** `{: .bleue .margin-0 }`, as it is written; undefined where there is none, or a field says a part of it. */
  readonly annotation: string | undefined;
  /** The fields that stand in it, in the order of the text. */
  readonly fields: readonly string[];
  /** Its first block, its annotations left out, and each block below it, with {@link placeMark} at the places. */
  readonly head: string;
  readonly content: readonly SkeletonContent[];
  /** All of it, with its annotations. */
  readonly text: string;
  readonly isOptional: boolean;
  readonly isRepeated: boolean;
}

/** A block below the first one of a part. */
export interface SkeletonContent {
  readonly type: ElementType;
  readonly text: string;
}

/** What stands for a field while a body is read: a word, so that it may stand in a class or an address, too. */
const PLACE_MARK = /qzplace(\d+)qz/g;

/** Cuts a text of a skeleton at its places: `['**L’objectif :** ', 'objectif', '']`, words and names of fields in turn. */
export function cutAtPlaces(text: string, names: readonly string[]): readonly string[] {
  return text.split(PLACE_MARK).map((it, index) => (index % 2 === 0 ? it : (names[Number(it)] ?? '')));
}

/** Makes the skeleton of a body. Undefined where nothing would distinguish its blocks from any other text. */
export function makeSkeleton(body: string, fields: ModelFields): Skeleton | undefined {
  const names = [...fields.keys()];
  const written = writeBody(readBody(body, fields), { valueOf: name => `qzplace${names.indexOf(name)}qz`, countOf: () => 1 });
  const { root } = parseKramdown(written.text, jekyllOptions);
  const blocks = root.children.filter(it => it.type !== 'blank' && it.type !== 'eob').map(factsOf);
  const parts = groupBlocks(blocks).map((group, index) => makePart(group, { index, names, fields, text: written.text, written: written.parts }));
  const labelled = parts.filter(it => it.label !== undefined);
  const boldLabels = new Map(labelled.filter(it => it.labelKind === 'bold').map(it => [it.foldedLabel, it] as const));
  return labelled.length > 0 || parts.some(it => it.classes.length > 0) ? { parts, boldLabels, textLabels: labelled.filter(it => it.labelKind === 'text') } : undefined;
}

/** Each block that opens a part, with those below it. */
function groupBlocks(blocks: readonly BlockFacts[]): readonly (readonly BlockFacts[])[] {
  const groups: BlockFacts[][] = [];
  for (const facts of blocks) {
    const last = groups.at(-1);
    if (last === undefined || opensPart(facts, last)) {
      groups.push([facts]);
    } else {
      last.push(facts);
    }
  }
  return groups;
}

function opensPart(facts: BlockFacts, [head, ...content]: readonly BlockFacts[]): boolean {
  if (facts.block.type === 'header' || labelOf(facts) !== undefined) {
    return true;
  }
  // What stands below fixed words that say nothing more is what they announce, however it is decorated.
  const isAnnounced = head !== undefined && content.length === 0 && labelOf(head) !== undefined && !hasPlace(visibleText(head.block));
  const isTelling = facts.classes.size > 0 || (facts.block.type === 'p' && facts.isSole && facts.lead !== 'text');
  return isTelling && !isAnnounced;
}

function labelOf({ block, boldStart }: BlockFacts): Pick<SkeletonPart, 'labelKind'> & { readonly label: string } | undefined {
  const [first] = block.children;
  if (boldStart !== undefined && first !== undefined && !hasPlace(boldStart)) {
    return { labelKind: 'bold', label: trimLabel(visibleText(first)) };
  }
  const [words = ''] = block.type === 'p' || block.type === 'header' ? visibleText(block).split(PLACE_MARK) : [];
  const label = trimLabel(words);
  return /\p{L}{2}/u.test(label) ? { labelKind: 'text', label } : undefined;
}

function trimLabel(text: string): string {
  return text.replace(/[\s\u00A0\u202F:]+$/, '').trim();
}

function hasPlace(text: string): boolean {
  return text.search(PLACE_MARK) !== -1;
}

interface PartContext {
  readonly index: number;
  readonly names: readonly string[];
  readonly fields: ModelFields;
  readonly text: string;
  readonly written: readonly WrittenPart[];
}

function makePart(group: readonly BlockFacts[], { index, names, fields, text, written }: PartContext): SkeletonPart {
  const [head, ...content] = group;
  const block = head?.block;
  const start = block?.start ?? 0;
  const lists = group.flatMap(it => it.block.attributeLists);
  const end = Math.max(start, ...group.map(it => it.block.end), ...lists.map(it => it.end));
  const source = text.slice(start, end).trimEnd();
  const own = namesIn(source, names);
  const annotation = (block?.attributeLists ?? []).map(it => text.slice(it.start, it.end)).join('\n');
  const around = written.filter(it => it.start <= start && it.end >= start + source.length);
  const label = head && labelOf(head);
  return {
    index,
    label: label?.label,
    foldedLabel: foldLabel(label?.label ?? ''),
    labelKind: label?.labelKind ?? 'text',
    type: block?.type ?? 'p',
    name: block?.name,
    lead: head?.lead,
    isSole: head?.isSole === true,
    classes: [...(head?.classes ?? [])].filter(it => !hasPlace(it)),
    hasOpenClass: hasPlace(annotation),
    annotation: annotation === '' || hasPlace(annotation) ? undefined : annotation,
    fields: own,
    head: sourceOf(block, text),
    content: content.map(it => ({ type: it.block.type, text: sourceOf(it.block, text) })),
    text: source,
    isOptional: around.length > 0 || (own.length > 0 && own.every(it => fields.get(it)?.isRequired === false)),
    isRepeated: around.some(it => it.isRepeated),
  };
}

function sourceOf(block: Element | undefined, text: string): string {
  return block === undefined ? '' : text.slice(block.start, block.end).trimEnd();
}

function namesIn(text: string, names: readonly string[]): readonly string[] {
  return [...new Set(Array.from(text.matchAll(PLACE_MARK), ([, index]) => names[Number(index)] ?? ''))];
}
