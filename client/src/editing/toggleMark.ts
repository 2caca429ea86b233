/** A stretch of a text, from its first to behind its last character. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text with some words marked, or no longer, and what is selected then. */
export interface Toggled extends Stretch {
  /** What comes in the place of {@link replaced}. */
  readonly newText: string;
  readonly replaced: Stretch;
}

/**
 * Makes selected words bold or italic, or no longer; without a selection, the word at the cursor; where there is none, the
 * marks come with the cursor between them.
 *
 * @param line the line that holds the selection
 * @param mark `**` or `*`
 */
export function toggleMark(line: string, { start, end }: Stretch, mark: '**' | '*'): Toggled {
  const chosen = start === end ? wordAt(line, start) : withoutSpaces(line, { start, end });
  // All the signs around, of which this mark's may be some.
  const signs = Math.min(/\**$/.exec(line.slice(0, chosen.start))?.[0].length ?? 0, /^\**/.exec(line.slice(chosen.end))?.[0].length ?? 0);
  const around = { start: chosen.start - mark.length, end: chosen.end + mark.length };
  const text = line.slice(chosen.start, chosen.end);
  const inner = unmarked(text, mark);
  if (inner !== undefined) {
    return { replaced: chosen, newText: inner, start: chosen.start, end: chosen.start + inner.length };
  }
  if (text !== '' && holds(signs, mark)) {
    return { replaced: around, newText: text, start: around.start, end: around.start + text.length };
  }
  const at = chosen.start + mark.length;
  return { replaced: chosen, newText: `${mark}${text}${mark}`, start: start === end && text !== '' ? start + mark.length : at, end: start === end && text !== '' ? start + mark.length : at + text.length };
}

/** What is between marks; undefined where it is not marked so. `***` is bold and italic. */
function unmarked(text: string, mark: string): string | undefined {
  const signs = Math.min(/^\**/.exec(text)?.[0].length ?? 0, /\**$/.exec(text)?.[0].length ?? 0);
  return holds(signs, mark) && text.length >= 2 * mark.length ? text.slice(mark.length, -mark.length) : undefined;
}

/** Whether so many asterisks hold a mark: three are bold and italic. */
function holds(signs: number, mark: string): boolean {
  return signs === 3 || signs === mark.length;
}

function wordAt(line: string, at: number): Stretch {
  const before = /[\p{L}\p{N}\p{M}’'-]*$/u.exec(line.slice(0, at))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}\p{M}’'-]*/u.exec(line.slice(at))?.[0].length ?? 0;
  return { start: at - before, end: at + after };
}

function withoutSpaces(line: string, { start, end }: Stretch): Stretch {
  const text = line.slice(start, end);
  return text.trim() === '' ? { start, end } : { start: start + text.length - text.trimStart().length, end: end - (text.length - text.trimEnd().length) };
}
