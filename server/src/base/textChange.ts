/** What an edit has left as it was: the start of the text, and its end. */

/** The part of a text that was replaced: it ended at `oldEnd`, what stands there now ends at `newEnd`. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** So many characters are compared at once. */
const STEP = 4096;

/** The smallest change that makes one text of the other. */
export function findChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  const start = lengthInCommon(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const isSameAtEnd = (from: number, to: number): boolean =>
    before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from);
  const end = lengthInCommon(most - start, isSameAtEnd);
  return { start, oldEnd: before.length - end, newEnd: after.length - end };
}

/** How much is the same, given a way to compare what lies between two distances. */
function lengthInCommon(most: number, isSame: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let step = STEP; step >= 1; step = step === 1 ? 0 : Math.ceil(step / 16)) {
    while (length + step <= most && isSame(length, length + step)) {
      length += step;
    }
  }
  return length;
}
