/**
 * A paragraph: what is nothing else, up to a blank line or another block.
 *
 *     Un paragraphe
 *     sur deux lignes.
 *
 * https://kramdown.gettalong.org/syntax.html#paragraphs
 */
import type { BlockParser, BlockRule } from '../blockParser.ts';
import { endWithoutSpace, isBlank, startWithoutSpace } from '../characters.ts';
import { Node } from '../node.ts';
import { SourceText } from '../sourceText.ts';
import { isParagraphEnd } from './boundaries.ts';

/** A paragraph. Directly after another one, it continues it. */
export const paragraph: BlockRule = {
  name: 'paragraph',
  first: 'any',
  parse(parser) {
    const start = parser.position;
    if (isBlank(parser.text.charCodeAt(parser.skipIndentation(start)))) {
      return false;
    }
    let end = parser.endOfLine(start);
    while (!isParagraphEnd(parser, end)) {
      end = parser.endOfLine(end);
    }
    parser.position = end;
    const textEnd = endWithoutSpace(parser.text, start, end);
    const last = parser.tree.lastChild;
    if (last?.type === 'p') {
      continueParagraph(parser, last, start, textEnd);
    } else {
      pushParagraph(parser, startWithoutSpace(parser.text, start, textEnd), textEnd);
    }
    return true;
  },
};

/** A paragraph that was HTML has no text of its own to go on with. */
function continueParagraph(parser: BlockParser, paragraph: Node, start: number, end: number): void {
  const { source, text } = parser;
  const last = paragraph.lastChild;
  const raw = paragraph.raw ?? (last?.type === 'text' ? last.raw : undefined);
  if (raw === undefined) {
    const rest = new Node('text', '', source.startAt(start), source.endAt(end));
    rest.raw = SourceText.slice(source, start, end);
    paragraph.push(rest);
  } else {
    if (raw.text !== '') {
      raw.insert(start >= 3 && text.endsWith('  \n', start) ? '  \n' : '\n', source.startAt(start));
    }
    raw.append(source, start, end);
  }
  paragraph.end = source.endAt(end);
}

function pushParagraph(parser: BlockParser, start: number, end: number): void {
  parser.pushBlock('p', start, end).raw = SourceText.slice(parser.source, start, end);
}
