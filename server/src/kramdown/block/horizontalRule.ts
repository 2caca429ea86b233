/**
 * A horizontal rule: three or more of one of `*`, `-`, `_`, blanks between them allowed.
 *
 *     * * *
 *
 * https://kramdown.gettalong.org/syntax.html#horizontal-rules
 */
import type { BlockRule } from '../blockParser.ts';

const RULE = / {0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y;

/** A horizontal rule. */
export const horizontalRule: BlockRule = {
  name: 'horizontalRule',
  first: '*-_',
  parse(parser) {
    const { position } = parser;
    const end = endOfRuleLine(parser.text, position);
    if (end < 0) {
      return false;
    }
    parser.pushBlock('hr', position, end);
    parser.position = end;
    return true;
  },
};

/** The end of the line if it is a horizontal rule, or -1. */
export function endOfRuleLine(text: string, at: number): number {
  RULE.lastIndex = at;
  return RULE.test(text) ? RULE.lastIndex : -1;
}
