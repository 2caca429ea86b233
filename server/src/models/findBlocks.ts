import { append } from '../base/append.ts';
import type { TextRange } from '../base/textRange.ts';
import { remembered } from '../base/remembered.ts';
import { visibleText } from '../article/elements.ts';
import type { Element, KramdownDocument } from '../kramdown/index.ts';
import { factsOf, LONGEST_LABEL, type BlockFacts } from './blockFacts.ts';
import type { Model } from './model.ts';
import type { Skeleton, SkeletonPart } from './skeleton.ts';

/** A part of a model as it stands in an article. */
export interface BlockPart {
  readonly part: SkeletonPart;
  /** The block that opens it: the heading, the label. */
  readonly block: Element;
  /** The blocks that follow it and belong to it. */
  readonly content: readonly Element[];
}

/** A block that was made from a model, or looks like one. Its range runs from its first block to the end of its last. */
export interface ModelBlock extends TextRange {
  readonly model: Model;
  readonly skeleton: Skeleton;
  /** What one reads of its first block. */
  readonly title: string;
  readonly parts: readonly BlockPart[];
}

/** With fewer fixed words than this, where a model has more, a text is not a block of it: « Les gains » alone is a sentence. */
const FEWEST_LABELS = 2;

/** One of its fixed words is enough where as many parts as this have the annotations of the model, and others are there. */
const FEWEST_DECORATED = 2;

/** The blocks of a document that are made from some models, in the order of the page; found once for all who ask. */
export const blocksIn: (document: KramdownDocument) => (models: readonly Model[]) => readonly ModelBlock[] = remembered((document: KramdownDocument) =>
  remembered((models: readonly Model[]) => findBlocks(document, models)),
);

function findBlocks({ root }: KramdownDocument, models: readonly Model[]): readonly ModelBlock[] {
  const known = models.flatMap(model => (model.skeleton === undefined ? [] : [{ model, skeleton: model.skeleton }]));
  return known.length === 0 ? [] : containersIn(root).flatMap(container => {
    const blocks = container.children.filter(it => it.category === 'block' && it.type !== 'blank' && it.type !== 'eob').map(factsOf);
    return withoutOverlaps(known.flatMap(it => instancesOf(it, blocks))).toSorted((a, b) => a.start - b.start);
  });
}

/** The text itself, and what stands in frames of HTML. */
function containersIn(root: Element): readonly Element[] {
  const found: Element[] = [root];
  for (let next = 0; next < found.length; next += 1) {
    for (const child of found[next]?.children ?? []) {
      if (child.type === 'html_element' && child.category === 'block') {
        found.push(child);
      }
    }
  }
  return found;
}

/** A model that has a skeleton. */
interface Known {
  readonly model: Model;
  readonly skeleton: Skeleton;
}

/** A block that is taken for the beginning of a part; `part` is undefined for what belongs to the part before it. */
interface Reading {
  readonly part: SkeletonPart | undefined;
  readonly facts: BlockFacts;
}

function instancesOf(known: Known, blocks: readonly BlockFacts[]): readonly ModelBlock[] {
  const { skeleton } = known;
  const labels = blocks.map(it => labelledPart(skeleton, it));
  if (countLabels(skeleton) > 0 && labels.every(it => it === undefined)) {
    return [];
  }
  const [first] = skeleton.parts;
  const runs = first?.type === 'header' && first.label === undefined ? sectionsOf(skeleton, blocks, labels) : runsOf(skeleton, blocks, labels);
  return runs.flatMap(run => splitRun(skeleton, run)).filter(run => isInstance(skeleton, run)).map(run => makeBlock(known, run));
}

/** The part whose fixed words a block begins with. */
function labelledPart({ boldLabels, textLabels }: Skeleton, facts: BlockFacts): SkeletonPart | undefined {
  const bold = facts.boldStart === undefined ? undefined : boldLabels.get(facts.boldStart);
  return bold ?? textLabels.find(it => it.type === facts.block.type && beginsWith(facts, it)) ?? labelOtherwise(boldLabels, facts);
}

