import type { TextRange } from '../base/textRange.ts';
import type { BlockPart } from './findBlocks.ts';

/** A part with its content and the annotations below them. */
export function rangeOfPart({ block, content }: BlockPart): TextRange {
  const blocks = [block, ...content];
  return { start: block.start, end: Math.max(...blocks.flatMap(it => [it.end, ...it.attributeLists.map(list => list.end)])) };
}
