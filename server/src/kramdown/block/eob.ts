/**
 * The end-of-block marker: a line with only `^`. It separates two lists, or a list from code, and prints nothing.
 *
 * https://kramdown.gettalong.org/syntax.html#eob-marker
 */
import type { BlockRule } from '../blockParser.ts';

/** The end-of-block marker. */
export const eobMarker: BlockRule = {
  name: 'eobMarker',
  first: '^',
  parse(parser) {
    if (!parser.isEndOfBlockMarker(parser.position)) {
      return false;
    }
    const end = parser.endOfLine(parser.position);
    parser.pushBlock('eob', parser.position, end);
    parser.position = end;
    return true;
  },
};
