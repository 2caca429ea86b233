import type { TextEdit } from '../../base/textEdit.ts';
import { entryOf, nodeAt, type PathStep, type YamlEntry, type YamlMap } from '../yaml/yamlTree.ts';
import { setItemCandidates } from './changeList.ts';
import { replaceCandidates, type NewValue } from './changeValue.ts';
import { columnOf, endOfLineAt, lastStep, nextLineAt, startOfLineAt, type HeaderText } from './headerText.ts';
import { printEntry, printFlow, printText } from './printValue.ts';

/** The edits that may give a value to a place, the smallest first; what is to hold the place is made where it is missing. */
export function* setCandidates(header: HeaderText, path: readonly PathStep[], value: NewValue): Iterable<TextEdit> {
  const { parent: parentPath, step } = lastStep(path);
  const parent = parentPath.length === 0 ? header.root : nodeAt(header.root, parentPath);
  if (typeof step === 'number') {
    yield* parent?.kind === 'list' ? setItemCandidates(header, parent, step, value) : setCandidates(header, parentPath, { value: [value.value] });
  } else if (step !== undefined && parent?.kind === 'map') {
    const entry = entryOf(parent, step);
    yield* entry === undefined ? addCandidates(header, parent, { path: parentPath, key: step, value }) : setEntryCandidates(header, parent, entry, value);
  } else if (step !== undefined && parentPath.length > 0) {
    yield* setCandidates(header, parentPath, { value: { [step]: value.value } });
  } else if (step !== undefined) {
    yield firstField(header, step, value);
  }
}

function setEntryCandidates(header: HeaderText, map: YamlMap, { key, value: node }: YamlEntry, value: NewValue): Iterable<TextEdit> {
  const colon = header.text.indexOf(':', key.end);
  return replaceCandidates(header, { node, after: colon + 1, indent: ' '.repeat(columnOf(header.text, key.start)), place: map.flow ? 'flow' : 'block' }, value);
}

function firstField({ text, start, isAbsent, style }: HeaderText, key: string, value: NewValue): TextEdit {
  const { lineBreak } = style;
  const line = entryText(key, value, { indent: '', style }) + lineBreak;
  const blank = /^[ \t]*\r?\n|^$/.test(text.slice(start)) ? '' : lineBreak;
  return { start, end: start, newText: isAbsent ? `---${lineBreak}${line}---${lineBreak}${blank}` : line };
}

function entryText(key: string, { value, isBare }: NewValue, { indent, style }: { readonly indent: string; readonly style: HeaderText['style'] }): string {
  return isBare === true ? `${printText(key, 'block')}: ${String(value)}` : printEntry(key, value, indent, style);
}

interface NewEntry {
  readonly path: readonly PathStep[];
  readonly key: string;
  readonly value: NewValue;
}

/** A new key stands behind the last of those that come before it in the usual order; where that fails, behind all, or before all. */
function* addCandidates(header: HeaderText, map: YamlMap, { path, key, value }: NewEntry): Iterable<TextEdit> {
  const { text, style } = header;
  const [first] = map.entries;
  if (map.flow) {
    yield* addFlowCandidates(text, map, `${printText(key, 'flow')}: ${value.isBare === true ? String(value.value) : printFlow(value.value)}`);
    return;
  }
  if (first === undefined) {
    return;
  }
  const indent = ' '.repeat(columnOf(text, first.key.start));
  const entry = entryText(key, value, { indent, style });
  const before = predecessor(header.order(path), map.entries, key);
  const behind = (it: YamlEntry): TextEdit => {
    const at = endOfLineAt(text, it.end);
    return { start: at, end: at, newText: style.lineBreak + indent + entry };
  };
  const beforeAll = { start: first.key.start, end: first.key.start, newText: entry + style.lineBreak + indent };
  if (before === undefined) {
    yield beforeAll;
  } else {
    yield behind(before);
  }
  yield* map.entries.toReversed().map(behind);
  yield beforeAll;
}

function* addFlowCandidates(text: string, { start, end, entries }: YamlMap, entry: string): Iterable<TextEdit> {
  const last = entries.at(-1);
  if (last === undefined) {
    yield { start, end, newText: `{${entry}}` };
  } else {
    yield { start: last.end, end: last.end, newText: `, ${entry}` };
    yield { start: end - 1, end: end - 1, newText: /,\s*$/.test(text.slice(last.end, end - 1)) ? ` ${entry}` : `, ${entry}` };
  }
}

/** The entry behind which a key belongs: of those that come before it in the order, the last one written. A key that the order has not comes last. */
function predecessor(order: readonly string[], entries: readonly YamlEntry[], key: string): YamlEntry | undefined {
  const rank = order.includes(key) ? order.indexOf(key) : Infinity;
  return entries.findLast(it => rank === Infinity || (order.includes(it.key.text) && order.indexOf(it.key.text) < rank));
}

/** The edits that may take a field away, with its lines; a comment behind its value stays, on a line of its own. */
export function* removeEntryCandidates({ text, root }: HeaderText, path: readonly PathStep[]): Iterable<TextEdit> {
  const { parent: parentPath, step } = lastStep(path);
  const map = parentPath.length === 0 ? root : nodeAt(root, parentPath);
  const entry = map?.kind === 'map' ? entryOf(map, String(step)) : undefined;
  if (map?.kind !== 'map' || entry === undefined) {
    return;
  }
  if (map.flow) {
    yield* removeFlowCandidates(map, entry);
    return;
  }
  const lineStart = startOfLineAt(text, entry.key.start);
  const next = map.entries[map.entries.indexOf(entry) + 1];
  const lineEnd = endOfLineAt(text, entry.end);
  const comment = entry.value.kind === 'scalar' ? /^[ \t]*(?=#)/.exec(text.slice(commentStart(text, entry), lineEnd)) : null;
  if (text.slice(lineStart, entry.key.start).trim() === '') {
    if (comment !== null) {
      yield { start: entry.key.start, end: commentStart(text, entry) + comment[0].length, newText: '' };
    }
    yield { start: lineStart, end: nextLineAt(text, entry.end), newText: '' };
  } else if (next !== undefined) {
    yield { start: entry.key.start, end: next.key.start, newText: '' };
  }
}

/** Behind the value, or behind the colon where there is none. */
function commentStart(text: string, { key, value }: YamlEntry): number {
  return value.end > value.start ? value.end : Math.max(value.end, text.indexOf(':', key.end) + 1);
}

function* removeFlowCandidates({ entries, start, end }: YamlMap, entry: YamlEntry): Iterable<TextEdit> {
  const index = entries.indexOf(entry);
  const [before, after] = [entries[index - 1], entries[index + 1]];
  yield after !== undefined ? { start: entry.start, end: after.start, newText: '' } : before !== undefined ? { start: before.end, end: entry.end, newText: '' } : { start: start + 1, end: end - 1, newText: '' };
}
