/** The marks that list items and definitions start with: `*`, `12.`, `:`. */

/** Whether a list item starts at the offset. */
export function isListLine(text: string, at: number): boolean {
  return endOfMarker(text, at, 'ul') >= 0 || endOfMarker(text, at, 'ol') >= 0;
}

/** The end of a list marker at the offset, `*` or `12.`, or -1. */
export function endOfMarker(text: string, at: number, kind: 'ul' | 'ol' | 'dl'): number {
  const code = text.charCodeAt(at);
  let end = at;
  if (kind === 'ol') {
    while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) {
      end += 1;
    }
    end = end > at && text.charCodeAt(end) === 46 ? end + 1 : -1;
  } else {
    const isMark = kind === 'dl' ? code === 58 : code === 42 || code === 43 || code === 45;
    end = isMark ? at + 1 : -1;
  }
  return end >= 0 && isMarkerEnd(text.charCodeAt(end)) ? end : -1;
}

/** Whether a list marker or definition colon may be followed by this: a space, a tab or, oddly, a pipe. */
function isMarkerEnd(code: number): boolean {
  return code === 32 || code === 9 || code === 124;
}
