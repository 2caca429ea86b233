import type { Language } from '../../base/localized.ts';
import type { Report } from '../report.ts';
import { SEVERITIES, summaryLine, type Summary } from './text.ts';

/** Columns of a line that are shown around a problem. */
const WIDTH = 100;

/** What a terminal can show. */
export interface TerminalStyle {
  readonly hasColours: boolean;
}

/** Whether a terminal takes colours: https://no-color.org. */
export function terminalStyle({ NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>): TerminalStyle {
  return { hasColours: (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb' };
}

/** The codes of colours (ECMA-48, SGR). */
const COLOURS = { error: '31', warning: '33', information: '36', hint: '36', path: '1;4', code: '2' } as const;

/** The problems of one file, as somebody reads them who waits for them: each with its line, and a caret below the place. */
export function fileOnTerminal(reports: readonly Report[], language: Language, style: TerminalStyle): string {
  const paint = painter(style);
  const [first] = reports;
  if (first === undefined) {
    return '';
  }
  const blocks = reports.map(({ line, column, endLine, endColumn, severity, code, message, excerpt = '' }) => {
    const head = `  ${line}:${column}  ${paint(severity, SEVERITIES[language][severity])}  ${message}  ${paint('code', code)}\n`;
    const end = endLine === line ? endColumn : excerpt.length + 1;
    return head + (excerpt.trim() === '' ? '' : excerptOf(excerpt, { column, end }).map(it => `      ${it}\n`).join(''));
  });
  return `${paint('path', first.file)}\n${blocks.join('')}\n`;
}

/** What sums up, with how many problems there are of each severity. */
export function summaryOnTerminal(reports: readonly Report[], summary: Summary, style: TerminalStyle): string {
  const paint = painter(style);
  const { language } = summary;
  const kinds = (['error', 'warning', 'information', 'hint'] as const).flatMap(severity => {
    const count = reports.filter(it => it.severity === severity).length;
    return count === 0 ? [] : [paint(severity, `${count}\u00A0${SEVERITIES[language][severity]}${count > 1 ? 's' : ''}`)];
  });
  return `${summaryLine(reports.length, summary)}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}\n`;
}

/** A line, or what of it is around a place, and carets below: as wide as what they point at. */
function excerptOf(line: string, { column, end }: { readonly column: number; readonly end: number }): readonly string[] {
  const start = Math.max(0, Math.min(column - 1 - WIDTH / 2, line.length - WIDTH));
  const shown = line.slice(start, start + WIDTH).replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ');
  const width = Math.max(1, Math.min(end, start + WIDTH + 1) - column);
  return [shown, ' '.repeat(Math.max(0, column - 1 - start)) + '^'.repeat(width)];
}

function painter({ hasColours }: TerminalStyle): (colour: keyof typeof COLOURS, text: string) => string {
  return (colour, text) => (hasColours ? `\u001B[${COLOURS[colour]}m${text}\u001B[0m` : text);
}
