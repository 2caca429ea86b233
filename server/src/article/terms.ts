import type { TextRange } from '../base/textRange.ts';
import { entryOf, type YamlList, type YamlNode, type YamlScalar } from './yaml/yamlTree.ts';

/** A value of a field such as `tags`, where it is written. In `'ia'`, the range has the quotes in it. */
export interface Term extends TextRange {
  readonly text: string;
  /** The value that holds it: itself, or the text of which it is a word. */
  readonly node: YamlScalar;
  /** The list of which it is an item. */
  readonly list: YamlList | undefined;
  /** Whether it is one of the words of a text that Jekyll splits at spaces: `tags: a b`. */
  readonly isWord: boolean;
}

/** Jekyll reads `tag: ia` as one tag, and `tags: a b` as two. */
export const singularFields: Readonly<Record<string, string>> = { tags: 'tag', categories: 'category' };

/**
 * The values of a field as Jekyll collects them: the items of a list; the words of a text; for `tags` and
 * `categories`, the singular key too, as one value.
 */
export function readTerms(root: YamlNode | undefined, field: string): readonly Term[] {
  const plural = entryOf(root, field)?.value;
  const singular = entryOf(root, singularFields[field] ?? '')?.value;
  if (singular && field === 'tags') {
    return leavesOf(singular, undefined);
  }
  return [...(singular ? leavesOf(singular, undefined) : []), ...(plural ? termsOf(plural, field) : [])];
}

/** Whether a text of this field is several words for Jekyll. */
export function isSplitAtSpaces(field: string): boolean {
  return field in singularFields;
}

function termsOf(node: YamlNode, field: string): readonly Term[] {
  if (node.kind !== 'scalar' || !isSplitAtSpaces(field)) {
    return leavesOf(node, undefined);
  }
  if (node.value === null) {
    return [];
  }
  // Where each word stands is known only of a text that is written as it is read.
  const isLiteral = node.style === 'plain' && node.end - node.start === node.text.length;
  return [...node.text.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const range = isLiteral ? { start: node.start + index, end: node.start + index + text.length } : { start: node.start, end: node.end };
    return { text, ...range, node, list: undefined, isWord: true };
  });
}

/** The whole text of a scalar as one term: what Jekyll makes of `2024` or `no` in a list is text in the end. */
function leavesOf(node: YamlNode, list: YamlList | undefined): readonly Term[] {
  switch (node.kind) {
    case 'scalar':
      return node.value === null ? [] : [{ text: node.text, start: node.start, end: node.end, node, list, isWord: false }];
    case 'list':
      return node.items.flatMap(it => leavesOf(it, node));
    case 'map':
      return [];
  }
}
