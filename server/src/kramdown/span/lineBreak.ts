/**
 * A line break: two spaces, or two backslashes, at the end of a line.
 *
 * https://kramdown.gettalong.org/syntax.html#paragraphs
 */
import type { SpanRule } from '../spanParser.ts';

/** A line break. */
export const lineBreak: SpanRule = {
  name: 'lineBreak',
  first: ' \\',
  parse(parser) {
    const { text, position } = parser;
    if (text.charCodeAt(position + 1) !== text.charCodeAt(position) || text.charCodeAt(position + 2) !== 10) {
      return false;
    }
    parser.pushSpan('br', position + 2);
    return true;
  },
};
