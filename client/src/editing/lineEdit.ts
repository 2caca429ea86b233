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

/** What comes in the place of a stretch of a text; its lines end with `\n`. */
export interface TextChange {
  readonly start: Place;
  readonly end: Place;
  readonly newText: string;
}

/**
 * The smallest changes that make one text of another, each within the lines that it is about: what is not touched keeps its
 * marks, and a cursor goes by itself to where the text behind it goes. `1. un` to `1. un⏎2. ` inserts `⏎2. ` behind `un`.
 */
export function changesBetween(before: readonly string[], after: readonly string[]): readonly TextChange[] {
  const { first, same } = commonEnds(before, after);
  const old = before.slice(first, before.length - same);
  const changed = after.slice(first, after.length - same);
  if (old.length === changed.length) {
    return old.flatMap((text, index) => changeWithin(text, changed[index] ?? '', first + index));
  }
  // Lines that come or go do so behind the line above, where the cursor is that made them.
  const from = Math.max(0, old.length === 0 || changed.length === 0 ? first - 1 : first);
  return changeWithin(before.slice(from, before.length - same).join('\n'), after.slice(from, after.length - same).join('\n'), from);
}

/** @param line the line that both texts begin on */
function changeWithin(before: string, after: string, line: number): readonly TextChange[] {
  const { first, same } = commonEnds(before, after);
  return before === after ? [] : [{ start: placeIn(before, first, line), end: placeIn(before, before.length - same, line), newText: after.slice(first, after.length - same) }];
}

/** Where two texts, or two lists of lines, begin to differ, and how much of their ends is the same. */
function commonEnds<Item>(before: ArrayLike<Item>, after: ArrayLike<Item>): { readonly first: number; readonly same: number } {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) {
    first += 1;
  }
  let same = 0;
  while (same < shorter - first && before[before.length - 1 - same] === after[after.length - 1 - same]) {
    same += 1;
  }
  return { first, same };
}

function placeIn(text: string, offset: number, firstLine: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: firstLine + lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** Where a cursor is after some changes, none of which overlap: behind what is inserted at it. */
export function placeAfter({ line, character }: Place, changes: readonly TextChange[]): Place {
  // From the last to the first: a change moves what is behind it alone.
  return changes.toReversed().reduce<Place>((place, { start, end, newText }) => {
    if (isBefore(place, start)) {
      return place;
    }
    const lines = newText.split('\n');
    const stop: Place = { line: start.line + lines.length - 1, character: (lines.length === 1 ? start.character : 0) + (lines.at(-1)?.length ?? 0) };
    return isBefore(place, end)
      ? stop
      : { line: place.line + stop.line - end.line, character: place.line === end.line ? place.character + stop.character - end.character : place.character };
  }, { line, character });
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

/**
 * The changes that a key made of an earlier text, for a text in which something was typed at the cursor meanwhile: it stands behind
 * what the key does. `⏎* ` behind `* deux|` is so in `* deux|trois`, too.
 *
 * @param cursor where the cursor was
 * @returns undefined where the text is another for another reason
 */
export function changesBeforeTyped(earlier: readonly string[], { changes, cursor, now }: { readonly changes: readonly TextChange[]; readonly cursor: Place; readonly now: readonly string[] }): readonly TextChange[] | undefined {
  const { line, character } = cursor;
  const added = now.length - earlier.length;
  const old = earlier[line] ?? '';
  const isTyped =
    added >= 0 &&
    earlier.every((it, index) => index === line || it === now[index < line ? index : index + added]) &&
    now[line]?.startsWith(old.slice(0, character)) === true &&
    now[line + added]?.endsWith(old.slice(character)) === true;
  const shift = (now[line + added]?.length ?? 0) - old.length;
  const isAround = ({ start, end }: TextChange): boolean => !isBefore(cursor, start) && isBefore(cursor, end);
  if (!isTyped || ((added > 0 || shift !== 0) && changes.some(isAround))) {
    return undefined;
  }
  const moved = (place: Place): Place =>
    isBefore(cursor, place) ? { line: place.line + added, character: place.character + (place.line === line ? shift : 0) } : place;
  return changes.map(it => ({ ...it, start: moved(it.start), end: moved(it.end) }));
}
