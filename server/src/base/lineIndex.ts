/** A place as editors count it: line and UTF-16 column, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text as editors count it, end excluded. */
export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** Translates between offsets and positions of one text. Lines end with `\n`, `\r\n` or `\r`, as in the Language Server Protocol. */
export interface LineIndex {
  readonly lineCount: number;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(range: { readonly start: number; readonly end: number }): PositionRange;
  /** Where the line begins; a line past the last one begins at the end of the text. */
  lineStart(line: number): number;
}

/** Indexes the lines of a text: one pass, then every question costs a binary search. */
export function indexLines(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineStart = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));
  const positionAt = (offset: number): Position => {
    const inside = Math.max(0, Math.min(offset, text.length));
    const line = lastIndexNotAfter(starts, inside);
    return { line, character: inside - lineStart(line) };
  };
  return {
    lineCount: starts.length,
    lineStart,
    positionAt,
    offsetAt: ({ line, character }) => Math.min(lineStart(line) + character, Math.max(lineStart(line), lineStart(line + 1))),
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let newline = /\r\n?|\n/g, match = newline.exec(text); match; match = newline.exec(text)) {
    starts.push(newline.lastIndex);
  }
  return starts;
}

function lastIndexNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
