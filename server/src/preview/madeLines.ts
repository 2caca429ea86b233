import type { LineIndex } from '../base/lineIndex.ts';
import { originAt, type MadeText } from '../base/madeText.ts';
import type { RenderedLineRun } from '../protocol/renderedArticle.ts';

/**
 * Which lines of the file the lines of a text come from. Each is known by its first character.
 *
 * Of `a\n{% include b.html %}\nc`, where the include has three lines, the five lines of the text come from the lines 0, 1, 1, 1 and 2.
 */
export function lineRuns(made: MadeText, lines: LineIndex): readonly RenderedLineRun[] {
  const runs: RenderedLineRun[] = [];
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
