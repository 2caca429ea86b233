/**
 * Code by indentation: lines that start with four spaces or a tab.
 *
 *     texte
 *
 *         du code
 *
 *         encore le même
 *
 * https://kramdown.gettalong.org/syntax.html#standard-code-blocks
 */
import type { BlockParser, BlockRule } from '../blockParser.ts';
import { isBlank, isSpace } from '../characters.ts';
import { isLazyEnd } from './boundaries.ts';

/** Code by indentation. */
export const codeblock: BlockRule = {
  name: 'codeblock',
  first: ' \t',
  parse(parser) {
    const start = parser.position;
    if (endOfIndent(parser.text, start) < 0) {
      return false;
    }
    const end = endOfIndentedLines(parser, start);
    if (end === start) {
      return false;
    }
    parser.pushBlock('codeblock', start, end).value = readCode(parser.text, start, end);
    parser.position = end;
    return true;
  },
};

/** The offset after four spaces or a tab, or -1. */
export function endOfIndent(text: string, at: number): number {
  if (text.charCodeAt(at) === 9) {
    return at + 1;
  }
  return text.startsWith('    ', at) ? at + 4 : -1;
}

/**
 * The end of the indented lines, blank lines between them included. A line that is not indented
 * continues the one before it lazily.
 */
export function endOfIndentedLines(parser: BlockParser, start: number): number {
  let end = start;
  for (;;) {
    const blankEnd = parser.endOfBlankLines(end);
    let at = blankEnd < 0 ? end : blankEnd;
    if (endOfIndent(parser.text, at) < 0 || !hasTextAfterIndentation(parser.text, at)) {
      return end;
    }
    do {
      at = parser.endOfLine(at);
    } while (hasTextAfterIndentation(parser.text, at) && (endOfIndent(parser.text, at) >= 0 || !isLazyEnd(parser, at)));
    end = at;
  }
}

/** Whether a line has text after spaces and tabs; other white space before it ends the code. */
function hasTextAfterIndentation(text: string, from: number): boolean {
  let at = from;
  while (isBlank(text.charCodeAt(at))) {
    at += 1;
  }
  return at < text.length && !isSpace(text.charCodeAt(at));
}

/** The code without its indentation; a lazy line is joined to the one before it by a space. */
function readCode(text: string, start: number, end: number): string {
  const parts: string[] = [];
  for (let at = start; at < end;) {
    const lineEnd = text.indexOf('\n', at) + 1;
    const indent = endOfIndent(text, at);
    const isLazy = indent < 0 && at > start && isWordNear(text, at);
    parts.push(at === start ? '' : isLazy ? ' ' : '\n', text.slice(indent < 0 ? at : indent, lineEnd - 1));
    at = lineEnd;
  }
  return `${parts.join('')}\n`;
}

/** Whether something stands behind at most three spaces. */
function isWordNear(text: string, from: number): boolean {
  let at = from;
  while (at < from + 3 && text.charCodeAt(at) === 32) {
    at += 1;
  }
  return !isSpace(text.charCodeAt(at));
}
