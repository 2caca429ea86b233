/**
 * Where a paragraph, quote or lazy line ends. https://kramdown.gettalong.org/syntax.html#block-boundaries
 */
import type { BlockParser } from '../blockParser.ts';
import { spanElements } from '../html/elements.ts';
import { endOfName, endOfWord, readClosingTag } from '../html/tag.ts';
import { isFenceLine } from './fencedCodeblock.ts';
import { isGfmHeaderLine } from './header.ts';
import { isListLine } from './list.ts';

/** Whether the lines of a paragraph or quote end before this line. */
export function isLazyEnd(parser: BlockParser, at: number): boolean {
  if (at >= parser.text.length || parser.isBlankLine(at)) {
    return true;
  }
  const first = parser.skipIndentation(at);
  switch (parser.text.charCodeAt(first)) {
    case 123: // {
      return parser.isAttributeListLine(at);
    case 94: // ^
      return parser.isEndOfBlockMarker(at);
    case 60: // <
      return startsWithBlockTag(parser.text, first);
    default:
      return false;
  }
}

/** Whether a paragraph ends before this line. */
export function isParagraphEnd(parser: BlockParser, at: number): boolean {
  if (isLazyEnd(parser, at)) {
    return true;
  }
  const first = parser.skipIndentation(at);
  const code = parser.text.charCodeAt(first);
  if (code === 58) {
    return isMarkerEnd(parser.text.charCodeAt(first + 1));
  }
  if (!parser.grammar.endsParagraphsEarly) {
    return false;
  }
  switch (code) {
    case 35: // #
      return first === at && isGfmHeaderLine(parser, at);
    case 62: // >
      return true;
    case 96: // `
    case 126: // ~
      return isFenceLine(parser.text, first);
    default:
      return isListLine(parser.text, first);
  }
}

/** Whether a line that belongs nowhere else may not continue the item, code or footnote before it. */
export function startsWithBlockTag(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 60) {
    return false;
  }
  const isClosing = text.charCodeAt(at + 1) === 47;
  const nameStart = isClosing ? at + 2 : at + 1;
  if (endOfName(text, nameStart) < 0 || (isClosing && readClosingTag(text, at) === undefined)) {
    return false;
  }
  const word = text.slice(nameStart, endOfWord(text, nameStart));
  return !spanElements.has(word) && word !== 'script';
}

/** Whether a list marker or definition colon may be followed by this: a space, a tab or, oddly, a pipe. */
export function isMarkerEnd(code: number): boolean {
  return code === 32 || code === 9 || code === 124;
}
