/** Finds the next of something in a text, and remembers: that there is none any more costs one search, not one per question. */
export class Finder {
  private readonly search: (from: number) => number;
  private asked = -1;
  private found = -1;

  /** @param search the offset of the first one at or after an offset, or -1 */
  constructor(search: (from: number) => number) {
    this.search = search;
  }

  /** The offset of the first one at or after `from`, or -1. */
  next(from: number): number {
    const isKnown = this.asked >= 0 && from >= this.asked && (this.found < 0 || from <= this.found);
    if (!isKnown) {
      this.asked = from;
      this.found = this.search(from);
    }
    return this.found;
  }
}
