import type { TextRange } from '../../base/textRange.ts';
import { readHeaderLines, type HeaderLine } from '../../article/headerLines.ts';
import type { PathStep } from '../../article/yaml/yamlTree.ts';
import { flowPlaceIn, isOpenIn } from './flowPlace.ts';

/** Where in a YAML text the cursor stands: found from the lines, so that it is found while the text cannot be read too. */
export type YamlPlace = KeyPlace | ValuePlace;

/** Where a key may be written. In `ti$0`, the range is `ti`. */
export interface KeyPlace {
  readonly kind: 'key';
  /** The map that is to hold the key. */
  readonly path: readonly PathStep[];
  readonly range: TextRange;
  readonly indent: string;
  /** Whether it stands between braces: `{ ti$0 }`. */
  readonly isFlow: boolean;
  /** What has to come before a key that is put there: the space after a comma. */
  readonly lead: string;
}

/** How a value stands: after its key, after a dash, between brackets, or after its key between braces. */
export type ValueStyle = 'plain' | 'block-item' | 'flow-item' | 'flow-value';

/** Where a value may be written. In `tags: [ia, "don$0n"]`, the range is `"donn"`, quotes included. */
export interface ValuePlace {
  readonly kind: 'value';
  /** The field of the value; for an item of a list, the list. */
  readonly path: readonly PathStep[];
  readonly style: ValueStyle;
  readonly range: TextRange;
  /** What is written between the start of the range and the cursor: `"don`. */
  readonly typed: string;
  /** The quote in which it stands, if any. */
  readonly quote: '"' | "'" | '';
  /** What has to come before a value that is put there: the space after a colon. */
  readonly lead: string;
  /** Of an item: its own place in the list, which may hold a map. */
  readonly itemPath?: readonly PathStep[];
}

/** A stretch of a file that is YAML: a header between its marks, or a file as a whole. */
export interface YamlBlock {
  readonly text: string;
  readonly block: TextRange;
}

/** Says what may be written at an offset; undefined in a comment, or outside the block. */
export function yamlPlaceAt({ text, block }: YamlBlock, offset: number): YamlPlace | undefined {
  const lineStart = lineStartAt(text, offset);
  const before = text.slice(lineStart, offset);
  if (offset < block.start || offset > block.end || /(?:^|\s)#/.test(withoutQuoted(before))) {
    return undefined;
  }
  const lines = readHeaderLines(text, block);
  const line = lines.find(it => it.whole.start === lineStart);
  return line ? placeInLine({ text, lines, offset }, line, lineStart) : placeInBlank({ text, lines, offset }, lineStart);
}

interface Cursor {
  readonly text: string;
  readonly lines: readonly HeaderLine[];
  readonly offset: number;
}

function placeInLine(cursor: Cursor, line: HeaderLine, lineStart: number): YamlPlace | undefined {
  const { text, lines, offset } = cursor;
  const opening = openingOf(cursor, line);
  if (opening) {
    return valuePlace(cursor, [...pathOf(text, lines, opening), ...keyOf(text, opening)], { start: opening.value.start, end: lineEnd(text, offset) });
  }
  const parents = pathOf(text, lines, line);
  if (line.key !== undefined && line.colon !== undefined && offset <= line.colon) {
    return keyPlace(cursor, parents, line.key);
  }
  if (line.key !== undefined && line.colon !== undefined) {
    return valuePlace(cursor, [...parents, ...keyOf(text, line)], { start: line.colon + 1, end: lineEnd(text, offset) });
  }
  if (line.dashes > 0) {
    const start = lineStart + (/^[ \t]*(?:-[ \t]+)*-?/.exec(text.slice(lineStart, offset))?.[0].length ?? 0);
    const place = valuePlace(cursor, parents.slice(0, -1), { start, end: lineEnd(text, offset) });
    if (text[start - 1] === '-') {
      return undefined;
    }
    return place.kind === 'value' && place.style === 'plain' ? { ...place, style: 'block-item', lead: '', itemPath: parents } : place;
  }
  // Neither key nor dash: a key that is being typed.
  return text.slice(lineStart, offset).trim() === '-' ? undefined : keyPlace(cursor, parents, { start: line.value.start, end: line.value.end });
}

