import type { RenderedLineRun } from '../../src/preview/messages.ts';

/**
 * The line of the file that a line of a body comes from.
 *
 * @param runs where Liquid has made the body; undefined where its lines are those of the file
 */
export function fileLine(runs: readonly RenderedLineRun[] | undefined, line: number): number {
  let [low, high] = [0, (runs?.length ?? 0) - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    [low, high] = (runs?.[middle]?.made ?? 0) <= line ? [middle, high] : [low, middle - 1];
  }
  const run = runs?.[low];
  return run === undefined ? line : run.line + run.step * (line - run.made);
}