/** A block that holds fixed words and nothing else has them, whatever became of their bold: `#### Les gains`, `**Les gains **`. */
function labelOtherwise(boldLabels: Skeleton['boldLabels'], { block, start }: BlockFacts): SkeletonPart | undefined {
  const isShort = boldLabels.size > 0 && (block.type === 'p' || block.type === 'header') && block.end - block.start <= LONGEST_LABEL;
  return isShort ? boldLabels.get(start().replace(/^[*_\s]+|[*_\s:]+$/g, '')) : undefined;
}

function countLabels({ boldLabels, textLabels }: Skeleton): number {
  return boldLabels.size + textLabels.length;
}

function beginsWith(facts: BlockFacts, { foldedLabel }: SkeletonPart): boolean {
  const start = facts.start();
  return start.startsWith(foldedLabel) && !/^[\p{L}\p{N}]/u.test(start.slice(foldedLabel.length));
}

/** Where a model begins with a heading: from each heading to the next one. What stands above the first one may have lost its own. */
function sectionsOf(skeleton: Skeleton, blocks: readonly BlockFacts[], labels: readonly (SkeletonPart | undefined)[]): readonly (readonly Reading[])[] {
  let section: Reading[] = [];
  const sections = [section];
  const [opening] = skeleton.parts;
  for (const [index, facts] of blocks.entries()) {
    const label = labels[index];
    const level = facts.block.type === 'header' ? (facts.block.level ?? 1) : Infinity;
    if (facts.block.type === 'header' && (label === undefined || level <= (section[0]?.facts.block.level ?? 0))) {
      section = [{ part: opening, facts }];
      sections.push(section);
    } else {
      const part = label ?? unlabelledPart(skeleton, facts, section);
      if (part !== undefined || section.length > 0) {
        section.push({ part, facts });
      }
    }
  }
  return sections;
}

/** Where a model begins otherwise: from a block that looks like its first one, as far as what follows fits. */
function runsOf(skeleton: Skeleton, blocks: readonly BlockFacts[], labels: readonly (SkeletonPart | undefined)[]): readonly (readonly Reading[])[] {
  const runs: Reading[][] = [];
  let run: Reading[] = [];
  for (const [index, facts] of blocks.entries()) {
    const part = labels[index] ?? unlabelledPart(skeleton, facts, run);
    if (part?.index === 0 || (part !== undefined && run.length === 0)) {
      run = [{ part, facts }];
      runs.push(run);
    } else if (run.length > 0 && (part !== undefined || takesContent(run, facts))) {
      run.push({ part, facts });
    } else {
      run = [];
    }
  }
  return runs;
}

/** Whether a block may belong to the part before it: as many as the model has there. */
function takesContent(run: readonly Reading[], facts: BlockFacts): boolean {
  const last = run.findLastIndex(it => it.part !== undefined);
  return facts.block.type !== 'header' && run.length - 1 - last < (run[last]?.part?.content.length ?? 0);
}

/** A part that has no fixed words: known by its form, at its place, or elsewhere by its classes too. */
function unlabelledPart({ parts }: Skeleton, facts: BlockFacts, before: readonly Reading[]): SkeletonPart | undefined {
  const furthest = Math.max(-1, ...before.slice(-MOST_LOOKED_BACK).map(it => it.part?.index ?? -1));
  return parts.find(part => {
    if (part.label !== undefined || part.type === 'header' || !hasForm(part, facts)) {
      return false;
    }
    const isAtPlace = part.index > furthest && (part.isSole && part.lead !== 'text' ? true : sharesClasses(part, facts));
    return isAtPlace || hasClasses(part, facts);
  });
}

/** No model has so many parts; an article may have more blocks below one heading. */
const MOST_LOOKED_BACK = 50;

function hasForm(part: SkeletonPart, { block, lead, isSole }: BlockFacts): boolean {
  const isAlike = part.type !== 'p' || (part.lead === lead && (part.isSole ? isSole : true));
  return part.type === block.type && (part.name === undefined || part.name === block.name) && isAlike;
}

function sharesClasses({ classes }: SkeletonPart, facts: BlockFacts): boolean {
  return classes.some(it => facts.classes.has(it));
}

