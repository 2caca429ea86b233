/** Middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that a call takes. */
export function time(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/**
 * Runs the contestants in turn, so that whatever else the machine does falls on all of them alike.
 * @returns the median of each, in milliseconds
 */
export function interleave<Name extends string>(
  contestants: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Readonly<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const samples = new Map<Name, number[]>(names.map(name => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      samples.get(name)?.push(time(contestants[name]));
    }
  }
  return Object.fromEntries(names.map(name => [name, median(samples.get(name) ?? [])])) as Record<Name, number>;
}
