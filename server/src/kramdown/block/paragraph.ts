/**
 * A paragraph: what is nothing else, up to a blank line or another block.
 *
 *     Un paragraphe
 *     sur deux lignes.
 *
 * https://kramdown.gettalong.org/syntax.html#paragraphs
 */
import type { BlockParser, BlockRule } from '../blockParser.ts';
import { endWithoutSpace, startWithoutSpace } from '../characters.ts';
import { SourceText } from '../sourceText.ts';
import { isParagraphEnd } from './boundaries.ts';

/** A paragraph. Directly after another one, it continues it. */
export const paragraph: BlockRule = {
  name: 'paragraph',
  first: 'any',
  parse(parser) {
    const start = parser.position;
    let end = parser.endOfLine(start);
    while (!isParagraphEnd(parser, end)) {
      end = parser.endOfLine(end);
    }
    parser.position = end;
    const textEnd = endWithoutSpace(parser.text, start, end);
    const last = parser.tree.lastChild;
    if (last?.type === 'p' && last.raw !== undefined) {
      last.raw.insert(parser.text.endsWith('  \n', start) && start >= 3 ? '  \n' : '\n', parser.source.startAt(start));
      last.raw.append(parser.source, start, textEnd);
      last.end = parser.source.endAt(textEnd);
    } else {
      pushParagraph(parser, startWithoutSpace(parser.text, start, textEnd), textEnd);
    }
    return true;
  },
};

function pushParagraph(parser: BlockParser, start: number, end: number): void {
  parser.pushBlock('p', start, end).raw = SourceText.slice(parser.source, start, end);
}
