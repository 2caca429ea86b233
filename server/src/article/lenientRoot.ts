import type { TextRange } from '../base/textRange.ts';
import type { FrontMatter } from './frontMatter.ts';
import { headerLineAt, readHeaderLines } from './headerLines.ts';
import { parseYaml } from './yaml/parseYaml.ts';
import type { YamlNode } from './yaml/yamlTree.ts';

/** Errors that are masked, one after the other; with more, nothing can be made of a header. */
const MOST_MASKED = 5;

/**
 * The tree of a header as its lines show it, also where YAML fails: what cannot be read is masked, character by
 * character, so that all places stay. In `title: IA : 15`, `title` then has a text without meaning, and the fields below
 * it are fields of the header, as they seem to be.
 */
export function readLenientRoot(text: string, { split, yaml }: FrontMatter, problems: readonly TextRange[]): YamlNode | undefined {
  if (split.kind === 'absent' || yaml.problems.length === 0) {
    return yaml.root;
  }
  const { start, end } = split.block;
  const lines = readHeaderLines(text, split.block);
  let block = text.slice(start, end);
  const mask = (offset: number): void => {
    const line = headerLineAt(lines, offset);
    const isKeyed = line?.key !== undefined && line.value.end > line.value.start;
    const range = line && (isKeyed && !isMasked(block, line.value, start) ? line.value : line.whole);
    if (range) {
      const masked = block.slice(range.start - start, range.end - start).replace(/\S/g, range === line.value ? 'x' : ' ');
      block = block.slice(0, range.start - start) + masked + block.slice(range.end - start);
    }
  };
  problems.forEach(it => mask(it.start));
  for (let round = 0; round < MOST_MASKED; round += 1) {
    const { root, problems: left } = parseYaml(block, start);
    const [first] = left;
    if (first === undefined) {
      return root;
    }
    mask(first.start);
  }
  return yaml.root;
}

function isMasked(block: string, { start, end }: TextRange, offset: number): boolean {
  return /^[x\s]*$/.test(block.slice(start - offset, end - offset));
}
