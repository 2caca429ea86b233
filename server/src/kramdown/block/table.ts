/**
 * Tables: lines with pipes, apart from what stands around them.
 *
 *     | Nom   | Rôle  |
 *     |-------|:-----:|
 *     | Ada   | chef  |
 *
 * https://kramdown.gettalong.org/syntax.html#tables
 */
import type { Alignment } from '../node.ts';
import type { BlockParser, BlockRule } from '../blockParser.ts';
import { Node } from '../node.ts';
import { isBlank, isSpace } from '../characters.ts';
import { readRow } from './tableRow.ts';
import { hasPipeOutsideCode, isPipeLine } from './tablePipes.ts';

const SEPARATOR = /[+|: \t-]*\n/y;
const FOOTER_SEPARATOR = /[+|: \t=]*\n/y;
const COLUMN = /[ \t]?(:?)-+(:?)[ \t]?/g;

/** A table. */
export const table: BlockRule = {
  name: 'table',
  first: 'any',
  parse(parser) {
    const { position } = parser;
    const lineEnd = parser.endOfLine(position);
    if (!parser.source.hasBetween('|', position, lineEnd) || !parser.isAfterBoundary() || !isTableStart(parser, lineEnd)) {
      return false;
    }
    // kramdown makes the element first: what waits for a block is taken even if this is no table.
    const node = parser.newBlock('table', position, position);
    const isTable = new TableReader(parser, node).read();
    if (isTable) {
      parser.tree.push(node);
    } else {
      parser.position = position;
      forget(node);
    }
    return isTable;
  },
};

function isTableStart(parser: BlockParser, lineEnd: number): boolean {
  const { text, position } = parser;
  const first = parser.skipIndentation(position);
  return !isSpace(text.charCodeAt(first)) && isPipeLine(text, first, lineEnd);
}

function forget(node: Node): void {
  for (const list of node.attributeLists) {
    Object.assign(list, { target: undefined, lost: 'no-visible-effect' });
  }
}

class TableReader {
  private readonly parser: BlockParser;
  private readonly node: Node;
  private rows: Node[] = [];
  private columns = 0;
  private hasFooter = false;
  private alignment: readonly Alignment[] = [];

  constructor(parser: BlockParser, node: Node) {
    this.parser = parser;
    this.node = node;
  }

  read(): boolean {
    const { parser, node } = this;
    const start = parser.position;
    const hasLeadingPipe = startsWithPipe(parser.text, start);
    parser.position = Math.max(start, this.separatorEnd(start));
    while (parser.position < parser.text.length && isPipeLine(parser.text, parser.position, parser.endOfLine(parser.position))) {
      this.readLine(hasLeadingPipe);
    }
    if (!parser.isBeforeBoundary(parser.position) || !hasPipeOutsideCode(parser, start, parser.position - 1)) {
      return false;
    }
    if (this.rows.length > 0) {
      this.addContainer(this.hasFooter ? 'tfoot' : 'tbody');
    }
    if (!node.children.some(({ type }) => type === 'tbody')) {
      parser.document.warn('table-without-body', parser.source.startAt(start), parser.source.endAt(parser.position));
      return false;
    }
    this.complete();
    this.warnAboutBareTable(start);
    node.end = parser.source.endAt(parser.position);
    return true;
  }

  /** Neither a pipe at the start nor a line below the head says that a table is meant. */
  private warnAboutBareTable(start: number): void {
    const { document, text, source } = this.parser;
    if (!startsWithPipe(text, start) && this.alignment.length === 0 && !this.hasFooter) {
      const pipe = text.indexOf('|', start);
      document.warn('pipe-makes-table', source.startAt(pipe), source.endAt(pipe + 1));
    }
  }

  private readLine(hasLeadingPipe: boolean | undefined): void {
    const { parser } = this;
    const start = parser.position;
    const end = parser.endOfLine(start);
    if (this.separatorEnd(start) >= 0) {
      this.readSeparator(start, end);
    } else if (parser.matches(FOOTER_SEPARATOR, start) && parser.text.slice(start, end).includes('=')) {
      if (this.rows.length > 0) {
        this.addBody();
      }
      this.hasFooter = true;
    } else {
      const row = readRow(parser, start, end, hasLeadingPipe === true ? 'leading-pipe' : 'plain');
      this.columns = Math.max(this.columns, row.children.length);
      this.rows.push(row);
    }
    parser.position = end;
  }

  private separatorEnd(start: number): number {
    const { parser } = this;
    const end = parser.matches(SEPARATOR, start) ? SEPARATOR.lastIndex : -1;
    return end >= 0 && parser.text.slice(start, end).includes('-') ? end : -1;
  }

  /** The first separator ends the head, and says how columns are aligned; others separate bodies. */
  private readSeparator(start: number, end: number): void {
    if (this.rows.length === 0) {
      return;
    }
    if (this.alignment.length > 0 || this.hasFooter) {
      if (!this.hasFooter) {
        this.addContainer('tbody');
      }
      return;
    }
    this.addContainer('thead');
    this.alignment = [...this.parser.text.slice(start, end).matchAll(COLUMN)].map(([, left, right]) =>
      left === '' && right === '' ? 'default' : right === '' ? 'left' : left === '' ? 'right' : 'center');
  }

  private addBody(): void {
    this.addContainer('tbody');
  }

  private addContainer(type: 'thead' | 'tbody' | 'tfoot'): void {
    const first = this.rows[0];
    const last = this.rows[this.rows.length - 1];
    const container = new Node(type, '', first?.start ?? this.node.start, last?.end ?? this.node.start);
    for (const row of this.rows) {
      container.push(row);
    }
    this.rows = [];
    this.node.push(container);
  }

  /** All rows have the same number of cells. */
  private complete(): void {
    for (const container of this.node.children) {
      for (const row of container.children) {
        while (row.children.length < this.columns) {
          row.push(new Node('td', '', row.end, row.end));
        }
      }
    }
    const alignment = this.alignment.slice(0, this.columns);
    this.node.details = { alignment: [...alignment, ...new Array<Alignment>(this.columns - alignment.length).fill('default')] };
  }
}

function startsWithPipe(text: string, from: number): boolean {
  let at = from;
  while (isBlank(text.charCodeAt(at))) {
    at += 1;
  }
  return text.charCodeAt(at) === 124;
}
