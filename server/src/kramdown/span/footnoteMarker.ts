/**
 * The mark of a footnote.
 *
 *     un fait[^1]
 *
 * https://kramdown.gettalong.org/syntax.html#footnotes
 */
import type { SpanRule } from '../spanParser.ts';

const MARKER = /\[\^([A-Za-z0-9_][\w-]*)\]/y;

/** `[^name]`: text, if there is no such footnote. */
export const footnoteMarker: SpanRule = {
  name: 'footnoteMarker',
  first: '[',
  parse(parser) {
    const { document, source, position } = parser;
    const match = parser.match(MARKER);
    if (match === null) {
      return false;
    }
    const [whole, name = ''] = match;
    const end = position + whole.length;
    const footnote = document.footnotes.get(name);
    let element;
    if (footnote === undefined) {
      parser.warn('undefined-footnote', position, end, name);
      parser.addText(position, end);
      parser.position = end;
    } else {
      element = parser.pushSpan('footnote', end, name);
      element.details = { footnote };
    }
    const nameRange = { start: source.startAt(position + 2), end: source.endAt(end - 1) };
    const definition = footnote?.definition;
    document.references.push({
      kind: 'footnote', element, textRange: nameRange, url: undefined, name, nameRange,
      start: source.startAt(position), end: source.endAt(end), ...(definition === undefined ? {} : { definition }),
    });
    return true;
  },
};
