import type { PagePart } from '../kramdown/index.ts';
import type { RenderedBody, RenderedLineRun } from '../protocol/renderedArticle.ts';

/** The parts of a body in the order of the page, and the line of the file on which its text starts. */
export interface PlacedBody {
  readonly parts: readonly PagePart[];
  readonly offset: number;
  /** Where Liquid has made the text: the lines of the file that its lines come from. The lines of the parts are then those of the text. */
  readonly lines?: readonly RenderedLineRun[];
}

/** How one state of a body becomes the next. */
export type BodyChange = Pick<RenderedBody, 'start' | 'removed' | 'parts' | 'shift'>;

const NO_SHIFT: RenderedBody['shift'] = { from: 0, by: 0 };

/** A body of which the first line of the text is this line of the file. */
export function placeParts(parts: readonly PagePart[], offset: number): PlacedBody {
  return { parts, offset };
}

/** Everything: the change from nothing to a body. */
export function wholeBody({ parts, offset }: PlacedBody): BodyChange {
  return { start: 0, removed: 0, parts: parts.map(part => moved(part, offset)), shift: NO_SHIFT };
}

/** The smallest change between two states: parts that say the same at both ends stay. */
export function changeBetween(before: PlacedBody, after: PlacedBody): BodyChange {
  const start = commonStart(before, after);
  const { length, shift } = commonEnd(before, after, Math.min(before.parts.length, after.parts.length) - start);
  return {
    start,
    removed: before.parts.length - length - start,
    parts: after.parts.slice(start, after.parts.length - length).map(part => moved(part, after.offset)),
    shift,
  };
}

function commonStart(before: PlacedBody, after: PlacedBody): number {
  if (before.offset !== after.offset) {
    return 0;
  }
  let start = 0;
  for (const part of after.parts) {
    const old = before.parts[start];
    if (old === undefined || old.line !== part.line || old.html !== part.html) {
      break;
    }
    start += 1;
  }
  return start;
}

/** How many parts at the end stay, and the one move of lines that explains where they are now. */
function commonEnd(before: PlacedBody, after: PlacedBody, most: number): { readonly length: number; readonly shift: RenderedBody['shift'] } {
  /** The last line that did not move, and the first that did. Footnotes at the end may come from above the edit. */
  let [still, from, by] = [-1, Infinity, 0];
  let length = 0;
  for (; length < most; length += 1) {
    const [old, part] = [before.parts.at(-1 - length), after.parts.at(-1 - length)];
    if (old === undefined || part?.html !== old.html) {
      break;
    }
    const line = old.line + before.offset;
    const distance = part.line + after.offset - line;
    const isKnown = distance === 0 ? line < from : line > still && (by === 0 || distance === by);
    if (!isKnown) {
      break;
    }
    if (distance === 0) {
      still = Math.max(still, line);
    } else {
      [from, by] = [Math.min(from, line), distance];
    }
  }
  return { length, shift: by === 0 ? NO_SHIFT : { from, by } };
}

function moved(part: PagePart, offset: number): PagePart {
  return offset === 0 ? part : { html: part.html, line: part.line + offset };
}
