/**
 * A formula in running text.
 *
 *     le carré $$x^2$$ de x
 *
 * https://kramdown.gettalong.org/syntax.html#math-blocks
 */
import type { SpanRule } from '../spanParser.ts';
import { strip } from '../characters.ts';

/** A formula between double dollar signs. */
export const inlineMath: SpanRule = {
  name: 'inlineMath',
  first: '$',
  parse(parser) {
    const { text, source, position } = parser;
    const close = text.charCodeAt(position + 1) === 36 ? source.indexOf('$$', position + 2) : -1;
    if (close < 0) {
      return false;
    }
    parser.warn('dollars-make-formula', position, close + 2);
    parser.pushSpan('math', close + 2, strip(text.slice(position + 2, close)));
    return true;
  },
};
