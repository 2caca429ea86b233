import type { EditedLines, Place } from './lineEdit.ts';

/** A table as it is written: where it stands, and its cells, without the spaces around them. */
export interface TableText {
  readonly first: number;
  readonly rows: readonly (readonly string[])[];
}

/** What can be done to a table. */
export type TableChange = 'align' | 'row-above' | 'row-below' | 'column-before' | 'column-after' | 'remove-row' | 'remove-column' | 'row-up' | 'row-down' | 'column-left' | 'column-right';

const BAR = /(?<!\\)\|/;
const SEPARATOR = /^\s*\|?(?:\s*[:=-][:=-]*\s*\|?)+\s*$/;

/** The table that a line belongs to; undefined for a line of none. */
export function tableAt(lines: readonly string[], line: number): TableText | undefined {
  const isRow = (it: string | undefined): boolean => it !== undefined && it.trim() !== '' && (BAR.test(it) || SEPARATOR.test(it));
  if (!isRow(lines[line]) || !BAR.test(lines[line] ?? '')) {
    return undefined;
  }
  let first = line;
  while (isRow(lines[first - 1])) {
    first -= 1;
  }
  let end = line + 1;
  while (isRow(lines[end])) {
    end += 1;
  }
  const rows = lines.slice(first, end).map(cellsOf);
  // A line with a bar in it, alone, may be anything.
  return rows.length > 1 || /^\s*\|/.test(lines[line] ?? '') ? { first, rows } : undefined;
}

function cellsOf(line: string): readonly string[] {
  return line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '').split(BAR).map(it => it.trim());
}

function isSeparator(row: readonly string[] | undefined): boolean {
  return row !== undefined && row.every(it => /^[:=-]+$/.test(it));
}

/** Goes to the next cell, or the one before, and selects what is in it; behind the last, a new row begins. */
export function moveInTable(lines: readonly string[], place: Place, step: 1 | -1): EditedLines | undefined {
  const table = tableAt(lines, place.line);
  if (table === undefined) {
    return undefined;
  }
  const columns = Math.max(...table.rows.map(it => it.length));
  let row = place.line - table.first;
  let column = columnAt(lines[place.line] ?? '', place.character) + step;
  while (column < 0 || column >= (table.rows[row]?.length ?? 0) || isSeparator(table.rows[row])) {
    row += step;
    if (row < 0) {
      return undefined;
    }
    if (row >= table.rows.length) {
      const empty = `|${'  |'.repeat(columns)}`;
      const at = table.first + table.rows.length;
      return { lines: [...lines.slice(0, at), empty, ...lines.slice(at)], start: { line: at, character: 2 } };
    }
    column = step === 1 ? 0 : (table.rows[row]?.length ?? 1) - 1;
  }
  return { lines, ...selectionOf(lines[table.first + row] ?? '', table.first + row, column) };
}

/** Aligns a table, or adds, moves or takes away a row or a column where the cursor is. */
export function changeTable(lines: readonly string[], place: Place, change: TableChange): EditedLines | undefined {
  const table = tableAt(lines, place.line);
  if (table === undefined) {
    return undefined;
  }
  const columns = Math.max(...table.rows.map(it => it.length));
  const rows = table.rows.map(row => [...row, ...Array.from({ length: columns - row.length }, () => '')]);
  const at = { row: place.line - table.first, column: Math.min(columnAt(lines[place.line] ?? '', place.character), columns - 1) };
  const changed = changedRows(rows, at, change);
  if (changed === undefined) {
    return undefined;
  }
  const written = printRows(changed.rows, /^\s*/.exec(lines[table.first] ?? '')?.[0] ?? '');
  const edited = [...lines.slice(0, table.first), ...written, ...lines.slice(table.first + table.rows.length)];
  const line = table.first + Math.min(changed.row, changed.rows.length - 1);
  return { lines: edited, ...selectionOf(edited[line] ?? '', line, Math.min(changed.column, (changed.rows[0]?.length ?? 1) - 1)) };
}

type Rows = readonly (readonly string[])[];
interface ChangedRows {
  readonly rows: Rows;
  readonly row: number;
  readonly column: number;
}

function changedRows(rows: Rows, { row, column }: Omit<ChangedRows, 'rows'>, change: TableChange): ChangedRows | undefined {
  const columns = rows[0]?.length ?? 0;
  const empty = Array.from({ length: columns }, () => '');
  const withColumn = (at: number): Rows => rows.map(it => [...it.slice(0, at), isSeparator(it) ? '---' : '', ...it.slice(at)]);
  switch (change) {
    case 'align':
      return { rows, row, column };
    case 'row-above':
      return { rows: [...rows.slice(0, row), empty, ...rows.slice(row)], row, column };
    case 'row-below': {
      const at = isSeparator(rows[row + 1]) ? row + 2 : row + 1;
      return { rows: [...rows.slice(0, at), empty, ...rows.slice(at)], row: at, column };
    }
    case 'column-before':
      return { rows: withColumn(column), row, column };
    case 'column-after':
      return { rows: withColumn(column + 1), row, column: column + 1 };
    case 'remove-row':
      return rows.length > 1 && !isSeparator(rows[row]) ? { rows: rows.filter((_, index) => index !== row), row, column } : undefined;
    case 'remove-column':
      return columns > 1 ? { rows: rows.map(it => it.filter((_, index) => index !== column)), row, column } : undefined;
    case 'row-up':
    case 'row-down': {
      const step = change === 'row-up' ? -1 : 1;
      const to = isSeparator(rows[row + step]) ? row + 2 * step : row + step;
      return isSeparator(rows[row]) || rows[to] === undefined ? undefined : { rows: swapped(rows, row, to), row: to, column };
    }
    default: {
      const to = column + (change === 'column-left' ? -1 : 1);
      return to < 0 || to >= columns ? undefined : { rows: rows.map(it => swapped(it, column, to)), row, column: to };
    }
  }
}

function swapped<T>(all: readonly T[], one: number, other: number): readonly T[] {
  return all.map((it, index) => (index === one ? (all[other] ?? it) : index === other ? (all[one] ?? it) : it));
}

function printRows(rows: Rows, indent: string): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.filter(it => !isSeparator(it)).map(it => [...(it[column] ?? '')].length)));
  return rows.map(row => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 3;
      return isSeparator(row) ? stretched(cell, width + 2) : ` ${cell}${' '.repeat(width - [...cell].length)} `;
    });
    return `${indent}|${cells.join('|')}|`;
  });
}

/** `:-:` on seven columns is `:-----:`. */
function stretched(rule: string, width: number): string {
  const start = rule.startsWith(':') ? ':' : '';
  const end = rule.length > 1 && rule.endsWith(':') ? ':' : '';
  return start + (rule.includes('=') ? '=' : '-').repeat(width - start.length - end.length) + end;
}

function columnAt(line: string, character: number): number {
  const before = line.slice(0, character).replace(/^\s*\|/, '');
  return before.split(BAR).length - 1;
}

function selectionOf(line: string, number: number, column: number): Pick<EditedLines, 'start' | 'end'> {
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(it => it.index);
  const opens = /^\s*\|/.test(line);
  const from = opens ? (bars[column] ?? 0) + 1 : column === 0 ? 0 : (bars[column - 1] ?? 0) + 1;
  const to = (opens ? bars[column + 1] : bars[column]) ?? line.length;
  const text = line.slice(from, to);
  const start = text.trim() === '' ? Math.min(from + 1, to) : from + text.length - text.trimStart().length;
  return { start: { line: number, character: start }, end: { line: number, character: start + text.trim().length } };
}
