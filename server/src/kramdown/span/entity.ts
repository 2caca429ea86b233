/**
 * Entities.
 *
 *     &nbsp; &#8217; &#x2019;
 *
 * https://kramdown.gettalong.org/syntax.html#html-spans
 */
import type { SpanRule } from '../spanParser.ts';
import { codePointOfEntity, codePointOfNumber } from '../entities.ts';

const ENTITY = /&(?:([A-Za-z0-9_:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/y;

/** An entity; one that is not known is text. */
export const entity: SpanRule = {
  name: 'entity',
  first: '&',
  parse(parser) {
    const { position } = parser;
    const match = parser.match(ENTITY);
    if (match === null) {
      return false;
    }
    const [original, name, decimal, hexadecimal] = match;
    const codePoint = name === undefined ? codePointOfNumber(Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10)) : codePointOfEntity(name);
    if (codePoint === undefined) {
      parser.pushSpan('entity', position + 1, 'amp').details = { codePoint: 38 };
      parser.position = position + original.length;
      parser.addText(position + 1, parser.position);
    } else {
      parser.pushSpan('entity', position + original.length, original).details = { codePoint, original };
    }
    return true;
  },
};