/** The line above whose bracket or brace is still open at the cursor; all lines between them are indented deeper. */
function openingOf({ text, lines, offset }: Cursor, line: HeaderLine): HeaderLine | undefined {
  const isPlain = line.key === undefined && line.dashes === 0;
  // Only where a line may belong to it is a bracket followed to the end: many that nobody has closed would be read again and again.
  for (const candidate of lines.slice(0, lines.indexOf(line)).reverse().filter(it => it.key !== undefined && (isPlain || it.indent < line.indent))) {
    if (/^[[{]/.test(text.slice(candidate.value.start, candidate.value.end)) && isOpenIn(text.slice(candidate.value.start, offset))) {
      return candidate;
    }
    if (candidate.indent === 0) {
      return undefined;
    }
  }
  return undefined;
}

/** An empty line: a key may be written there, at the depth where the cursor stands. */
function placeInBlank(cursor: Cursor, lineStart: number): YamlPlace | undefined {
  const { text, lines, offset } = cursor;
  const indent = offset - lineStart;
  const above = lines.findLast(it => it.whole.end < offset);
  // The cursor stands on a further line of a value, where neither key nor item may come.
  if (above !== undefined && above.whole.end > lineStart) {
    return undefined;
  }
  const virtual: HeaderLine = { whole: { start: lineStart, end: offset }, indent, dashes: 0, key: undefined, colon: undefined, value: { start: offset, end: offset } };
  const before = lines.filter(it => it.whole.start < lineStart);
  const path = pathOf(text, [...before, virtual], virtual);
  // A field that is shifted, below some that are not, ends the reading of the header; below a text of several lines, it is one of them.
  const isShifted = indent > 0 && path.length === 0 && before.some(it => it.key !== undefined && it.indent < indent);
  const owner = before.findLast(it => it.key !== undefined && it.indent <= indent);
  // The empty lines below `|+` are its own.
  const isKept = owner !== undefined && /^[|>]\d?\+/.test(text.slice(owner.value.start, owner.value.end));
  return isShifted || isKept ? undefined : keyPlace(cursor, path, { start: offset, end: offset });
}

function keyPlace({ text, offset }: Cursor, path: readonly PathStep[], { start, end }: TextRange): KeyPlace | undefined {
  // A word without colon above deeper lines seems to go on in them.
  const range = { start, end: Math.min(end, lineEnd(text, start)) };
  const lineStart = lineStartAt(text, offset);
  const touching = range.start <= offset && offset <= range.end;
  return touching ? { kind: 'key', path, range, indent: ' '.repeat(range.start - lineStart), isFlow: false, lead: '' } : undefined;
}

/** The piece of a value around the cursor: the whole of it, or between the commas of brackets and braces. */
function valuePlace({ text, offset }: Cursor, path: readonly PathStep[], { start, end }: TextRange): YamlPlace {
  const flow = flowPlaceIn(text.slice(start, offset));
  const pieceStart = start + (flow?.start ?? 0);
  const pieceEnd = flow === undefined ? end : nextSeparator(text, offset, end);
  const lead = /^\s*/.exec(text.slice(pieceStart, offset))?.[0] ?? '';
  const valueStart = pieceStart + lead.length;
  const rest = text.slice(offset, pieceEnd);
  const mustLead = lead === '' && (flow === undefined || /[,:]/.test(text[pieceStart - 1] ?? '')) ? ' ' : '';
  if (flow?.kind === 'key') {
    const [name = ''] = /^[^\s:,}\]]*/.exec(rest) ?? [];
    return { kind: 'key', path: [...path, ...flow.path], range: { start: valueStart, end: offset + name.length }, indent: '', isFlow: true, lead: mustLead };
  }
  const quote = /^["']/.exec(text.slice(valueStart, offset))?.[0] as '"' | "'" | undefined;
  const closing = quote === undefined ? -1 : rest.indexOf(quote);
  const valueEnd = quote === undefined ? offset + rest.replace(/\s+#.*$|\s+$/, '').length : offset + (closing === -1 ? 0 : closing + 1);
  return {
    kind: 'value',
    path: [...path, ...(flow?.path ?? [])],
    style: flow === undefined ? 'plain' : flow.kind === 'item' ? 'flow-item' : 'flow-value',
    range: { start: valueStart, end: Math.max(offset, valueEnd) },
    typed: text.slice(valueStart, offset),
    quote: quote ?? '',
    lead: mustLead,
  };
}

function nextSeparator(text: string, offset: number, end: number): number {
  const next = text.slice(offset, end).search(/[,\]}]/);
  return next === -1 ? end : offset + next;
}

/** The text with what stands in closed quotes blanked, so that signs can be found. */
function withoutQuoted(text: string): string {
  return text.replace(/(?<=^|[\s[{,:])(?:"[^"]*"|'[^']*')/g, it => ' '.repeat(it.length));
}

/** The keys and indexes that lead to a line; for an item of a list, its index included. */
function pathOf(text: string, lines: readonly HeaderLine[], line: HeaderLine): readonly PathStep[] {
  const path: PathStep[] = [];
  // The column of the dash of the item that is counted, else of the key whose parent is looked for.
  let limit = dashColumn(line);
  let index = line.dashes > 0 ? 0 : undefined;
  for (const candidate of lines.slice(0, lines.indexOf(line)).reverse()) {
    if (limit <= 0 && index === undefined) {
      break;
    }
    const { key, dashes, indent } = candidate;
    const isItem = dashes > 0;
    const isParent = key !== undefined && isEmptyValue(text, candidate) && (index === undefined ? indent < limit : indent <= limit);
    if (index !== undefined && isItem && dashColumn(candidate) === limit) {
      index += 1;
    } else if (isParent) {
      path.unshift(...keyOf(text, candidate), ...(index === undefined ? [] : [index]));
      limit = dashColumn(candidate);
      index = isItem ? 0 : undefined;
    } else if (index === undefined && isItem && (key === undefined ? indent < limit : indent === limit)) {
      limit = dashColumn(candidate);
      index = 0;
    }
  }
  return index === undefined ? path : [index, ...path];
}

function keyOf(text: string, { key }: HeaderLine): readonly string[] {
  return key === undefined ? [] : [text.slice(key.start, key.end).replace(/^(["'])(.*)\1$/, '$2')];
}

/** The column of the first dash of an item; of anything else, its indent. */
function dashColumn({ indent, dashes, key }: HeaderLine): number {
  return key === undefined ? indent : indent - 2 * dashes;
}

function isEmptyValue(text: string, { value }: HeaderLine): boolean {
  return /^(?:#.*)?$/.test(text.slice(value.start, value.end));
}

/** Where the line begins in which an offset stands. */
export function lineStartAt(text: string, offset: number): number {
  // Not with -1, which `lastIndexOf` takes for 0.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const newline = text.slice(offset).search(/\r?\n/);
  return newline === -1 ? text.length : offset + newline;
}
