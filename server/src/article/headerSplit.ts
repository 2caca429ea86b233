import type { TextRange } from '../base/textRange.ts';

/** Where the header of an article stands, by the rule of Jekyll (`Jekyll::Document::YAML_FRONT_MATTER_REGEXP`). */
export type HeaderSplit = FoundHeader | UnclosedHeader | AbsentHeader;

/**
 * A header between its two marks.
 *
 * In `---\ntitle: A\n---\nText`, the opening is the first `---`, the block is `title: A\n`, the closing is the second
 * `---`, and the body begins at `Text`.
 */
export interface FoundHeader {
  readonly kind: 'found';
  /** Whether a mark of byte order stands before it. */
  readonly hasByteOrderMark: boolean;
  readonly opening: TextRange;
  readonly block: TextRange;
  readonly closing: TextRange;
  readonly bodyStart: number;
}

/** An opening `---` that nothing closes: Jekyll publishes the header as text. */
export interface UnclosedHeader {
  readonly kind: 'unclosed';
  readonly hasByteOrderMark: boolean;
  readonly opening: TextRange;
  /** The lines after the opening that read like a header: what the author meant. */
  readonly block: TextRange;
  readonly bodyStart: number;
}

/** A text whose first line is not `---`. */
export interface AbsentHeader {
  readonly kind: 'absent';
  /** The first line, if it looks like an attempt: `--`, `---js`, ` ---`. */
  readonly attempt: TextRange | undefined;
  readonly bodyStart: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

// Ruby's \s, ^ and $: JavaScript's also know the no-break space, the lone carriage return and U+2028.
const OPENING = /---[ \t\r\f\v]*\n/y;
const CLOSING = /(?<![^\n])(---|\.\.\.)[ \t\r\n\f\v]*(?![^\n])\n?/g;
const ATTEMPT = /[ \t]*[-–—]{2,}[^\n]*/y;
const READS_LIKE_A_HEADER = /^(?:[ \t]*(?:#.*)?|[ \t]*-[ \t].*|[ \t]*-|[ \t]+\S.*|["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \t]*:(?:[ \t].*)?)\r?$/u;

/** Finds the header of a text. Equal texts give equal splits; nothing is ever thrown. */
export function splitHeader(text: string): HeaderSplit {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  OPENING.lastIndex = start;
  if (!OPENING.test(text)) {
    return { kind: 'absent', attempt: attemptAt(text, start), bodyStart: start };
  }
  const blockStart = OPENING.lastIndex;
  const opening = { start, end: start + 3 };
  const hasByteOrderMark = start > 0;
  CLOSING.lastIndex = blockStart;
  const closing = CLOSING.exec(text);
  if (closing === null) {
    const block = { start: blockStart, end: endOfHeaderLines(text, blockStart) };
    return { kind: 'unclosed', hasByteOrderMark, opening, block, bodyStart: block.end };
  }
  return {
    kind: 'found',
    hasByteOrderMark,
    opening,
    block: { start: blockStart, end: closing.index },
    closing: { start: closing.index, end: closing.index + 3 },
    bodyStart: CLOSING.lastIndex,
  };
}

function attemptAt(text: string, start: number): TextRange | undefined {
  ATTEMPT.lastIndex = start;
  const match = ATTEMPT.exec(text);
  return match ? { start, end: start + match[0].trimEnd().length } : undefined;
}

/** The end of the last line, among the first ones, that reads like a key, an item, or the rest of a value. */
function endOfHeaderLines(text: string, start: number): number {
  let end = start;
  for (let lineStart = start; lineStart < text.length; ) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(lineStart, lineEnd);
    if (!READS_LIKE_A_HEADER.test(line)) {
      break;
    }
    lineStart = newline === -1 ? text.length : newline + 1;
    if (line.trim() !== '') {
      end = lineStart;
    }
  }
  return end;
}
