/**
 * Deleted text in GFM.
 *
 *     ~~supprimé~~
 *
 * https://github.com/kramdown/parser-gfm
 */
import type { SpanParser, SpanRule } from '../spanParser.ts';
import { isSpace } from '../characters.ts';
import { MAXIMAL_SPAN_DEPTH, SpanParser as Parser } from '../spanParser.ts';
import { SourceText } from '../sourceText.ts';

/** `~~deleted~~`; the content knows nothing of what stands around it. */
export const strikethrough: SpanRule = {
  name: 'strikethrough',
  first: '~',
  parse(parser) {
    const { text, source, position } = parser;
    const end = text.startsWith('~~', position) && parser.depth < MAXIMAL_SPAN_DEPTH ? findEnd(parser, position + 2) : -1;
    if (end < 0) {
      return false;
    }
    const deleted = parser.pushSpan('del', end + 2);
    deleted.name = 'del';
    const inner = new Parser(parser, SourceText.slice(source, position + 2, end), deleted);
    inner.depth = parser.depth + 1;
    inner.parseAll();
    return true;
  },
};

/** No white space or tilde stands at the edges, inside. */
function findEnd({ text, source }: SpanParser, start: number): number {
  if (!isEdge(text, start)) {
    return -1;
  }
  return source.find('~~', from => {
    let at = text.indexOf('~~', from);
    while (at >= 0 && !isEdge(text, at - 1)) {
      at = text.indexOf('~~', at + 1);
    }
    return at;
  }, start + 1);
}

function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at < text.length && code !== 126 && !isSpace(code);
}
