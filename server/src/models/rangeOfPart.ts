import type { TextRange } from '../base/textRange.ts';
import type { BlockPart, ModelBlock } from './findBlocks.ts';

/** A part with its content and the annotations below them. */
export function rangeOfPart({ block, content }: BlockPart): TextRange {
  const blocks = [block, ...content];
  return { start: block.start, end: Math.max(...blocks.flatMap(it => [it.end, ...it.attributeLists.map(list => list.end)])) };
}

/** A block with its annotations, and without the empty lines below it. */
export function rangeOfBlock({ start, end, parts }: ModelBlock, text: string): TextRange {
  const last = Math.max(end, ...parts.slice(-1).map(it => rangeOfPart(it).end));
  return { start, end: start + text.slice(start, last).trimEnd().length };
}
