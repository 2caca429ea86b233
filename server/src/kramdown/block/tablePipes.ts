/** Tells a table from a text whose pipes all stand in code. */
import type { BlockParser } from '../blockParser.ts';
import type { Node } from '../node.ts';
import { Node as Element } from '../node.ts';
import { SourceText } from '../sourceText.ts';
import { SpanParser } from '../spanParser.ts';

/** Whether the line starts with a pipe, or has one behind a character that is no backslash. */
export function isPipeLine(text: string, start: number, end: number): boolean {
  for (let at = text.indexOf('|', start); at >= 0 && at < end; at = text.indexOf('|', at + 1)) {
    if (at === start || text.charCodeAt(at - 1) !== 92) {
      return true;
    }
  }
  return false;
}

/** Whether each line has a pipe that stands in no code and no HTML, as kramdown looks at it. */
export function hasPipeOutsideCode(parser: BlockParser, start: number, end: number): boolean {
  const { text, source, document, grammars } = parser;
  const content = text.slice(start, end);
  if (!content.includes('`') && !content.includes('<')) {
    return true;
  }
  const root = new Element('root', '', 0, 0);
  const checkpoint = document.checkpoint();
  const spans = new SpanParser(parser, SourceText.slice(source, start, end), root);
  spans.grammar = grammars.codeAndHtml;
  spans.isTextDecorated = true;
  spans.parseAll();
  document.revert(checkpoint);
  return checkLines(root.children);
}

function checkLines(children: readonly Node[]): boolean {
  let hasPipe = false;
  for (const child of children) {
    const lines = splitLines(valueOf(child));
    const isManyLines = lines.length > 1;
    if (child.type === 'codespan') {
      if (lines.length > 2 || (lines.length === 2 && !hasPipe)) {
        break;
      }
      hasPipe &&= lines.length !== 2;
    } else {
      if (isManyLines && !hasPipe && !hasPipeOn(lines[0])) {
        break;
      }
      hasPipe = (!isManyLines && hasPipe) || hasPipeOn(lines[lines.length - 1]);
    }
  }
  return hasPipe;
}

function valueOf({ type, name, value }: Node): string {
  return type === 'html_element' ? name ?? '' : value;
}

/** As Ruby splits: empty lines at the end do not count. */
function splitLines(text: string): string[] {
  const lines = text.split('\n');
  while (lines[lines.length - 1] === '') {
    lines.pop();
  }
  return lines;
}

function hasPipeOn(line: string | undefined): boolean {
  return line !== undefined && isPipeLine(line, 0, line.length);
}
