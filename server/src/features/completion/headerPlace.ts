import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import { readHeaderLines, type HeaderLine } from '../../article/headerLines.ts';
import type { PathStep } from '../../article/yaml/yamlTree.ts';

/** Where in a header the cursor stands: found from the lines, so that it is found while YAML cannot be read too. */
export type HeaderPlace = KeyPlace | ValuePlace;

/** Where a key may be written. In `ti$0`, the range is `ti`. */
export interface KeyPlace {
  readonly kind: 'key';
  /** The map that is to hold the key. */
  readonly path: readonly PathStep[];
  readonly range: TextRange;
  readonly indent: string;
}

/** How a value stands: after its key, after a dash, or between brackets. */
export type ValueStyle = 'plain' | 'block-item' | 'flow-item';

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

/** Says what may be written at an offset of a header; undefined in a comment, between the marks, or in the body. */
export function headerPlaceAt(article: Article, offset: number): HeaderPlace | undefined {
  const { split } = article.header;
  if (split.kind === 'absent' || offset < split.block.start || offset > split.block.end) {
    return undefined;
  }
  const { text } = article;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  // An unclosed header may end where the cursor is, on the first line of the body.
  if (/(?:^|\s)#/.test(withoutQuoted(before)) || (split.kind === 'found' && lineStart >= split.closing.start)) {
    return undefined;
  }
  const lines = readHeaderLines(text, { start: split.block.start, end: Math.max(split.block.end, offset) });
  const line = lines.find(it => it.whole.start === lineStart);
  return line ? placeInLine({ text, lines, offset }, line, lineStart) : placeInBlank({ text, lines, offset }, lineStart);
}

interface Cursor {
  readonly text: string;
  readonly lines: readonly HeaderLine[];
  readonly offset: number;
}

function placeInLine(cursor: Cursor, line: HeaderLine, lineStart: number): HeaderPlace | undefined {
  const { text, lines, offset } = cursor;
  const parents = pathOf(text, lines, line);
  if (line.key !== undefined && line.colon !== undefined && offset <= line.colon) {
    return keyPlace(cursor, parents, line.key);
  }
  if (line.key !== undefined && line.colon !== undefined) {
    const path = [...parents, text.slice(line.key.start, line.key.end)];
    return valuePlace(cursor, path, { start: line.colon + 1, end: lineEnd(text, offset) });
  }
  if (line.dashes > 0) {
    const start = lineStart + (/^[ \t]*(?:-[ \t]+)*-?/.exec(text.slice(lineStart, offset))?.[0].length ?? 0);
    const place = valuePlace(cursor, parents.slice(0, -1), { start, end: lineEnd(text, offset) });
    return text[start - 1] === '-' ? undefined : { ...place, style: place.style === 'plain' ? 'block-item' : place.style, lead: '', itemPath: parents };
  }
  if (text.slice(lineStart, offset).trim() === '-') {
    return undefined;
  }
  // Neither key nor dash: a key that is being typed, or a further line of brackets.
  const open = lines[lines.indexOf(line) - 1];
  const isInBrackets = open?.key !== undefined && /^\[[^\]]*$/.test(text.slice(open.value.start, open.value.end));
  return isInBrackets && open.key !== undefined
    ? valuePlace(cursor, [...pathOf(text, lines, open), text.slice(open.key.start, open.key.end)], { start: open.value.start, end: lineEnd(text, offset) })
    : keyPlace(cursor, parents, { start: line.value.start, end: line.value.end });
}

/** An empty line: a key may be written there, at the depth where the cursor stands. */
function placeInBlank(cursor: Cursor, lineStart: number): HeaderPlace | undefined {
  const { text, lines, offset } = cursor;
  const indent = offset - lineStart;
  const above = lines.findLast(it => it.whole.end < offset);
  // The cursor stands on a further line of a value, where neither key nor item may come.
  if (above !== undefined && above.whole.end > lineStart) {
    return undefined;
  }
  const virtual: HeaderLine = { whole: { start: lineStart, end: offset }, indent, dashes: 0, key: undefined, colon: undefined, value: { start: offset, end: offset } };
  const before = lines.filter(it => it.whole.start < lineStart);
  return keyPlace(cursor, pathOf(text, [...before, virtual], virtual), { start: offset, end: offset });
}

