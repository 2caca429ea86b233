import { applyEdits, type TextEdit } from '../base/textEdit.ts';
import type { TextRange } from '../base/textRange.ts';
import { keepsOtherValues } from './headerValues.ts';
import { readTerms, singularFields, type Term } from './terms.ts';
import { writeScalar } from './yaml/quoting.ts';
import type { YamlList, YamlNode, YamlScalar } from './yaml/yamlTree.ts';

/** A word to be replaced by another one. */
export interface TermReplacement {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that replace a word of a field by another one, and touch nothing else: quotes, order, comments and the
 * style of the list stay. Where the new word is there already, the old one is taken out. None where they would change
 * another field too: `tags: &t [ia]`, to which `autre: *t` refers.
 */
export function termEdits(text: string, root: YamlNode | undefined, replacement: TermReplacement): readonly TextEdit[] {
  const edits = likelyEdits(text, root, replacement);
  const fields = [replacement.field, singularFields[replacement.field] ?? replacement.field];
  return edits.length > 0 && keepsOtherValues(text, applyEdits(text, edits), fields) ? edits : [];
}

function likelyEdits(text: string, root: YamlNode | undefined, { field, from, to }: TermReplacement): readonly TextEdit[] {
  const terms = readTerms(root, field);
  const old = terms.filter(it => it.text === from);
  const isThere = terms.some(it => it.text === to);
  const [first, ...others] = old;
  if (first === undefined || from === to) {
    return [];
  }
  if (first.isWord) {
    return [wordsEdit(first.node, terms.filter(it => it.node === first.node), { from, to })];
  }
  const replaced = isThere ? [] : [replacement(first, to)];
  const going = isThere ? old : others;
  const gone = new Set<YamlNode>(going.map(it => it.node));
  const removed = withoutOverlap(going.flatMap(it => removal(text, it, gone) ?? replacement(it, to)));
  return [...replaced, ...removed].toSorted((a, b) => a.start - b.start);
}

/** The characters of a scalar without its quotes. */
export function insideQuotes({ style, start, end }: YamlScalar): TextRange {
  const isQuoted = style === 'single-quoted' || style === 'double-quoted';
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** In the quotes that are there; without, in quotes only where YAML would read something else. */
function replacement({ node, list, start, end }: Term, to: string): TextEdit {
  switch (node.style) {
    case 'single-quoted':
      return { ...insideQuotes(node), newText: to.replaceAll("'", "''") };
    case 'double-quoted':
      return { ...insideQuotes(node), newText: to.replace(/["\\]/g, '\\$&') };
    default:
      return { start, end, newText: writeScalar(to, list?.flow === true ? 'flow' : 'block') };
  }
}

/** A text that Jekyll splits at spaces: words stay words, a name with a space in it makes a list of them. */
function wordsEdit(node: YamlScalar, terms: readonly Term[], { from, to }: Pick<TermReplacement, 'from' | 'to'>): TextEdit {
  const words = [...new Set(terms.map(it => (it.text === from ? to : it.text)))];
  const only = terms.find(it => it.text === from);
  const isPlainWord = !/\s/.test(to) && words.length === terms.length && only !== undefined && only.end - only.start < node.end - node.start && writeScalar(to, 'block') === to;
  if (isPlainWord) {
    return { start: only.start, end: only.end, newText: to };
  }
  const newText = /\s/.test(to) ? `[${words.map(it => writeScalar(it, 'flow')).join(', ')}]` : writeScalar(words.join(' '), 'block');
  return { start: node.start, end: node.end, newText };
}

/** Takes an item out of its list; undefined where nothing would be left, or where it is written in a way that has no lines. */
function removal(text: string, { list, node }: Term, gone: ReadonlySet<YamlNode>): TextEdit | undefined {
  if (list === undefined || list.items.every(it => gone.has(it))) {
    return undefined;
  }
  return list.flow ? flowRemoval(text, list, { node, gone }) : blockRemoval(text, node);
}

/** With the comma and the spaces behind it; where nothing is left behind it, with those before it. */
function flowRemoval(text: string, { items }: YamlList, { node, gone }: { readonly node: YamlScalar; readonly gone: ReadonlySet<YamlNode> }): TextEdit | undefined {
  const index = items.indexOf(node);
  const [before, after] = [items[index - 1], items[index + 1]];
  const isLast = items.slice(index + 1).every(it => gone.has(it));
  const range = isLast ? { start: before?.end ?? node.start, end: node.end } : { start: node.start, end: after?.start ?? node.end };
  const between = isLast ? text.slice(range.start, node.start) : text.slice(node.end, range.end);
  return /^\s*,\s*$/.test(between) ? { ...range, newText: '' } : undefined;
}

/** With its line; a comment behind it stays, on a line of its own. */
function blockRemoval(text: string, node: YamlScalar): TextEdit | undefined {
  const lineStart = text.lastIndexOf('\n', node.start - 1) + 1;
  const newline = text.indexOf('\n', node.end);
  const lineEnd = newline === -1 ? text.length : newline + 1;
  const lead = /^([ \t]*)-[ \t]+$/.exec(text.slice(lineStart, node.start));
  const rest = text.slice(node.end, lineEnd);
  if (lead === null || !/^[ \t]*(?:#.*)?\r?\n?$/.test(rest)) {
    return undefined;
  }
  const comment = rest.indexOf('#');
  return comment === -1 ? { start: lineStart, end: lineEnd, newText: '' } : { start: lineStart + (lead[1] ?? '').length, end: node.end + comment, newText: '' };
}

/** Neighbours that go both share a comma: they go as one. */
function withoutOverlap(edits: readonly TextEdit[]): readonly TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && edit.start < last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    } else {
      merged.push(edit);
    }
  }
  return merged;
}
