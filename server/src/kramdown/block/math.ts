/**
 * A formula that stands alone.
 *
 *     $$ x^2 $$
 *
 * https://kramdown.gettalong.org/syntax.html#math-blocks
 */
import type { BlockRule } from '../blockParser.ts';
import { endOfBlankRest } from '../braces.ts';
import { strip } from '../characters.ts';

/** A block formula. With a backslash before it, it is none, and the backslash goes. */
export const math: BlockRule = {
  name: 'math',
  first: '$\\',
  parse(parser) {
    const { text, source, position } = parser;
    const first = parser.skipIndentation(position);
    const isEscaped = text.charCodeAt(first) === 92;
    const start = isEscaped ? first + 1 : first;
    const close = text.startsWith('$$', start) ? source.indexOf('$$', start + 2) : -1;
    if (close < 0 || !parser.isAfterBoundary()) {
      return false;
    }
    const restEnd = endOfBlankRest(text, close + 2);
    if (isEscaped) {
      parser.position = restEnd < 0 ? position : start;
      return false;
    }
    const end = restEnd < 0 ? close + 2 : restEnd;
    if (!parser.isBeforeBoundary(end)) {
      return false;
    }
    const formula = parser.pushBlock('math', position, end);
    formula.value = strip(text.slice(start + 2, close));
    parser.position = end;
    return true;
  },
};
