import compareSequences from '@jest/diff-sequences';

/** Lines around a change that are shown with it. */
const CONTEXT = 3;

/** A run of lines that are equal in both texts. */
interface Common {
  readonly before: number;
  readonly after: number;
  readonly count: number;
}

/** A run of lines that differ: those of one text, from the first to behind the last, and those that come in their place. */
interface Change {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/**
 * How a text differs from another, as `diff -u`, `git apply` and `patch` have it; empty where it does not.
 *
 * @param path how the file is named in it
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const hunks = groups(changesBetween(old, now)).map(it => writeHunk(it, old, now));
  return hunks.length === 0 ? '' : `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

/** Lines with their ends: of `a⏎b`, `a⏎` and `b`. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesBetween(old: readonly string[], now: readonly string[]): readonly Change[] {
  const common: Common[] = [];
  compareSequences(old.length, now.length, (one, other) => old[one] === now[other], (count, before, after) => {
    common.push({ before, after, count });
  });
  const changes: Change[] = [];
  let [before, after] = [0, 0];
  for (const it of [...common, { before: old.length, after: now.length, count: 0 }]) {
    if (it.before > before || it.after > after) {
      changes.push({ before: [before, it.before], after: [after, it.after] });
    }
    [before, after] = [it.before + it.count, it.after + it.count];
  }
  return changes;
}

/** Changes whose surroundings touch are shown together. */
function groups(changes: readonly Change[]): readonly (readonly Change[])[] {
  const all: Change[][] = [];
  for (const change of changes) {
    const last = all.at(-1);
    if (last !== undefined && change.before[0] - (last.at(-1)?.before[1] ?? 0) <= 2 * CONTEXT) {
      last.push(change);
    } else {
      all.push([change]);
    }
  }
  return all;
}

function writeHunk(changes: readonly Change[], old: readonly string[], now: readonly string[]): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) {
    return '';
  }
  const start = Math.max(0, first.before[0] - CONTEXT);
  const end = Math.min(old.length, last.before[1] + CONTEXT);
  const shift = first.after[0] - first.before[0];
  const lines: string[] = [];
  let at = start;
  for (const { before, after } of changes) {
    lines.push(...old.slice(at, before[0]).map(it => ` ${it}`), ...old.slice(...before).map(it => `-${it}`), ...now.slice(...after).map(it => `+${it}`));
    at = before[1];
  }
  lines.push(...old.slice(at, end).map(it => ` ${it}`));
  const count = end - start + changes.reduce((sum, { before, after }) => sum + after[1] - after[0] - (before[1] - before[0]), 0);
  return `@@ -${rangeOf(start, end - start)} +${rangeOf(start + shift, count)} @@\n${lines.map(ended).join('')}`;
}

/** Of no lines, the line before them is named. */
function rangeOf(start: number, count: number): string {
  return `${count === 0 ? start : start + 1}${count === 1 ? '' : `,${count}`}`;
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}
