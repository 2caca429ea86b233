/**
 * The arithmetic of two views that scroll in step: numbers in, numbers out, no DOM.
 *
 * Lines are counted from 0 and may be fractions (12.5 is the middle of the thirteenth line);
 * offsets are pixels from the top of the page.
 */

/** A line of the file and where it is in the page. */
export interface Anchor {
  readonly line: number;
  readonly offset: number;
}

/** Anchors by strictly rising line; their offsets never fall. Never empty. */
export type ScrollMap = readonly [Anchor, ...Anchor[]];

/**
 * Makes a map out of what was measured in a page.
 *
 * The first line is the top of the page and the last line its bottom, whatever blocks are there. A
 * block that stands above the one written before it (a float, a footnote) would turn the map back,
 * so it is left out.
 *
 * @param measured in the order of the page
 * @param end the number of lines in the file, and the height of the page
 */
export function makeScrollMap(measured: Iterable<Anchor>, end: Anchor): ScrollMap {
  const top: Anchor = { line: 0, offset: 0 };
  const anchors: [Anchor, ...Anchor[]] = [top];
  let last = top;
  for (const anchor of measured) {
    if (anchor.line > last.line && anchor.offset >= last.offset && anchor.line < end.line) {
      anchors.push(anchor);
      last = anchor;
    }
  }
  if (end.line > last.line) {
    anchors.push({ line: end.line, offset: Math.max(end.offset, last.offset) });
  }
  return anchors;
}

/** Where a line is in the page. Lines outside the file are at its ends. */
export function offsetOfLine(map: ScrollMap, line: number): number {
  const { before, after } = neighbours(map, anchor => anchor.line <= line);
  return between(line, [before.line, after.line], [before.offset, after.offset]);
}

/** The line at an offset of the page. */
export function lineAtOffset(map: ScrollMap, offset: number): number {
  const { before, after } = neighbours(map, anchor => anchor.offset <= offset);
  return between(offset, [before.offset, after.offset], [before.line, after.line]);
}

/** A stretch of the page, or of what can be seen of it: pixels from its top. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far a page has to be scrolled so that a stretch of it can be seen: no further than needed, and not at all where it can be
 * seen already. Of one that is higher than the window, the top is seen.
 *
 * @param seen what can be seen now
 */
export function scrollToSee(seen: Band, { top, bottom }: Band): number {
  const height = seen.bottom - seen.top;
  return Math.min(Math.max(seen.top, bottom - height), Math.max(top, 0));
}

/** The last anchor of which a condition holds that holds of a first part of the map only, and the one after it. */
function neighbours(map: ScrollMap, holds: (anchor: Anchor) => boolean): { before: Anchor; after: Anchor } {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const anchor = map[middle];
    if (anchor !== undefined && holds(anchor)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const before = map[low] ?? map[0];
  return { before, after: map[low + 1] ?? before };
}

type Span = readonly [number, number];

/** What corresponds in `to` to a value in `from`, by proportion; a value outside is at the nearer end. */
function between(value: number, from: Span, to: Span): number {
  const length = from[1] - from[0];
  const share = length === 0 ? 0 : Math.min(Math.max((value - from[0]) / length, 0), 1);
  return to[0] + share * (to[1] - to[0]);
}
