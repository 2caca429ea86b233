/**
 * Typographic symbols: dashes, ellipsis, guillemets.
 *
 *     --- -- ... << >>
 *
 * https://kramdown.gettalong.org/syntax.html#typographic-symbols
 */
import type { SpanRule } from '../spanParser.ts';

/** In the order in which they are tried. */
const SYMBOLS: readonly (readonly [string, string])[] = [
  ['---', 'mdash'], ['--', 'ndash'], ['...', 'hellip'], ['\\<<', 'lt'], ['\\>>', 'gt'], ['<< ', 'laquo_space'], [' >>', 'raquo_space'],
  ['<<', 'laquo'], ['>>', 'raquo'],
];

/** A typographic symbol, or guillemets with a backslash, which stay as they are. */
export const typographicSymbol: SpanRule = {
  name: 'typographicSymbol',
  first: '-.\\< >',
  parse(parser) {
    const { text, position } = parser;
    for (const [written, name] of SYMBOLS) {
      if (text.startsWith(written, position)) {
        if (name === 'lt' || name === 'gt') {
          const details = { codePoint: name === 'lt' ? 60 : 62, original: `&${name};` };
          parser.pushSpan('entity', position + 2, name).details = details;
          parser.pushSpan('entity', position + 3, name).details = details;
        } else {
          parser.pushSpan('typographic_sym', position + written.length, name);
        }
        return true;
      }
    }
    return false;
  },
};
