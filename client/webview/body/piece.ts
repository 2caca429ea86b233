import type { RenderedPart } from '../../src/preview/messages.ts';

/** A part of the body as it is to be seen: alone, or with what has changed in it. */
export interface Piece extends RenderedPart {
  /** What stood here before, to be compared with; undefined where nothing is compared. */
  readonly base?: string | undefined;
}

/** Whether two pieces look the same, wherever they are. */
export function lookAlike(one: Piece, other: Piece): boolean {
  return one.html === other.html && one.base === other.base;
}
