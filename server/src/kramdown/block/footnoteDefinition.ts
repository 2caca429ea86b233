/**
 * Footnotes. Lines indented by four spaces belong to them.
 *
 *     [^1]: Le texte de la note.
 *
 * https://kramdown.gettalong.org/syntax.html#footnotes
 */
import type { BlockRule } from '../blockParser.ts';
import { MAXIMAL_DEPTH } from '../blockParser.ts';
import { Node } from '../node.ts';
import { SourceText } from '../sourceText.ts';
import { endOfIndent, endOfIndentedLines } from './codeblock.ts';

const START = / {0,3}\[\^([A-Za-z0-9_][\w-]*)\]:/y;

/** The definition of a footnote. The last one of a name counts. */
export const footnoteDefinition: BlockRule = {
  name: 'footnoteDefinition',
  first: '[',
  parse(parser) {
    const { position, source, document } = parser;
    const match = parser.match(START, position);
    if (match === null || parser.depth >= MAXIMAL_DEPTH) {
      return false;
    }
    const [whole, name = ''] = match;
    const contentStart = position + whole.length;
    const end = endOfIndentedLines(parser, parser.endOfLine(contentStart));
    const content = new Node('root', '', source.startAt(contentStart), source.endAt(end));
    parser.parseText(content, withoutIndent(parser.text, source, contentStart, end));
    const nameStart = position + whole.length - 2 - name.length;
    const nameRange = { start: source.startAt(nameStart), end: source.endAt(nameStart + name.length) };
    if (document.footnotes.has(name)) {
      document.warn('duplicate-footnote', nameRange.start, nameRange.end, name);
    }
    const placeholder = parser.pushBlock('eob', position, end);
    placeholder.value = 'footnote_def';
    document.footnotes.delete(name);
    const range = { start: placeholder.start, end: placeholder.end };
    const definition = { kind: 'footnote', name, nameRange, value: '', element: content, ...range } as const;
    document.footnotes.set(name, { name, content, placeholder, definition, isReferenced: false });
    document.definitions.push(definition);
    parser.position = end;
    return true;
  },
};

function withoutIndent(text: string, source: SourceText, start: number, end: number): SourceText {
  const content = new SourceText();
  for (let at = start; at < end;) {
    const lineEnd = text.indexOf('\n', at) + 1;
    const indent = endOfIndent(text, at);
    content.append(source, indent < 0 ? at : indent, lineEnd);
    at = lineEnd;
  }
  return content;
}
