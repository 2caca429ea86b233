import { splitHeader } from './headerSplit.ts';
import { parseYaml } from './yaml/parseYaml.ts';
import type { YamlNode } from './yaml/yamlTree.ts';

/**
 * The header of an article that nobody looks at: its values, at a fraction of the cost of reading it in full. Of the
 * values, the texts and what Jekyll makes of them are right; the places are not to be used.
 */
export function readQuickHeader(text: string): YamlNode | undefined {
  const { kind, ...split } = splitHeader(text);
  if (kind === 'absent' || !('block' in split)) {
    return undefined;
  }
  // A copy: a slice would keep the whole article in memory as long as one of its words is known.
  const block = copyOf(text.slice(split.block.start, split.block.end).replaceAll('\u0000', '\uFFFD'));
  return parseYaml(block).root;
}

/** The same text in memory of its own. */
function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
