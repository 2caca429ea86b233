import { isSafePlain, quote, type ValuePlace } from '../yaml/quoting.ts';
import type { PlainValue } from '../yaml/yamlValue.ts';

/** How new values are written: as the header has others. */
export interface PrintStyle {
  readonly lineBreak: string;
  /** Whether lists of single values stand in brackets. */
  readonly lists: 'flow' | 'block';
  /** What stands before the dash of a list, further in than its key: nothing, or two spaces. */
  readonly dashIndent: string;
}

/** A text as a value on one line: as it is where YAML reads it so, else in quotes. Line breaks need the quotes in which they can be written. */
export function printText(text: string, place: ValuePlace): string {
  return isSafePlain(text, place) ? text : isPrintable(text) ? quote(text) : printDoubleQuoted(text);
}

/** A text in double quotes, whatever it holds. */
export function printDoubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, it => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether a text can stand in single quotes, on one line. */
export function isPrintable(text: string): boolean {
  return !/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/.test(text);
}

/** A value that is no text and no group: `true`, `12`. */
export function printPlain(value: number | boolean | null): string {
  return String(value);
}

/** Any value on one line: `[a, {b: c}]`. */
export function printFlow(value: PlainValue): string {
  if (typeof value === 'string') {
    return printText(value, 'flow');
  }
  if (typeof value !== 'object' || value === null) {
    return printPlain(value);
  }
  return Array.isArray(value)
    ? `[${(value as readonly PlainValue[]).map(printFlow).join(', ')}]`
    : `{${Object.entries(value).map(([key, it]) => `${printText(key, 'flow')}: ${printFlow(it)}`).join(', ')}}`;
}

/**
 * What stands behind the colon of a key, with the space or the line break before it.
 *
 * @param indent the spaces before the key
 */
export function printBehindKey(value: PlainValue, indent: string, style: PrintStyle): string {
  if (value === null || value === '') {
    return value === null ? '' : " ''";
  }
  if (typeof value === 'string') {
    return ` ${value.includes('\n') ? (printLiteral(value, `${indent}  `, style) ?? printDoubleQuoted(value)) : printText(value, 'block')}`;
  }
  if (typeof value !== 'object') {
    return ` ${printPlain(value)}`;
  }
  const { lineBreak, dashIndent, lists } = style;
  if (Array.isArray(value)) {
    const items = value as readonly PlainValue[];
    const isFlow = items.length === 0 || (lists === 'flow' && items.every(it => typeof it !== 'object'));
    return isFlow ? ` ${printFlow(items)}` : items.map(it => `${lineBreak}${printItem(it, indent + dashIndent, style)}`).join('');
  }
  const entries = Object.entries(value);
  return entries.length === 0 ? ' {}' : entries.map(([key, it]) => `${lineBreak}${indent}  ${printEntry(key, it, `${indent}  `, style)}`).join('');
}

/** `key: value`; further lines have the indent of the key. */
export function printEntry(key: string, value: PlainValue, indent: string, style: PrintStyle): string {
  return `${printText(key, 'block')}:${printBehindKey(value, indent, style)}`;
}

/** An item of a list, with its dash, and without the line break behind it. */
export function printItem(value: PlainValue, indent: string, style: PrintStyle): string {
  const further = `${indent}  `;
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0) {
    const lines = Object.entries(value).map(([key, it]) => printEntry(key, it, further, style));
    return `${indent}- ${lines.join(style.lineBreak + further)}`;
  }
  if (typeof value === 'string' && value.includes('\n')) {
    return `${indent}- ${printLiteral(value, further, style) ?? printDoubleQuoted(value)}`;
  }
  return `${indent}- ${typeof value === 'string' ? printText(value, 'block') : printFlow(value)}`;
}

/**
 * A text of several lines as a block (`|`), with its mark; undefined where a block cannot say it.
 *
 * @param indent the spaces before its lines
 */
export function printLiteral(text: string, indent: string, { lineBreak }: Pick<PrintStyle, 'lineBreak'>): string | undefined {
  const lines = text.split('\n');
  const endsWithBreak = lines.at(-1) === '';
  const shown = endsWithBreak ? lines.slice(0, -1) : lines;
  const isSayable = !/[\r\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/.test(text) && shown.at(-1)?.trim() !== '' && /^\S/.test(shown[0] ?? '');
  return isSayable ? `|${endsWithBreak ? '' : '-'}${lineBreak}${indentLines(shown, indent).join(lineBreak)}` : undefined;
}

/** Lines further in; what is empty stays so. */
export function indentLines(lines: readonly string[], indent: string): readonly string[] {
  return lines.map(it => (it === '' ? '' : indent + it));
}
