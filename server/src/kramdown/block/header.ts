/**
 * Headings, by number signs or by a line below.
 *
 *     ## Titre {#ancre}
 *
 *     Titre
 *     =====
 *
 * https://kramdown.gettalong.org/syntax.html#headers
 */
import type { BlockParser, BlockRule } from '../blockParser.ts';
import { SourceText } from '../sourceText.ts';
import { endWithoutSpace, isBlank, isSpace } from '../characters.ts';

/** What a name begins with in XML: `é` and `℃`, not `ª`. https://www.w3.org/TR/xml11/#NT-NameStartChar */
const NAME_START = ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const EXPLICIT_ID = new RegExp(`[\\t ]\\{#([${NAME_START}][-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040${NAME_START}]*)\\}$`, 'u');
const UNDERLINE = /[-=]+[ \t\r\f\v]*\n/y;

/** `## Title`: the space may be missing, and number signs at the end are left out. */
export const atxHeader: BlockRule = {
  name: 'atxHeader',
  first: '#',
  parse: parser => parser.isAfterBoundary() && parseAtx(parser, { opening: 'kramdown', closing: 'kramdown' }),
};

/** `## Title` in GFM without its quirk: with a space, after a boundary; it ends as kramdown's does. */
export const atxHeaderGfm: BlockRule = {
  name: 'atxHeaderGfm',
  first: '#',
  parse: parser => parser.isAfterBoundary() && parseAtx(parser, { opening: 'GFM', closing: 'kramdown' }),
};

/** `## Title` in GFM with its quirk: anywhere. */
export const atxHeaderGfmQuirk: BlockRule = {
  name: 'atxHeaderGfmQuirk',
  first: '#',
  parse: parser => parseAtx(parser, { opening: 'GFM', closing: 'GFM' }),
};

/** A line of text above a line of `=` or `-`. */
export const setextHeader: BlockRule = { name: 'setextHeader', first: 'any', parse: parseSetext };

/** Whether a GFM heading starts at the offset. */
export function isGfmHeaderLine(parser: BlockParser, at: number): boolean {
  return readAtxStart(parser, at, 'GFM') !== undefined;
}

type Dialect = 'kramdown' | 'GFM';

function parseAtx(parser: BlockParser, dialect: { readonly opening: Dialect; readonly closing: Dialect }): boolean {
  const opening = readAtxStart(parser, parser.position, dialect.opening);
  if (opening === undefined) {
    return false;
  }
  const isOnNextLine = dialect.opening === 'kramdown' && parser.text.charCodeAt(opening.textStart) === 10;
  const after = parser.endOfLine(isOnNextLine ? opening.textStart + 1 : opening.textStart);
  const content = readContent(parser, opening.textStart, after - 1);
  const textEnd = withoutClosingSigns(parser.text, content.start, content.end, dialect.closing);
  return pushHeader(parser, { ...content, end: textEnd, level: opening.level, after });
}

function readAtxStart(parser: BlockParser, at: number, dialect: Dialect): { level: number; textStart: number } | undefined {
  const { text } = parser;
  let signs = at;
  while (signs < at + 6 && text.charCodeAt(signs) === 35) {
    signs += 1;
  }
  let textStart = signs;
  while (isBlank(text.charCodeAt(textStart))) {
    textStart += 1;
  }
  if (signs === at || (textStart === signs && dialect === 'GFM')) {
    return undefined;
  }
  // kramdown itself lets the text stand on the next line.
  const isEmpty = text.charCodeAt(textStart) === 10 && textStart + 1 >= text.length;
  return isEmpty && dialect === 'kramdown' ? undefined : { level: signs - at, textStart };
}

/** GFM leaves out number signs after white space, kramdown any without a backslash. */
function withoutClosingSigns(text: string, start: number, end: number, dialect: Dialect): number {
  let signs = end;
  while (signs > start && text.charCodeAt(signs - 1) === 35) {
    signs -= 1;
  }
  if (signs === end) {
    return end;
  }
  if (dialect === 'GFM') {
    return signs > start && isBlank(text.charCodeAt(signs - 1)) ? endWithoutSpace(text, start, signs - 1) : end;
  }
  const isEscaped = signs > start && text.charCodeAt(signs - 1) === 92;
  const from = isEscaped ? signs + 1 : signs;
  return from >= end ? end : endWithoutSpace(text, start, from);
}

function parseSetext(parser: BlockParser): boolean {
  const { text, position } = parser;
  const lineEnd = parser.endOfLine(position);
  const sign = text.charCodeAt(lineEnd);
  if ((sign !== 45 && sign !== 61) || !parser.isAfterBoundary()) {
    return false;
  }
  const textStart = parser.skipIndentation(position);
  if (isBlank(text.charCodeAt(textStart)) || text.charCodeAt(textStart) === 10 || !parser.matches(UNDERLINE, lineEnd)) {
    return false;
  }
  const after = UNDERLINE.lastIndex;
  return pushHeader(parser, { ...readContent(parser, textStart, lineEnd - 1), level: sign === 45 ? 2 : 1, after });
}

interface Content {
  readonly start: number;
  readonly end: number;
  readonly id: string | undefined;
}

/** The text without white space at its end, and without an explicit id. */
function readContent(parser: BlockParser, start: number, lineEnd: number): Content {
  const { text } = parser;
  const end = endWithoutSpace(text, start, lineEnd);
  if (text.charCodeAt(end - 1) !== 125) {
    return { start, end, id: undefined };
  }
  const brace = start + text.slice(start, end).lastIndexOf('{');
  const match = brace > start ? EXPLICIT_ID.exec(text.slice(brace - 1, end)) : null;
  return match === null ? { start, end, id: undefined } : { start, end: endWithoutSpace(text, start, brace - 1), id: match[1] };
}

function pushHeader(parser: BlockParser, { start, end, id, level, after }: Content & { level: number; after: number }): boolean {
  if (start >= end || isAllSpace(parser.text, start, end)) {
    return false;
  }
  const header = parser.pushBlock('header', parser.position, after);
  header.level = level;
  header.raw = SourceText.slice(parser.source, start, end);
  header.details = { idText: header.raw.text };
  if (id !== undefined) {
    header.setAttribute('id', id);
  }
  parser.position = after;
  return true;
}

function isAllSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (!isSpace(text.charCodeAt(at))) {
      return false;
    }
  }
  return true;
}
