import { liquidRanges, reachesInto } from './liquid.ts';
import { findChange, type TextChange } from './textChange.ts';
import type { TextRange } from './textRange.ts';

/**
 * A text that was made of another one, its source, and knows where each of its characters comes from.
 *
 * Of `a {{ 1 | plus: 2 }} b`, Liquid makes `a 3 b`: `a ` and ` b` are written there, `3` stands for what is from 2 to 19.
 */
export interface MadeText {
  readonly text: string;
  /** In the order of the text, without gaps: each goes to the next one, or to the end. None is empty. */
  readonly pieces: readonly MadePiece[];
}

/** A piece of a text that was made, and the stretch of the source that it comes from. */
export interface MadePiece extends TextRange {
  /** Where it begins in the text that was made. */
  readonly at: number;
  /** Whether it is written there, character for character; otherwise all of it was made from the whole stretch. */
  readonly isWritten: boolean;
}

/** A text that is still what was written. */
export function unmadeText(text: string): MadeText {
  return { text, pieces: text === '' ? [] : [{ at: 0, start: 0, end: text.length, isWritten: true }] };
}

/** Where a stretch of text comes from. */
export type Origin = Omit<MadePiece, 'at'>;

/** Puts a text together. */
export class MadeTextBuilder implements MadeText {
  text = '';
  readonly pieces: MadePiece[] = [];

  /** Adds a stretch of text; one that goes on where the last ended, in the source too, is one with it. */
  add(text: string, { start, end, isWritten }: Origin): void {
    if (text === '') {
      return;
    }
    const last = this.pieces.at(-1);
    const goesOn = last !== undefined && last.isWritten === isWritten && (isWritten ? last.end === start : last.start === start && last.end === end);
    if (goesOn) {
      this.pieces[this.pieces.length - 1] = { ...last, end };
    } else {
      this.pieces.push({ at: this.text.length, start, end, isWritten });
    }
    this.text += text;
  }

  /** Adds a stretch of another text that was made. */
  addSlice({ text, pieces }: MadeText, from: number, to: number): void {
    for (let index = pieceIndexAt(pieces, from); index < pieces.length; index += 1) {
      const piece = pieces[index];
      const start = Math.max(from, piece?.at ?? to);
      const end = Math.min(to, pieces[index + 1]?.at ?? text.length);
      if (piece === undefined || start >= end) {
        break;
      }
      this.add(text.slice(start, end), originWithin(piece, start, end));
    }
  }
}

/** What stretch of the source the character at an offset comes from; behind the end, the end of the last. Undefined where nothing was made. */
export function originAt({ text, pieces }: MadeText, offset: number): TextRange | undefined {
  const piece = pieces[pieceIndexAt(pieces, Math.min(offset, text.length - 1))];
  return piece && originWithin(piece, offset, offset + 1);
}

/** A text that was made of one that was made itself, as made of that one's source. */
export function throughBoth({ text, pieces }: MadeText, first: MadeText): MadeText {
  const whole = new MadeTextBuilder();
  pieces.forEach(({ at, start, end, isWritten }, index) => {
    if (isWritten) {
      whole.addSlice(first, start, end);
    } else {
      whole.add(text.slice(at, pieces[index + 1]?.at), { ...spanOf(first, { start, end }), isWritten });
    }
  });
  return whole;
}

/** The stretch of the source that a stretch of a text comes from. */
function spanOf(made: MadeText, { start, end }: TextRange): TextRange {
  const [first, last] = [originAt(made, start), originAt(made, Math.max(start, end - 1))];
  return { start: first?.start ?? 0, end: Math.max(first?.end ?? 0, last?.end ?? 0) };
}

/** The same text, made of a source in which so much more stands before. */
export function shiftSource({ text, pieces }: MadeText, by: number): MadeText {
  return { text, pieces: pieces.map(it => ({ ...it, start: it.start + by, end: it.end + by })) };
}

/**
 * What will have been made once the source is another, as far as that can be known without making it again: where plain text has
 * changed, it has changed wherever it stands; what Liquid makes is as it was.
 */
export function followEdit(made: MadeText, before: string, after: string): MadeText {
  const change = findChange(before, after);
  const { start, oldEnd, newEnd } = change;
  const isText = isAmongText(change, before, after);
  const followed = new MadeTextBuilder();
  made.pieces.forEach((piece, index) => {
    const text = made.text.slice(piece.at, made.pieces[index + 1]?.at);
    if (isText && piece.isWritten && piece.start <= start && oldEnd <= piece.end) {
      const written = text.slice(0, start - piece.start) + after.slice(start, newEnd) + text.slice(oldEnd - piece.start);
      followed.add(written, { start: piece.start, end: piece.end + newEnd - oldEnd, isWritten: true });
    } else {
      followed.add(text, movedOrigin(piece, change));
    }
  });
  return followed;
}

/** Where something comes from once other characters stand there, or before. */
function movedOrigin({ start, end, isWritten }: MadePiece, change: TextChange): Origin {
  const by = change.newEnd - change.oldEnd;
  if (end <= change.start) {
    return { start, end, isWritten };
  }
  return start >= change.oldEnd ? { start: start + by, end: end + by, isWritten } : { start: Math.min(start, change.start), end: Math.max(end, change.oldEnd) + by, isWritten: false };
}

/** Whether all of Liquid is as it was before a change, and no white space beside it has changed, which it may take away. */
function isAmongText({ start, oldEnd, newEnd }: TextChange, before: string, after: string): boolean {
  const [old, now] = [liquidRanges(before), liquidRanges(after)];
  const by = newEnd - oldEnd;
  return (
    !reachesInto(old, { start, end: oldEnd }) &&
    old.length === now.length &&
    old.every((it, index) => it.start + (it.start >= oldEnd ? by : 0) === now[index]?.start && it.end + (it.start >= oldEnd ? by : 0) === now[index].end)
  );
}

function originWithin({ at, start, end, isWritten }: MadePiece, from: number, to: number): Origin {
  return isWritten ? { start: Math.min(start + from - at, end), end: Math.min(start + to - at, end), isWritten } : { start, end, isWritten };
}

/** The last piece that begins at an offset or before it. */
function pieceIndexAt(pieces: readonly MadePiece[], offset: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    [low, high] = (pieces[middle]?.at ?? 0) <= offset ? [middle, high] : [low, middle - 1];
  }
  return low;
}
