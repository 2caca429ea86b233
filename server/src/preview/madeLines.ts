import type { LineIndex } from '../base/lineIndex.ts';
import { originAt, type MadeText } from '../base/madeText.ts';

/** Lines of a body that come from lines of the file, from 0. Goes to where the next run begins. */
export interface LineRun {
  /** The first line of the body. */
  readonly made: number;
  /** The line of the file that it comes from. */
  readonly line: number;
  /** By how much the line of the file rises with each: 1 where the lines are written there, 0 where one tag has made them all. */
  readonly step: 0 | 1;
}

/**
 * Which lines of the file the lines of a text come from. Each is known by its first character.
 *
 * Of `a\n{% include b.html %}\nc`, where the include has three lines, the five lines of the text come from the lines 0, 1, 1, 1 and 2.
 */
export function lineRuns(made: MadeText, lines: LineIndex): readonly LineRun[] {
  const runs: LineRun[] = [];
  let line = 0;
  for (const start of lineStarts(made.text)) {
    const origin = originAt(made, start);
    const from = origin === undefined ? 0 : lines.positionAt(origin.start).line;
    const last = runs.at(-1);
    const distance = last === undefined ? 0 : line - last.made;
    if (last === undefined || last.line + distance * last.step !== from) {
      // Of two lines that come from one, the first may be alone.
      if (last !== undefined && distance === 1 && last.step === 1 && from === last.line) {
        runs[runs.length - 1] = { ...last, step: 0 };
      } else {
        runs.push({ made: line, line: from, step: 1 });
      }
    }
    line += 1;
  }
  return runs;
}

function* lineStarts(text: string): Generator<number> {
  yield 0;
  for (const match of text.matchAll(/\r\n?|\n/g)) {
    yield match.index + match[0].length;
  }
}
