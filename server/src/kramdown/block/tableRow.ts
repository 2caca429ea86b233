/** Splits a line of a table into its cells: at pipes that have no backslash and stand in no code. */
import type { BlockParser } from '../blockParser.ts';
import { endWithoutSpace, isBlank, startWithoutSpace } from '../characters.ts';
import { Node } from '../node.ts';
import { SourceText } from '../sourceText.ts';
import { readCodespan } from '../span/codespan.ts';

const CODE_ELEMENT = /<code[^\n]*?>[^\n]*?<\/code>/g;

/** Reads the row that stands on the line. */
export function readRow(parser: BlockParser, start: number, end: number, style: 'leading-pipe' | 'plain'): Node {
  const { source, text } = parser;
  let lineEnd = end - 1;
  while (lineEnd > start && isBlank(text.charCodeAt(lineEnd - 1))) {
    lineEnd -= 1;
  }
  const cells = splitCells(source, start, lineEnd);
  if (style === 'leading-pipe' && isEmpty(cells[0])) {
    cells.shift();
  }
  if (isEmpty(cells[cells.length - 1])) {
    cells.pop();
  }
  const row = new Node('tr', '', source.startAt(start), source.endAt(lineEnd));
  for (const cell of cells) {
    row.push(makeCell(cell));
  }
  return row;
}

function makeCell(content: SourceText): Node {
  const end = endWithoutSpace(content.text, 0, content.text.length);
  const start = startWithoutSpace(content.text, 0, end);
  const cell = new Node('td', '', content.startAt(start), content.endAt(end));
  cell.raw = SourceText.slice(content, start, end);
  return cell;
}

function isEmpty(cell: SourceText | undefined): boolean {
  return cell !== undefined && startWithoutSpace(cell.text, 0, cell.text.length) === cell.text.length;
}

function splitCells(source: SourceText, start: number, end: number): SourceText[] {
  const cells: SourceText[] = [emptyCell(source.startAt(start) - 1)];
  const line = source.text.slice(start, end);
  let from = 0;
  for (const match of line.includes('<code') ? line.matchAll(CODE_ELEMENT) : []) {
    splitPart(cells, SourceText.slice(source, start + from, start + match.index));
    lastCell(cells).append(source, start + match.index, start + match.index + match[0].length);
    from = match.index + match[0].length;
  }
  splitPart(cells, SourceText.slice(source, start + from, end));
  return cells;
}

function lastCell(cells: SourceText[]): SourceText {
  let cell = cells[cells.length - 1];
  if (cell === undefined) {
    cell = new SourceText();
    cells.push(cell);
  }
  return cell;
}

/** An empty cell knows where it is, too. */
function emptyCell(sourceOffset: number): SourceText {
  const cell = new SourceText();
  cell.insert('', sourceOffset + 1);
  return cell;
}

function splitPart(cells: SourceText[], part: SourceText): void {
  const { text } = part;
  let from = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 124) {
      lastCell(cells).append(part, from, at);
      cells.push(emptyCell(part.startAt(at)));
    } else if (code === 92 && text.charCodeAt(at + 1) === 124) {
      lastCell(cells).append(part, from, at);
      from = at + 1;
      at += 2;
      continue;
    } else if (code === 96) {
      lastCell(cells).append(part, from, at);
      at = appendCode(lastCell(cells), part, at);
      from = at;
      continue;
    } else {
      at += 1;
      continue;
    }
    at += 1;
    from = at;
  }
  if (from < text.length) {
    lastCell(cells).append(part, from, text.length);
  }
}

/** Code is written anew, with as many backticks as it needs; the same, as a rule. */
function appendCode(cell: SourceText, part: SourceText, at: number): number {
  const code = readCodespan(part, at);
  if (code.kind === 'text') {
    cell.append(part, at, code.end);
    return code.end;
  }
  const content = part.text.slice(code.start, code.contentEnd);
  const longest = (content.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const delimiter = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  cell.insert(`${delimiter}${space}`, part.startAt(at));
  cell.append(part, code.start, code.contentEnd);
  cell.insert(`${space}${delimiter}`, part.startAt(code.end - 1));
  return code.end;
}
