/**
 * Addresses in angle brackets.
 *
 *     <https://www.numerique.gouv.fr> <contact@numerique.gouv.fr>
 *
 * https://kramdown.gettalong.org/syntax.html#automatic-links
 */
import type { SpanRule } from '../spanParser.ts';

const SCHEME = /(?:mailto|https?|ftps?):/y;
const MAIL = /[-.\p{Alphabetic}\p{Nd}_]+@[-.\p{Alphabetic}\p{Nd}_]+>/uy;

/** `<https://…>` */
export const autolink: SpanRule = {
  name: 'autolink',
  first: '<',
  parse(parser) {
    const { text, source, position } = parser;
    const start = position + 1;
    SCHEME.lastIndex = start;
    const hasScheme = SCHEME.test(text);
    let end = -1;
    if (hasScheme) {
      const found = source.indexOf('>', SCHEME.lastIndex + 1);
      const lineEnd = source.indexOf('\n', SCHEME.lastIndex);
      end = found >= 0 && (lineEnd < 0 || found < lineEnd) ? found : -1;
    }
    const isMail = end < 0 && isMailAt(text, start);
    end = isMail ? MAIL.lastIndex - 1 : end;
    if (end < 0) {
      return false;
    }
    const written = text.slice(start, end);
    const link = parser.newSpan('a', position, end + 1);
    link.setAttribute('href', isMail ? `mailto:${written}` : written);
    const textStart = written.startsWith('mailto:') ? start + 7 : start;
    link.push(parser.newSpan('text', textStart, end, text.slice(textStart, end)));
    parser.tree.push(link);
    parser.position = end + 1;
    const range = { start: source.startAt(start), end: source.endAt(end) };
    parser.document.references.push({
      kind: 'autolink', element: link, textRange: range, url: link.attributes.get('href'), urlRange: range, start: link.start, end: link.end,
    });
    return true;
  },
};

function isMailAt(text: string, start: number): boolean {
  MAIL.lastIndex = start;
  return MAIL.test(text);
}
