/**
 * Blank lines: white space only. A run of them is one element, which prints one line feed.
 *
 * https://kramdown.gettalong.org/syntax.html#block-boundaries
 */
import type { BlockRule } from '../blockParser.ts';

/** A run of blank lines. */
export const blankLine: BlockRule = {
  name: 'blankLine',
  first: ' \t\n\v\f\r',
  parse(parser) {
    const start = parser.position;
    const end = parser.endOfBlankLines(start);
    if (end < 0) {
      return false;
    }
    const last = parser.tree.lastChild;
    if (last?.type === 'blank') {
      last.value += parser.text.slice(start, end);
      last.end = parser.source.endAt(end);
    } else {
      parser.pushBlock('blank', start, end).value = parser.text.slice(start, end);
    }
    parser.position = end;
    return true;
  },
};
