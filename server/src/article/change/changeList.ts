import type { TextEdit } from '../../base/textEdit.ts';
import type { TextRange } from '../../base/textRange.ts';
import { nodeAt, type PathStep, type YamlList, type YamlNode } from '../yaml/yamlTree.ts';
import type { PlainValue } from '../yaml/yamlValue.ts';
import { replaceCandidates, type NewValue } from './changeValue.ts';
import { columnOf, endOfLineAt, nextLineAt, startOfLineAt, type HeaderText } from './headerText.ts';
import { printFlow, printItem } from './printValue.ts';

/** What is to become of the items of a list. */
export type ListChange = { readonly path: readonly PathStep[] } & (
  | { readonly kind: 'insert'; readonly at: number; readonly value: PlainValue }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
);

/** The edits that may put an item into a list, take one out or move one, the smallest first. */
export function listCandidates(header: HeaderText, change: ListChange): Iterable<TextEdit> {
  const list = nodeAt(header.root, change.path);
  if (list?.kind !== 'list') {
    return [];
  }
  switch (change.kind) {
    case 'insert':
      return list.flow ? insertFlow(list, change.at, printFlow(change.value)) : insertBlock(header, list, change);
    case 'remove':
      return list.flow ? removeFlow(list, change.at) : removeBlock(header, list, change.at);
    case 'move':
      return move(header, list, change);
  }
}

/** The edits that may give a value to an item; one more than there are is added. */
export function* setItemCandidates(header: HeaderText, list: YamlList, index: number, value: NewValue): Iterable<TextEdit> {
  const node = list.items[index];
  if (node === undefined) {
    yield* list.flow ? insertFlow(list, index, printFlow(value.value)) : insertBlock(header, list, { at: index, value: value.value });
    return;
  }
  const dash = dashBefore(header.text, node);
  const slot = list.flow ? { node, after: node.start, indent: '', place: 'flow' as const } : { node, after: dash + 1, indent: ' '.repeat(columnOf(header.text, dash)), place: 'block' as const };
  yield* replaceCandidates(header, slot, value);
  if (!list.flow && typeof value.value === 'object' && value.value !== null) {
    yield { start: startOfLineAt(header.text, dash), end: node.end, newText: printItem(value.value, slot.indent, header.style) };
  }
}

/** Where the dash of an item stands. */
function dashBefore(text: string, { start }: YamlNode): number {
  return text.lastIndexOf('-', start - 1);
}

/** The whole lines of each item, without what stands between them; undefined where one does not begin on a line of its own. */
function linesOf(text: string, { items }: YamlList): readonly TextRange[] | undefined {
  const all = items.map(it => ({ dash: dashBefore(text, it), end: nextLineAt(text, it.end) }));
  return all.every(it => text.slice(startOfLineAt(text, it.dash), it.dash).trim() === '') ? all.map(({ dash, end }) => ({ start: startOfLineAt(text, dash), end })) : undefined;
}

function* insertBlock({ text, style }: HeaderText, list: YamlList, { at, value }: { readonly at: number; readonly value: PlainValue }): Iterable<TextEdit> {
  const [first] = list.items;
  if (first === undefined) {
    return;
  }
  const indent = ' '.repeat(columnOf(text, dashBefore(text, first)));
  const item = printItem(value, indent, style);
  const next = list.items[at];
  const before = list.items[at - 1];
  if (before !== undefined) {
    const end = endOfLineAt(text, before.end);
    yield { start: end, end, newText: style.lineBreak + item };
  }
  if (next !== undefined) {
    const dash = dashBefore(text, next);
    yield { start: dash, end: dash, newText: item.slice(indent.length) + style.lineBreak + indent };
  }
}

function* insertFlow({ start, end, items }: YamlList, at: number, written: string): Iterable<TextEdit> {
  const [before, next] = [items[at - 1], items[at]];
  if (before !== undefined) {
    yield { start: before.end, end: before.end, newText: `, ${written}` };
  } else if (next !== undefined) {
    yield { start: next.start, end: next.start, newText: `${written}, ` };
  } else {
    yield { start, end, newText: `[${written}]` };
  }
}

/** With its lines; a comment behind a single value stays, on a line of its own. */
function* removeBlock({ text }: HeaderText, list: YamlList, at: number): Iterable<TextEdit> {
  const node = list.items[at];
  const range = linesOf(text, list)?.[at];
  if (node === undefined) {
    return;
  }
  if (range === undefined) {
    const next = list.items[at + 1];
    yield* next === undefined ? [] : [{ start: dashBefore(text, node), end: dashBefore(text, next), newText: '' }];
    return;
  }
  const comment = node.kind === 'scalar' ? /^[ \t]*(?=#)/.exec(text.slice(node.end, endOfLineAt(text, node.end))) : null;
  if (comment !== null) {
    yield { start: dashBefore(text, node), end: node.end + comment[0].length, newText: '' };
  }
  yield { ...range, newText: '' };
}

function* removeFlow({ start, end, items }: YamlList, at: number): Iterable<TextEdit> {
  const [before, node, after] = [items[at - 1], items[at], items[at + 1]];
  if (node !== undefined) {
    yield after !== undefined ? { start: node.start, end: after.start, newText: '' } : before !== undefined ? { start: before.end, end: node.end, newText: '' } : { start: start + 1, end: end - 1, newText: '' };
  }
}

/** What stands between the items stays where it is. */
function* move({ text }: HeaderText, list: YamlList, { from, to }: { readonly from: number; readonly to: number }): Iterable<TextEdit> {
  const ranges = list.flow ? list.items : linesOf(text, list);
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const touched = ranges?.slice(low, high + 1) ?? [];
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined || touched.length <= high - low) {
    return;
  }
  const texts = touched.map(it => text.slice(it.start, it.end));
  const moved = texts.toSpliced(from - low, 1).toSpliced(to - low, 0, ...texts.slice(from - low, from - low + 1));
  const gaps = touched.map((it, index) => text.slice(it.end, touched[index + 1]?.start ?? it.end));
  yield { start: first.start, end: last.end, newText: moved.map((it, index) => it + (gaps[index] ?? '')).join('') };
}
