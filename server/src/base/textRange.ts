/**
 * A stretch of text by UTF-16 offsets, end excluded.
 *
 * In `abc`, `{ start: 1, end: 2 }` is `b`.
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether the offset lies in the range, its end included (where a cursor still touches it). */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The same range, further on: `{ start: 1, end: 2 }` shifted by 10 is `{ start: 11, end: 12 }`. */
export function shiftRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
