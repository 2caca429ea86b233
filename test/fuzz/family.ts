/** How many things are made, and from which seed; the usual one where none is named. */
export interface FuzzRun {
  readonly numRuns: number;
  readonly seed?: number;
}

/** One kind of things made at random, and what has to hold of each. */
export interface FuzzFamily {
  readonly name: string;
  /** Its part of all that is made, as a weight: what is slow has a small one. */
  readonly share: number;
  /** Fails with the smallest thing of which it does not hold. */
  run(how: FuzzRun): Promise<void>;
}
