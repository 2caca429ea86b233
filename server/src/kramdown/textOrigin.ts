/** Where the characters of running text were read from. */
import type { SourceText } from './sourceText.ts';

/** The string that a text was read from, and where in it. */
export interface TextOrigin {
  readonly source: SourceText;
  readonly start: number;
  end: number;
  /** Where the text does not go on as the string does: behind a backslash, a reference, the marks of a section. */
  joints?: Joint[] | undefined;
}

/** From the offset `at` of the text on, its characters are those from `place` on in the string. */
export interface Joint {
  readonly at: number;
  readonly place: number;
}

/** A stretch of the string that a text goes on with. */
export interface TextPiece {
  readonly characters: string;
  readonly start: number;
  readonly end: number;
}

/** A text that is being read. */
export interface ReadText {
  readonly value: string;
  origin?: TextOrigin | undefined;
}

/** Notes where a piece that is about to be added to a text stands. Nothing is kept of one that goes on as the string does. */
export function noteOrigin(text: ReadText, source: SourceText, { characters, start, end }: TextPiece): void {
  const { origin, value } = text;
  if (origin === undefined) {
    if (value === '') {
      text.origin = { source, start, end, joints: characters.length === end - start ? undefined : [jointOf(0, { characters, start, end })] };
    }
    return;
  }
  const goesOn = characters.length === end - start && placeIn(origin, value.length) === start;
  if (!goesOn) {
    (origin.joints ??= []).push(jointOf(value.length, { characters, start, end }));
  }
  origin.end = end;
}

/** Of fewer characters than are written, the last ones are those that are read: the star of `\*`. */
function jointOf(at: number, { characters, start, end }: TextPiece): Joint {
  return { at, place: Math.max(start, end - characters.length) };
}

/** Where the character at an offset of a text stands in the string. */
export function placeIn({ start, joints = [] }: TextOrigin, index: number): number {
  let [low, high] = [0, joints.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = (joints[middle]?.at ?? Infinity) <= index ? [middle + 1, high] : [low, middle];
  }
  const joint = joints[low - 1];
  return joint === undefined ? start + index : joint.place + index - joint.at;
}

/** The origin of a part of a text. */
export function partOfOrigin(origin: TextOrigin, from: number, to: number): TextOrigin {
  const { source, joints } = origin;
  const start = placeIn(origin, from);
  const inside = joints?.filter(it => from < it.at && it.at < to).map(it => ({ ...it, at: it.at - from }));
  return { source, start, end: to > from ? placeIn(origin, to - 1) + 1 : start, joints: inside };
}
