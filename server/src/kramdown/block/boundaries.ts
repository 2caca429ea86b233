/**
 * Where a paragraph, quote or lazy line ends. https://kramdown.gettalong.org/syntax.html#block-boundaries
 */
import type { BlockParser } from '../blockParser.ts';
import { startsWithBlockTag } from './blockTag.ts';
import { isFenceLine } from './fencedCodeblock.ts';
import { isGfmHeaderLine } from './header.ts';
import { endOfMarker, isListLine } from './listMarker.ts';

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
    return endOfMarker(parser.text, first, 'dl') >= 0;
  }
  if (!parser.grammars.block.endsParagraphsEarly) {
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

