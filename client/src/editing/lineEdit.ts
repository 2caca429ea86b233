/** A place between two characters: line and column, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text after a key, and what is selected then. */
export interface EditedLines {
  readonly lines: readonly string[];
  readonly start: Place;
  /** Where the selection ends; the cursor alone where nothing is said. */
  readonly end?: Place | undefined;
}

/** The lines that are others, and what comes in their place. */
export interface LineChange {
  readonly first: number;
  /** So many lines go, */
  readonly removed: number;
  /** and these come. */
  readonly lines: readonly string[];
}

/** The smallest change of whole lines that makes one text of another. */
export function changeBetween(before: readonly string[], after: readonly string[]): LineChange {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) {
    first += 1;
  }
  let same = 0;
  while (same < shorter - first && before[before.length - 1 - same] === after[after.length - 1 - same]) {
    same += 1;
  }
  return { first, removed: before.length - same - first, lines: after.slice(first, after.length - same) };
}
