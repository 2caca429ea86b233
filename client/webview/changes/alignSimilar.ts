/** What was there and what has come in its place; one of them is missing where something is gone or new. */
export interface AlignedPair<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Two texts with less than this in common are two texts, not two states of one. */
const LEAST = 0.3;
/** Beyond this many pairs to look at, what was there is laid beside what has come in order. */
const MOST_PAIRS = 10_000;

/** Lays two sequences side by side so that what is most alike stands together, without changing any order. */
export function alignSimilar<T>(before: readonly T[], after: readonly T[], textOf: (item: T) => string): AlignedPair<T>[] {
  if (before.length * after.length > MOST_PAIRS) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({ before: before[index], after: after[index] }));
  }
  const [old, now] = [before.map(it => wordsOf(textOf(it))), after.map(it => wordsOf(textOf(it)))];
  const likeness = old.map(one => now.map(other => likenessOf(one, other)));
  const best = bestFrom(likeness, after.length);
  const pairs: AlignedPair<T>[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const rest = best[row]?.[column] ?? 0;
    if (row < before.length && rest === (best[row + 1]?.[column] ?? 0)) {
      pairs.push({ before: before[row], after: undefined });
      row += 1;
    } else if (column < after.length && rest === (best[row]?.[column + 1] ?? 0)) {
      pairs.push({ before: undefined, after: after[column] });
      column += 1;
    } else {
      pairs.push({ before: before[row], after: after[column] });
      [row, column] = [row + 1, column + 1];
    }
  }
  return pairs;
}

/** For each pair of places, how alike the rests can be together at best. */
function bestFrom(likeness: readonly (readonly number[])[], columns: number): readonly (readonly number[])[] {
  const best = Array.from({ length: likeness.length + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let row = likeness.length - 1; row >= 0; row -= 1) {
    const [here, below] = [best[row] ?? [], best[row + 1] ?? []];
    for (let column = columns - 1; column >= 0; column -= 1) {
      const together = (likeness[row]?.[column] ?? 0) + (below[column + 1] ?? 0);
      here[column] = Math.max(together, below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return best;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The share of words in common; 0 below what counts as alike. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) {
    common += other.has(word) ? 1 : 0;
  }
  const all = one.size + other.size;
  const share = all === 0 ? 1 : (2 * common) / all;
  return share < LEAST ? 0 : share;
}
