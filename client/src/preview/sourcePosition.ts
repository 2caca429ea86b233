import type { OpenSource } from './messages.ts';

/** A place in a text: line and UTF-16 column, both counted from 0. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
  /** Number of UTF-16 units from there: the word, or 0. */
  readonly length: number;
}

/**
 * The place in the source of what a reader double-clicked: the word itself where the source has it
 * as often as the page, else the first Liquid in the block, which has brought it, else the start of the block.
 *
 * @param lines the lines of the file
 */
export function findSourcePlace(lines: readonly string[], { line, endLine, word, occurrence }: OpenSource): SourcePlace {
  const first = Math.min(Math.max(line, 0), Math.max(lines.length - 1, 0));
  const wanted = word.trim();
  let seen = 0;
  for (let number = first; wanted !== '' && number < Math.min(endLine, lines.length); number += 1) {
    for (const column of occurrencesOf(wanted, lines[number] ?? '')) {
      if (seen === occurrence) {
        return { line: number, column, length: wanted.length };
      }
      seen += 1;
    }
  }
  const text = lines[first] ?? '';
  const liquid = wanted === '' ? undefined : firstLiquid(lines, first, endLine);
  return liquid ?? { line: first, column: text.length - text.trimStart().length, length: 0 };
}

/** Where the first Liquid begins in the lines of a block, up to the first that is empty. */
function firstLiquid(lines: readonly string[], from: number, end: number): SourcePlace | undefined {
  for (let line = from; line < end && (lines[line] ?? '').trim() !== ''; line += 1) {
    const column = (lines[line] ?? '').search(/\{[{%]/);
    if (column >= 0) {
      return { line, column, length: 0 };
    }
  }
  return undefined;
}

/** Where a word starts in a text, as a whole word: `art` is not in `article`. */
function* occurrencesOf(word: string, text: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) {
      yield at;
    }
  }
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
