/**
 * Writes words so that kramdown shows them as they are: `2 * 3` stays, `*mot*` becomes `\*mot\*`.
 *
 * @param before the character that stands before, empty at the start of a line
 * @param after the character that stands behind
 */
export function escapeText(text: string, before = '', after = ''): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    // Liquid reads before kramdown, and knows no backslash.
    .replace(/\{(?=[{%])/g, '&#123;')
    .replace(/(?<=[}%])\}/g, '&#125;')
    .replace(/\{(?=:)/g, '\\{')
    .replace(/[*|[]/g, '\\$&')
    // In a table, one with a backslash would still begin code.
    .replace(/`/g, '&#96;')
    .replace(/_/g, (sign, at: number, whole: string) => (isWord(whole, at - 1, before) && isWord(whole, at + 1, after) ? sign : `\\${sign}`))
    // A text in brackets before a colon is a definition, which shows nothing, even where the brackets are escaped.
    .replace(/(?<=\]):/g, '\\:')
    .replace(/^:/, sign => (before === ']' ? '\\:' : sign))
    .replace(/^\^/, sign => (before === '[' ? '&#94;' : sign))
    .replace(/\$(?=\$)|(?<=\$)\$/g, '\\$')
    .replace(/<(?![\s\d=])/g, '&lt;')
    .replace(/>(?=>)/g, '\\>')
    .replace(/-(?=-)|(?<=-)-/g, '\\-')
    .replace(/~(?=~)|(?<=~)~/g, '&#126;');
}

/** Whether a letter or a digit stands at a place, or beside the text where that is beyond its end. */
function isWord(text: string, at: number, beside: string): boolean {
  return /[\p{L}\p{N}]/u.test(at < 0 || at >= text.length ? beside : (text[at] ?? ''));
}

/** What begins a block at the start of a line: a heading, a list, a quotation, a line, a definition. */
const BLOCK_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(#{1,6})/, '\\$1'],
  [/^([-+])(?=\s|$)/, '\\$1'],
  [/^(\d+)\.(?=\s|$)/, '$1\\.'],
  [/^>/, '\\>'],
  [/^:(?=\s)/, '\\:'],
  [/^=+\s*$/, '\\$&'],
  [/^-(?=[\s-]*$)/, '\\-'],
  [/^\^(?=\s*$)/, '&#94;'],
  [/^~(?=~~)/, '&#126;'],
];

/** Writes the lines of a paragraph so that none begins another block. */
export function escapeLineStarts(text: string): string {
  return text
    .split('\n')
    .map(line => BLOCK_STARTS.reduce((written, [pattern, replacement]) => written.replace(pattern, replacement), line))
    .join('\n');
}
