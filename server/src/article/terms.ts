import type { TextRange } from '../base/textRange.ts';
import { entryOf, type YamlNode, type YamlScalar } from './yaml/yamlTree.ts';

/** A value of a field such as `tags`, where it is written. */
export interface Term extends TextRange {
  readonly text: string;
}

/** Jekyll reads `tag: ia` as one tag, and `tags: a b` as two. */
const SINGULARS: Readonly<Record<string, string>> = { tags: 'tag', categories: 'category' };

/**
 * The values of a field as Jekyll collects them: the items of a list; the words of a text; for `tags` and
 * `categories`, the singular key too, as one value.
 */
export function readTerms(root: YamlNode | undefined, field: string): readonly Term[] {
  const plural = entryOf(root, field)?.value;
  const singular = entryOf(root, SINGULARS[field] ?? '')?.value;
  if (singular && field === 'tags') {
    return leavesOf(singular).map(asTerm);
  }
  return [...(singular ? leavesOf(singular).map(asTerm) : []), ...(plural ? termsOf(plural, field) : [])];
}

/** The whole text of a scalar as one term: what Jekyll makes of `2024` or `no` in a list is text in the end. */
function asTerm({ text, start, end }: YamlScalar): Term {
  return { text, start, end };
}

function termsOf(node: YamlNode, field: string): readonly Term[] {
  if (node.kind === 'scalar' && field in SINGULARS && node.style === 'plain') {
    return [...node.text.matchAll(/\S+/g)].map(it => ({ text: it[0], start: node.start + it.index, end: node.start + it.index + it[0].length }));
  }
  if (node.kind === 'scalar' && field in SINGULARS) {
    return node.text.split(/\s+/).filter(it => it !== '').map(text => ({ text, start: node.start, end: node.end }));
  }
  return leavesOf(node).map(asTerm);
}

function leavesOf(node: YamlNode): readonly YamlScalar[] {
  switch (node.kind) {
    case 'scalar':
      return node.value === null ? [] : [node];
    case 'list':
      return node.items.flatMap(leavesOf);
    case 'map':
      return [];
  }
}