/** Whether a block has the classes of a part, and no others; those that a field says are its author’s. */
export function hasClasses({ classes, hasOpenClass }: SkeletonPart, facts: Pick<BlockFacts, 'classes'>): boolean {
  return classes.every(it => facts.classes.has(it)) && (classes.length > 0 || hasOpenClass) && (hasOpenClass || facts.classes.size === classes.length);
}

/** A part that comes again, where it may not, begins a block whose own beginning was forgotten; but not where too little would be left of one of both. */
function splitRun(skeleton: Skeleton, run: readonly Reading[]): readonly (readonly Reading[])[] {
  const pieces: { readonly readings: Reading[]; isInstance: boolean }[] = [];
  for (const readings of cutAtRepetitions(run)) {
    const piece = { readings, isInstance: isInstance(skeleton, readings) };
    const last = pieces.at(-1);
    if (last === undefined || (last.isInstance && piece.isInstance)) {
      pieces.push(piece);
    } else {
      append(last.readings, readings);
      last.isInstance ||= piece.isInstance;
    }
  }
  return pieces.map(it => it.readings);
}

function cutAtRepetitions(run: readonly Reading[]): readonly Reading[][] {
  const pieces: Reading[][] = [[]];
  let seen = new Set<SkeletonPart>();
  for (const reading of run) {
    const { part } = reading;
    if (part !== undefined && !part.isRepeated && seen.has(part)) {
      pieces.push([]);
      seen = new Set();
    }
    if (part !== undefined) {
      seen.add(part);
    }
    pieces.at(-1)?.push(reading);
  }
  return pieces;
}

/** Whether there is enough of a model: its fixed words; where it has few, its annotations; where it has none, all of it. */
function isInstance(skeleton: Skeleton, run: readonly Reading[]): boolean {
  const found = new Map(run.flatMap(it => (it.part === undefined ? [] : [[it.part, it.facts] as const])));
  const labelled = [...found.keys()].filter(it => it.label !== undefined).length;
  const labels = countLabels(skeleton);
  const decorated = [...found].filter(([part, facts]) => isDecorated(part, facts)).length;
  if (labels >= FEWEST_LABELS) {
    return labelled >= FEWEST_LABELS || (labelled > 0 && decorated >= FEWEST_DECORATED && found.size > FEWEST_DECORATED);
  }
  const isComplete = skeleton.parts.every(it => it.isOptional || found.has(it));
  if (labels === 0) {
    return isComplete && decorated > 0 && decorated === [...found.keys()].filter(it => it.classes.length > 0 || it.hasOpenClass).length;
  }
  return labelled > 0 && (decorated > 0 || (isComplete && skeleton.parts.length > 1));
}

/** Whether a block has all classes of a part; others may have landed on it, too. */
function isDecorated({ classes, hasOpenClass }: SkeletonPart, facts: BlockFacts): boolean {
  return (classes.length > 0 || hasOpenClass) && classes.every(it => facts.classes.has(it));
}

function makeBlock({ model, skeleton }: Known, run: readonly Reading[]): ModelBlock {
  const parts: { part: SkeletonPart; block: Element; content: Element[] }[] = [];
  for (const { part, facts: { block } } of run) {
    if (part === undefined) {
      parts.at(-1)?.content.push(block);
    } else {
      parts.push({ part, block, content: [] });
    }
  }
  const [first, last] = [run[0]?.facts.block, run.at(-1)?.facts.block];
  return { model, skeleton, title: first === undefined ? '' : visibleText(first), parts, start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** Of several models that a text may be made from, the one of which it has most. */
function withoutOverlaps(found: readonly ModelBlock[]): readonly ModelBlock[] {
  const taken = new Set<Element>();
  return found
    .map(it => ({ it, labels: it.parts.filter(({ part }) => part.label !== undefined).length }))
    .toSorted((a, b) => b.labels - a.labels || b.it.parts.length - a.it.parts.length)
    .flatMap(({ it }) => {
      const isFree = it.parts.every(({ block }) => !taken.has(block));
      it.parts.forEach(({ block }) => taken.add(block));
      return isFree ? [it] : [];
    });
}
