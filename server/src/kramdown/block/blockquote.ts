/**
 * A quote: lines that start with `>`. Lines without it continue it lazily.
 *
 *     > Une citation
 *     qui continue ici.
 *
 * https://kramdown.gettalong.org/syntax.html#blockquotes
 */
import type { BlockParser, BlockRule } from '../blockParser.ts';
import { MAXIMAL_DEPTH } from '../blockParser.ts';
import { SourceText } from '../sourceText.ts';
import { isLazyEnd } from './boundaries.ts';

/** A quote. */
export const blockquote: BlockRule = {
  name: 'blockquote',
  first: '>',
  parse(parser) {
    const start = parser.position;
    let end = parser.endOfLine(start);
    while (!isLazyEnd(parser, end)) {
      end = parser.endOfLine(end);
    }
    if (parser.depth >= MAXIMAL_DEPTH) {
      parser.document.warn('nesting-too-deep', parser.source.startAt(start), parser.source.endAt(end));
      return false;
    }
    const quote = parser.pushBlock('blockquote', start, end);
    parser.parseText(quote, unquote(parser, start, end));
    parser.position = end;
    return true;
  },
};

function unquote(parser: BlockParser, start: number, end: number): SourceText {
  const { text, source } = parser;
  const content = new SourceText();
  for (let at = start; at < end;) {
    const lineEnd = parser.endOfLine(at);
    const first = parser.skipIndentation(at);
    const isMarked = text.charCodeAt(first) === 62;
    const from = isMarked ? first + (text.charCodeAt(first + 1) === 32 ? 2 : 1) : at;
    content.append(source, from, lineEnd);
    at = lineEnd;
  }
  return content;
}
