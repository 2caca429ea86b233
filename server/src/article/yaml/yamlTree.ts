import type { TextRange } from '../../base/textRange.ts';
import type { RubyScalar } from './rubyScalar.ts';

/** A value of a YAML text, with the place where it is written. Ranges are offsets into the whole file. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

/** How a scalar is written: `a`, `'a'`, `"a"`, a block after `|` or `>`, or elsewhere, as `*a` says. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'block' | 'alias';

/**
 * A single value. In `title: 'A'`, the range of the value is `'A'`, quotes included. That of a block runs from its `|` to
 * its last character, without the line break that ends it. An absent value has an empty range.
 */
export interface YamlScalar extends TextRange {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** The characters of the value, before anything is made of them: `2019-07-15`. */
  readonly text: string;
  /** What Jekyll makes of it. */
  readonly value: RubyScalar;
}

/** A list, in block style (`- a`) or flow style (`[a, b]`). */
export interface YamlList extends TextRange {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

/** Keys with values. */
export interface YamlMap extends TextRange {
  readonly kind: 'map';
  readonly flow: boolean;
  /** In source order; of entries with the same key, Jekyll takes the last. */
  readonly entries: readonly YamlEntry[];
}

/** `key: value`. Its range runs from the key to the end of the value. */
export interface YamlEntry extends TextRange {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

/** What YAML itself, before any schema, has to say against a text. */
export interface YamlProblem extends TextRange {
  /** The reader's own code of the error (`BAD_SCALAR_START`), or one of ours. */
  readonly code: string;
  /** In English, from the library: for whoever looks for a fault, never shown to a writer. */
  readonly message: string;
}

/** A YAML text as a value: its tree, as far as it can be read, and what is wrong. */
export interface YamlText {
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/** A step from a value to one inside it: a key of a map, an index of a list. */
export type PathStep = string | number;

/** What is found at a path, or undefined. Of equal keys, the last one counts, as in Jekyll. */
export function nodeAt(root: YamlNode | undefined, path: readonly PathStep[]): YamlNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'map') {
      node = entryOf(node, String(step))?.value;
    } else {
      node = node?.kind === 'list' ? node.items[Number(step)] : undefined;
    }
  }
  return node;
}

/** The entry with a key, or undefined. Of equal keys, the last one counts, as in Jekyll. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== 'map') {
    return undefined;
  }
  return node.entries.length > MOST_READ_THROUGH ? indexOf(node.entries).get(key) : node.entries.findLast(it => it.key.text === key);
}

/** In a map of more entries, each key that is asked for would be looked for through all of them: headers have fewer, long configurations more. */
const MOST_READ_THROUGH = 64;

/** Nothing of a map leads back to its list of entries: so an index goes with it. */
const indexes = new WeakMap<readonly YamlEntry[], ReadonlyMap<string, YamlEntry>>();

function indexOf(entries: readonly YamlEntry[]): ReadonlyMap<string, YamlEntry> {
  const known = indexes.get(entries) ?? new Map(entries.map(it => [it.key.text, it]));
  indexes.set(entries, known);
  return known;
}

/** Whether nothing is written there: `tags:`, `tags: ''`, `tags: []`, `tags: ~`. */
export function isEmptyNode(node: YamlNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
    case 'list':
      return node.items.every(isEmptyNode);
    case 'map':
      return node.entries.length === 0;
  }
}
