import { escapeText } from './escapeText.ts';

/** The bullets that programs write, which kramdown does not know. Dashes are not here: they begin the lines of a dialogue. */
const BULLET = /^(?<indent>[ \t\u00A0]*)[•·‣◦▪●○■□➢✓❖]\s*(?=\S)/u;

/**
 * Makes a table of lines with tabs, as spreadsheets give them, and a list of lines with bullets.
 *
 * @returns undefined for a text that is neither
 */
export function convertPlainText(text: string, bullet: string): string | undefined {
  const lines = text.replaceAll('\r\n', '\n').replace(/\n+$/, '').split('\n');
  return tableOf(lines) ?? listOf(lines, bullet);
}

function tableOf(lines: readonly string[]): string | undefined {
  const rows = lines.map(line => line.split('\t').map(it => it.trim()));
  const columns = rows[0]?.length ?? 0;
  const isTable = lines.length > 1 && columns > 1 && rows.every(row => row.length === columns) && !lines.some(line => /^[\t ]/.test(line) && line.trim() !== '' && line.split('\t')[0] !== '');
  // Code that is indented with tabs has lines that begin with as many.
  if (!isTable || rows.every(row => row[0] === '')) {
    return undefined;
  }
  const written = rows.map(row => `| ${row.map(it => escapeText(it)).join(' | ')} |`);
  return [written[0], `|${'---|'.repeat(columns)}`, ...written.slice(1)].join('\n');
}

function listOf(lines: readonly string[], bullet: string): string | undefined {
  const marked = lines.filter(line => BULLET.test(line));
  if (marked.length < 2) {
    return undefined;
  }
  const levels = [...new Set(marked.map(indentOf))].toSorted((a, b) => a - b);
  const written: string[] = [];
  let isInList = false;
  for (const line of lines) {
    const match = BULLET.exec(line);
    if (match !== null) {
      const level = levels.indexOf(indentOf(line));
      written.push(...(isInList || written.length === 0 || written.at(-1) === '' ? [] : ['']), `${' '.repeat(level * 2)}${bullet} ${line.slice(match[0].length).trim()}`);
      isInList = true;
    } else {
      // A line of its own after a list would be a part of its last item.
      written.push(...(isInList && line.trim() !== '' ? [''] : []), line.trimEnd());
      isInList = false;
    }
  }
  return written.join('\n');
}

function indentOf(line: string): number {
  return (BULLET.exec(line)?.groups?.['indent'] ?? '').replaceAll('\t', '    ').length;
}
