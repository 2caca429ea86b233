/**
 * Code in running text: up to the next run of as many backticks.
 *
 *     `du code` ``avec un ` dedans``
 *
 * https://kramdown.gettalong.org/syntax.html#code-spans
 */
import type { SpanRule } from '../spanParser.ts';
import type { SourceText } from '../sourceText.ts';
import { isSpace } from '../characters.ts';

/** `code` */
export const codespan: SpanRule = {
  name: 'codespan',
  first: '`',
  parse(parser) {
    const { text, source, position } = parser;
    const code = readCodespan(source, position);
    if (code.kind === 'text') {
      parser.addText(position, code.end);
      parser.position = code.end;
    } else {
      parser.pushSpan('codespan', code.end, text.slice(code.start, code.contentEnd));
    }
    return true;
  },
};

/** Code, or backticks that stand for themselves. */
export type Codespan =
  | { readonly kind: 'text'; readonly end: number }
  | { readonly kind: 'code'; readonly start: number; readonly contentEnd: number; readonly end: number };

/** Reads what starts with the backtick at the position. */
export function readCodespan(source: SourceText, position: number): Codespan {
  const { text } = source;
  let start = position;
  while (text.charCodeAt(start) === 96) {
    start += 1;
  }
  const length = start - position;
  if (length === 1 && position > 0 && isSpace(text.charCodeAt(position - 1)) && isSpace(text.charCodeAt(start))) {
    return { kind: 'text', end: start };
  }
  const contentEnd = source.indexOf('`'.repeat(length), start);
  if (contentEnd < 0) {
    return { kind: 'text', end: start };
  }
  const end = contentEnd + length;
  if (length === 1) {
    return { kind: 'code', start, contentEnd, end };
  }
  const from = text.charCodeAt(start) === 32 && start < contentEnd ? start + 1 : start;
  const to = contentEnd > from && text.charCodeAt(contentEnd - 1) === 32 ? contentEnd - 1 : contentEnd;
  return { kind: 'code', start: from, contentEnd: to, end };
}
