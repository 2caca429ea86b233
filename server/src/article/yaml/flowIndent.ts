/**
 * Ruby's reader does not ask how far the lines inside quotes and brackets are indented; the standard, and the library that
 * reads it here, do.
 *
 * ```yaml
 * title: "Un titre
 * sur deux lignes"
 * tags: [ia,
 * données]
 * ```
 */
export interface IndentedText {
  readonly text: string;
  /** Where a character of {@link text} stands in the text as it is written. */
  place(offset: number): number;
}

/** The start of a line whose value begins with a quote or a bracket: what stands before that, and the sign itself. */
const OPENING = /^([ \t]*(?:-[ \t]+)*(?:(?:"[^"\n]*"|'[^'\n]*'|[^\s#'"[\]{},&*!|>%@`][^\n:]*?)[ \t]*:[ \t]+)?(?:[&!][^\s,[\]{}]*[ \t]+)*)(["'[{])/;
/** The start of a block: `description: >-`. Its lines are text. */
const BLOCK = /(?:^|[ \t])[|>][-+0-9]*[ \t]*(?:#.*)?\r?$/;
/** What counts within brackets: other brackets, quotes, comments. */
const WITHIN_BRACKETS = /[[\]{}]|(?<=[\s,[{:])"(?:[^"\\]|\\[^])*"|(?<=[\s,[{:])'(?:[^']|'')*'|(?<=\s)#[^\n]*/g;

/** The text with those lines indented as the standard asks; undefined where there are none, or where they never end. */
export function indentFlow(text: string): IndentedText | undefined {
  const indents: Indent[] = [];
  for (let at = 0; at < text.length; ) {
    const lineEnd = endOfLine(text, at);
    const line = text.slice(at, lineEnd);
    const [, lead, sign] = OPENING.exec(line) ?? [];
    if (BLOCK.test(line)) {
      at = endOfBlock(text, at);
    } else if (lead === undefined || sign === undefined) {
      at = lineEnd + 1;
    } else {
      const end = endOfValue(text, at + lead.length);
      if (end === undefined) {
        return undefined;
      }
      const width = (/^[ \t]*(?:-[ \t]+)*/.exec(lead)?.[0].length ?? 0) + 1;
      for (let next = lineEnd + 1; next < end; next = endOfLine(text, next) + 1) {
        indents.push({ at: next, width, before: (indents.at(-1)?.before ?? 0) + (indents.at(-1)?.width ?? 0) });
      }
      at = endOfLine(text, end) + 1;
    }
  }
  return indents.length === 0 ? undefined : { text: withIndents(text, indents), place: offset => placeOf(offset, indents) };
}

/** Spaces to be put at the start of a line. */
interface Indent {
  readonly at: number;
  readonly width: number;
  /** How many spaces are put before it. */
  readonly before: number;
}

function withIndents(text: string, indents: readonly Indent[]): string {
  const pieces = indents.map(({ at, width }, index) => ' '.repeat(width) + text.slice(at, indents[index + 1]?.at ?? text.length));
  return text.slice(0, indents[0]?.at) + pieces.join('');
}

function placeOf(offset: number, indents: readonly Indent[]): number {
  let low = 0;
  let high = indents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { at, before } = indents[middle] ?? { at: 0, before: 0 };
    if (at + before <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const last = indents[low - 1];
  return last === undefined ? offset : Math.max(last.at, offset - last.before - last.width);
}

/** Where a value ends that begins with a quote or a bracket; undefined for never. */
function endOfValue(text: string, start: number): number | undefined {
  const sign = text[start];
  if (sign === '"' || sign === "'") {
    const pattern = sign === '"' ? /"(?:[^"\\]|\\[^])*"/y : /'(?:[^']|'')*'/y;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    return match === null ? undefined : start + match[0].length;
  }
  let depth = 0;
  WITHIN_BRACKETS.lastIndex = start;
  for (let match = WITHIN_BRACKETS.exec(text); match !== null; match = WITHIN_BRACKETS.exec(text)) {
    depth += /^[[{]/.test(match[0]) ? 1 : /^[\]}]/.test(match[0]) ? -1 : 0;
    if (depth <= 0) {
      return match.index + match[0].length;
    }
  }
  return undefined;
}

/** The first line below a block: the first one that is indented no deeper than the line that opens it. */
function endOfBlock(text: string, start: number): number {
  const indent = /^ */.exec(text.slice(start, endOfLine(text, start)))?.[0].length ?? 0;
  let at = endOfLine(text, start) + 1;
  for (; at < text.length; at = endOfLine(text, at) + 1) {
    const line = text.slice(at, endOfLine(text, at));
    if (line.trim() !== '' && (/^ */.exec(line)?.[0].length ?? 0) <= indent) {
      break;
    }
  }
  return at;
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}
