import compareSequences from '@jest/diff-sequences';

/** A run of two sequences: equal in both, or what was removed and what was added in its place. */
export interface DiffRun<T> {
  readonly kind: 'equal' | 'changed';
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/**
 * Compares two sequences: as much as possible stays equal.
 *
 * @param keyOf equal items have equal keys
 */
export function diffSequences<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): DiffRun<T>[] {
  const [a, b] = [before.map(keyOf), after.map(keyOf)];
  // What only one side has cannot be equal: left out, two long texts without a word in common are compared in no time.
  const [inA, inB] = [new Set(a), new Set(b)];
  const [placesA, placesB] = [placesOf(a, inB), placesOf(b, inA)];
  const runs: DiffRun<T>[] = [];
  let [doneA, doneB] = [0, 0];
  const push = (kind: DiffRun<T>['kind'], endA: number, endB: number): void => {
    if (endA > doneA || endB > doneB) {
      runs.push({ kind, before: before.slice(doneA, endA), after: after.slice(doneB, endB) });
      [doneA, doneB] = [endA, endB];
    }
  };
  compareSequences(
    placesA.length,
    placesB.length,
    (one, other) => a[placesA[one] ?? -1] === b[placesB[other] ?? -1],
    (count, firstA, firstB) => {
      for (const [startA, startB, length] of neighbours(placesA.slice(firstA, firstA + count), placesB.slice(firstB, firstB + count))) {
        push('changed', startA, startB);
        push('equal', startA + length, startB + length);
      }
    },
  );
  push('changed', a.length, b.length);
  return joined(runs);
}

/** The places of those keys that the other side has too. */
function placesOf(keys: readonly string[], others: ReadonlySet<string>): readonly number[] {
  return keys.flatMap((key, place) => (others.has(key) ? [place] : []));
}

/** Stretches of equal items without anything between them on either side: where each starts, and how long it is. */
function neighbours(placesA: readonly number[], placesB: readonly number[]): readonly (readonly [number, number, number])[] {
  const stretches: [number, number, number][] = [];
  placesA.forEach((placeA, index) => {
    const placeB = placesB[index] ?? 0;
    const last = stretches.at(-1);
    if (last !== undefined && last[0] + last[2] === placeA && last[1] + last[2] === placeB) {
      last[2] += 1;
    } else {
      stretches.push([placeA, placeB, 1]);
    }
  });
  return stretches;
}

/** Neighbours of the same kind as one. */
function joined<T>(runs: readonly DiffRun<T>[]): DiffRun<T>[] {
  const all: DiffRun<T>[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.kind === run.kind) {
      all[all.length - 1] = { kind: run.kind, before: [...last.before, ...run.before], after: [...last.after, ...run.after] };
    } else {
      all.push(run);
    }
  }
  return all;
}
