/**
 * A backslash before a character that means something takes its meaning away.
 *
 *     \*pas d’italique\*
 *
 * https://kramdown.gettalong.org/syntax.html#automatic-and-manual-escaping
 */
import type { SpanParser, SpanRule } from '../spanParser.ts';

const ESCAPABLE = '\\.*_+`<>()[]{}#!:|"\'$=-';

/** `\*` */
export const escape: SpanRule = { name: 'escape', first: '\\', parse: parser => parseEscape(parser, ESCAPABLE) };

/** `\~` too. */
export const escapeGfm: SpanRule = { name: 'escapeGfm', first: '\\', parse: parser => parseEscape(parser, `${ESCAPABLE}~`) };

/** The text without the backslashes that escape. */
export function unescape(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g, '$1') : text;
}

function parseEscape(parser: SpanParser, escapable: string): boolean {
  const { text, position } = parser;
  const character = text.charAt(position + 1);
  if (character === '' || !escapable.includes(character)) {
    return false;
  }
  parser.addCharacters(character, position, position + 2);
  parser.position = position + 2;
  return true;
}
