import type { TextEdit } from '../../base/textEdit.ts';
import type { TextRange } from '../../base/textRange.ts';

/** A line that a reader would call empty, also inside a quote: spaces and `>` alone. */
const EMPTY_LINE = /^[ \t>]*$/;

/**
 * Deletes the empty lines above a line, so that what stands on it touches the block above.
 * @param range something on the line
 * @returns undefined where no empty line stands above, or nothing above those
 */
export function removeEmptyLinesAbove(text: string, { start }: TextRange): TextEdit | undefined {
  const lineStart = startOfLine(text, start);
  let from = lineStart;
  while (from > 0) {
    const previous = startOfLine(text, from - 1);
    if (!EMPTY_LINE.test(lineAt(text, previous))) {
      break;
    }
    from = previous;
  }
  return from === lineStart || from === 0 ? undefined : { start: from, end: lineStart, newText: '' };
}

/**
 * Deletes the empty lines below a line, so that what stands on it touches the block below.
 * @returns undefined where no empty line stands below, or nothing below those
 */
export function removeEmptyLinesBelow(text: string, { end }: TextRange): TextEdit | undefined {
  const from = startOfNextLine(text, end);
  let to = from;
  while (to < text.length && EMPTY_LINE.test(lineAt(text, to))) {
    to = startOfNextLine(text, to);
  }
  return to === from || to >= text.length ? undefined : { start: from, end: to, newText: '' };
}

/** Where the line that holds an offset begins. */
export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line that holds an offset ends, its line end left out. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const lineEnd = end === -1 ? text.length : end;
  return text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
}

/** The line end that a text uses. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function startOfNextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

function lineAt(text: string, lineStart: number): string {
  return text.slice(lineStart, endOfLine(text, lineStart));
}

/** The first line of a range, without the white space at its end: where a block is shown to be meant. */
export function firstLineOf(text: string, { start, end }: TextRange): TextRange {
  const [line = ''] = text.slice(start, end).split('\n', 1);
  return { start, end: start + line.trimEnd().length };
}