function keyPlace({ text, offset }: Cursor, path: readonly PathStep[], range: TextRange): KeyPlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const touching = range.start <= offset && offset <= range.end;
  return touching ? { kind: 'key', path, range, indent: ' '.repeat(range.start - lineStart) } : undefined;
}

/** The piece of a value around the cursor: the whole of it, or between the commas of a list in brackets. */
function valuePlace({ text, offset }: Cursor, path: readonly PathStep[], { start, end }: TextRange): ValuePlace {
  const whole = text.slice(start, offset);
  const separator = lastSeparator(whole);
  const isFlow = separator !== -1;
  const pieceStart = start + (isFlow ? separator + 1 : 0);
  const pieceEnd = isFlow ? nextSeparator(text, offset, end) : end;
  const lead = /^\s*/.exec(text.slice(pieceStart, offset))?.[0] ?? '';
  const valueStart = pieceStart + lead.length;
  const rest = text.slice(offset, pieceEnd);
  const quote = /^["']/.exec(text.slice(valueStart, offset))?.[0] as '"' | "'" | undefined;
  const closing = quote === undefined ? -1 : rest.indexOf(quote);
  const valueEnd = quote === undefined ? offset + rest.replace(/\s+#.*$|\s+$/, '').length : offset + (closing === -1 ? 0 : closing + 1);
  return {
    kind: 'value',
    path,
    style: isFlow ? 'flow-item' : 'plain',
    range: { start: valueStart, end: Math.max(offset, valueEnd) },
    typed: text.slice(valueStart, offset),
    quote: quote ?? '',
    lead: lead === '' && (isFlow ? text[pieceStart - 1] === ',' : true) ? ' ' : '',
  };
}

/** The index of the `[` or `,` that begins the piece at the end of a text; -1 outside brackets. */
function lastSeparator(before: string): number {
  const visible = withoutQuoted(before);
  const opening = visible.lastIndexOf('[');
  if (opening === -1 || !/^\s*\[/.test(visible) || visible.includes(']', opening)) {
    return -1;
  }
  return Math.max(opening, visible.lastIndexOf(','));
}

function nextSeparator(text: string, offset: number, end: number): number {
  const next = text.slice(offset, end).search(/[,\]]/);
  return next === -1 ? end : offset + next;
}

/** The text with what stands in closed quotes blanked, so that separators can be found. */
function withoutQuoted(text: string): string {
  return text.replace(/(?<=^|[\s[,:])(?:"[^"]*"|'[^']*')/g, it => ' '.repeat(it.length));
}

/** The keys and indexes that lead to a line; for an item of a list, its index included. */
function pathOf(text: string, lines: readonly HeaderLine[], line: HeaderLine): readonly PathStep[] {
  let limit = outerIndent(line);
  let index = line.dashes > 0 ? 0 : undefined;
  const path: PathStep[] = [];
  for (const candidate of lines.slice(0, lines.indexOf(line)).reverse()) {
    const outer = outerIndent(candidate);
    if (index !== undefined && candidate.dashes > 0 && outer === limit) {
      index += 1;
    } else if (index === undefined && candidate.dashes > 0 && candidate.key !== undefined && candidate.indent === limit) {
      index = 0;
      limit = outer;
    } else if (candidate.key !== undefined && candidate.dashes === 0 && isEmptyValue(text, candidate) && (outer < limit || (index !== undefined && outer === limit))) {
      path.unshift(text.slice(candidate.key.start, candidate.key.end), ...(index === undefined ? [] : [index]));
      limit = outer;
      index = undefined;
    }
    if (limit <= 0 && index === undefined) {
      break;
    }
  }
  return index === undefined ? path : [index, ...path];
}

/** The column of the first dash of an item; of anything else, its indent. */
function outerIndent({ indent, dashes, key }: HeaderLine): number {
  return key === undefined ? indent : indent - 2 * dashes;
}

function isEmptyValue(text: string, { value }: HeaderLine): boolean {
  return /^(?:#.*)?$/.test(text.slice(value.start, value.end));
}

function lineEnd(text: string, offset: number): number {
  const newline = text.slice(offset).search(/\r?\n/);
  return newline === -1 ? text.length : offset + newline;
}

