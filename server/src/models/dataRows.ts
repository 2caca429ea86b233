import { foldWord, nearestWord } from '../base/words.ts';
import type { PlainValue } from '../article/yaml/yamlValue.ts';
import type { BlockValues } from './composeBlock.ts';
import type { ModelField, ModelFields } from './modelField.ts';

/** Data as a table: the names of its columns, and its rows, each as long as the columns. */
export interface DataRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Which field each column says: the name of a column → the name of a field. */
export type ColumnFields = Readonly<Record<string, string>>;

/**
 * Reads data of any of the forms that people have: JSON, YAML, a table of Markdown, cells pasted from a spreadsheet, CSV with
 * commas or semicolons (RFC 4180). Undefined for what is none of these, or holds no row.
 *
 * @param readYaml the values of a text in YAML
 */
export function readDataRows(text: string, readYaml: (text: string) => PlainValue): DataRows | undefined {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').trim();
  const read = /^[[{]/.test(plain) ? rowsOfRecords(readJson(plain)) : /^(?:---\n)?- +[^\n:]+:(?:\s|$)/.test(plain) ? rowsOfRecords(readYaml(plain.replace(/^---\n/, ''))) : rowsOfCells(plain);
  return read === undefined || read.rows.length === 0 || read.columns.length === 0 ? undefined : read;
}

/** The field of each column, by its name or its label, however that is written; each field once. */
export function matchColumns(columns: readonly string[], fields: ModelFields): ColumnFields {
  const names = new Map([...fields.values()].flatMap(it => [it.name, it.label.fr, it.label.en].map(name => [foldName(name), it.name] as const)));
  const found: Record<string, string> = {};
  const isFree = (name: string | undefined): name is string => name !== undefined && !Object.values(found).includes(name);
  for (const column of columns) {
    const exact = names.get(foldName(column));
    if (isFree(exact)) {
      found[column] = exact;
    }
  }
  for (const column of columns.filter(it => found[it] === undefined)) {
    const near = names.get(nearestWord(foldName(column), names.keys()) ?? '');
    if (isFree(near)) {
      found[column] = near;
    }
  }
  return found;
}

/** What each row says of the fields; a row of empty cells is none. A field that is repeated has a value for each line, or between `;`. */
export function valuesOfRows({ columns, rows }: DataRows, mapping: ColumnFields, fields: ModelFields): readonly BlockValues[] {
  return rows.map(row => Object.fromEntries(columns.flatMap((column, index) => {
    const field = fields.get(mapping[column] ?? '');
    const value = row[index] ?? '';
    return field === undefined || value.trim() === '' ? [] : [[field.name, valueOf(field, value)] as const];
  }))).filter(it => Object.keys(it).length > 0);
}

function valueOf({ isRepeated }: ModelField, value: string): string | readonly string[] {
  return isRepeated ? value.split(value.includes('\n') ? '\n' : ';').map(it => it.replace(/^\s*[-*•]\s+/, '').trim()).filter(it => it !== '') : value.trim();
}

function foldName(name: string): string {
  return foldWord(name.trim()).replace(/[_\-\s]+/g, ' ').replace(/[?:*]+$/, '').trim();
}

function readJson(text: string): PlainValue {
  try {
    return JSON.parse(text) as PlainValue;
  } catch {
    return null;
  }
}

/** A list of records; or the one list that a record holds, or a record alone. */
function rowsOfRecords(value: PlainValue): DataRows | undefined {
  const lists = isRecord(value) ? Object.values(value).filter(it => Array.isArray(it) && it.some(isRecord)) : [];
  const list = Array.isArray(value) ? (value as readonly PlainValue[]) : lists.length === 1 ? (lists[0] as readonly PlainValue[]) : [value];
  const records = list.filter(isRecord);
  const columns = [...new Set(records.flatMap(it => Object.keys(it)))];
  return { columns, rows: records.map(record => columns.map(it => textOf(record[it]))) };
}

function isRecord(value: PlainValue | undefined): value is Readonly<Record<string, PlainValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: PlainValue | undefined): string {
  return Array.isArray(value) ? value.map(it => textOf(it as PlainValue)).join('\n') : typeof value === 'object' || value === undefined ? '' : String(value);
}

function rowsOfCells(text: string): DataRows | undefined {
  const [first = '', second = ''] = text.split('\n', 2);
  const isTable = /^\s*\|?[\s:|-]*-[\s:|-]*$/.test(second) && first.includes('|');
  const [columns = [], ...rows] = isTable ? tableCells(text) : separatedCells(text, separatorOf(first));
  const named = columns.map(it => it.trim());
  const isHeader = named.length > 1 && new Set(named).size === named.length && named.every(it => it !== '');
  return isHeader ? { columns: named, rows: rows.filter(row => row.some(it => it.trim() !== '')).map(row => named.map((_, index) => row[index] ?? '')) } : undefined;
}

/** The sign that stands most often in the first line: a tabulation, where cells are pasted. */
function separatorOf(line: string): string {
  const counts = ['\t', ';', ',', '|'].map(sign => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, it) => (it.count > best.count ? it : best)).sign;
}

function tableCells(text: string): readonly (readonly string[])[] {
  return text.split('\n').filter((_, index) => index !== 1).map(line => line.trim().replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).map(it => it.trim().replaceAll('\\|', '|')));
}

/** Cells between separators; one that begins with a quotation mark ends at the next, and two of these are one. */
function separatedCells(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at) : endOfBare(text, at, separator);
    rows.at(-1)?.push(isQuoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end));
    const after = isQuoted ? endOfBare(text, Math.min(end + 1, text.length), separator) : end;
    if (text[after] === '\n') {
      rows.push([]);
    }
    at = after + 1;
  }
  return rows;
}

function endOfQuoted(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && text[at + 1] === '"') {
    at = text.indexOf('"', at + 2);
  }
  return at === -1 ? text.length : at;
}

function endOfBare(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') {
    at += 1;
  }
  return at;
}
