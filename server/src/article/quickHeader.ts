import type { FrontMatter } from './frontMatter.ts';
import { ownCopy } from '../base/ownCopy.ts';
import { splitHeader } from './headerSplit.ts';
import { parseYaml } from './yaml/parseYaml.ts';

/** What the header of an article says, and whether it can be read. */
export type QuickHeader = Pick<FrontMatter, 'split' | 'yaml'>;

/**
 * The header of an article that nobody looks at: its values, at a fraction of the cost of reading it in full. Of the
 * values, the texts and what Jekyll makes of them are right; the places are not to be used.
 */
export function readQuickHeader(text: string): QuickHeader {
  const split = splitHeader(text);
  if (split.kind === 'absent') {
    return { split, yaml: { root: undefined, problems: [] } };
  }
  // A copy: a slice would keep the whole article in memory as long as one of its words is known.
  const block = ownCopy(text.slice(split.block.start, split.block.end).replaceAll('\u0000', '\uFFFD'));
  return { split, yaml: parseYaml(block) };
}
