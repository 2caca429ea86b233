/** A run of two sequences: equal in both, or what was removed and what was added in its place. */
export interface DiffRun<T> {
  readonly kind: 'equal' | 'changed';
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** Beyond this many pairs to compare, what lies between the equal ends counts as replaced. */
const MOST_PAIRS = 4_000_000;

/**
 * Compares two sequences: as much as possible stays equal.
 *
 * @param keyOf equal items have equal keys
 */
export function diffSequences<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): DiffRun<T>[] {
  const [a, b] = [before.map(keyOf), after.map(keyOf)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start += 1;
  }
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end += 1;
  }
  const runs = new Runs<T>();
  runs.equal(before.slice(0, start), after.slice(0, start));
  compareMiddle(runs, [before, a, start, a.length - end], [after, b, start, b.length - end]);
  runs.equal(before.slice(a.length - end), after.slice(b.length - end));
  return runs.all;
}

type Side<T> = readonly [items: readonly T[], keys: readonly string[], from: number, to: number];

/** By the longest common subsequence, found from the end. */
function compareMiddle<T>(runs: Runs<T>, [before, a, aFrom, aTo]: Side<T>, [after, b, bFrom, bTo]: Side<T>): void {
  const [rows, columns] = [aTo - aFrom, bTo - bFrom];
  if (rows * columns > MOST_PAIRS) {
    runs.changed(before.slice(aFrom, aTo), after.slice(bFrom, bTo));
    return;
  }
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const same = a[aFrom + row] === b[bFrom + column];
      lengths[row * width + column] = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const [i, j] = [aFrom + row, bFrom + column];
    if (row < rows && column < columns && a[i] === b[j]) {
      runs.equal(before.slice(i, i + 1), after.slice(j, j + 1));
      row += 1;
      column += 1;
    } else if (column >= columns || (row < rows && at(row + 1, column) >= at(row, column + 1))) {
      runs.changed(before.slice(i, i + 1), []);
      row += 1;
    } else {
      runs.changed([], after.slice(j, j + 1));
      column += 1;
    }
  }
}

/** Joins neighbours of the same kind. */
class Runs<T> {
  readonly all: DiffRun<T>[] = [];

  equal(before: readonly T[], after: readonly T[]): void {
    this.#add('equal', before, after);
  }

  changed(before: readonly T[], after: readonly T[]): void {
    this.#add('changed', before, after);
  }

  #add(kind: DiffRun<T>['kind'], before: readonly T[], after: readonly T[]): void {
    if (before.length === 0 && after.length === 0) {
      return;
    }
    const last = this.all.at(-1);
    if (last?.kind === kind) {
      this.all[this.all.length - 1] = { kind, before: [...last.before, ...before], after: [...last.after, ...after] };
    } else {
      this.all.push({ kind, before, after });
    }
  }
}
