import matter from 'gray-matter';
import { splitHeader, type HeaderSplit } from './headerSplit.ts';
import { parseYaml } from './yaml/parseYaml.ts';
import type { YamlText } from './yaml/yamlTree.ts';
import { plainMap, type PlainMap } from './yaml/yamlValue.ts';

/** A text taken apart: where its header stands, what the header says, where the body begins. */
export interface FrontMatter {
  readonly split: HeaderSplit;
  /** The header with the places of its keys and values. */
  readonly yaml: YamlText;
  /** The header as data: what Jekyll makes of it, as far as it can be read. */
  readonly data: PlainMap;
}

const NOTHING: YamlText = { root: undefined, problems: [] };

/** No delimiter of gray-matter's own: the splitter has decided already, by Jekyll's rule. */
const DELIMITERS: [string, string] = ['---', '\u0000'];

/** gray-matter comes with engines that run what they read (`---js`). None of them is ever reached. */
const refuse = (): object => {
  throw new Error('Only YAML is read in a header.');
};

/** Takes a text apart. Never throws, never executes anything. */
export function readFrontMatter(text: string): FrontMatter {
  const split = splitHeader(text);
  if (split.kind === 'absent') {
    return { split, yaml: NOTHING, data: {} };
  }
  const block = text.slice(split.block.start, split.block.end).replaceAll('\u0000', '\uFFFD');
  let yaml: YamlText | undefined;
  matter(`---\n${block}`, {
    language: 'yaml',
    delimiters: DELIMITERS,
    engines: {
      yaml: {
        parse: () => {
          yaml = parseYaml(block, split.block.start);
          // Of what it gets, it would take `excerpt_separator` for a text.
          return {};
        },
      },
      json: refuse,
      javascript: refuse,
    },
  });
  // gray-matter asks no engine about a block without visible characters, but a no-break space is a text for YAML.
  const read = yaml ?? parseYaml(block, split.block.start);
  return { split, yaml: read, data: plainMap(read.root) };
}
