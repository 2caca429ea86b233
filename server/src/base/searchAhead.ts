/**
 * Where a text or a pattern (with the flag `g`) stands next, at an offset or behind it, in a text that is gone through from its
 * beginning to its end: asked a thousand times on one long line, it reads that line once. The text's length where it stands no more.
 *
 * ```ts
 * const nextLineEnd = searchAhead('un\ndeux', '\n');
 * nextLineEnd(0); // 2
 * nextLineEnd(3); // 7
 * ```
 */
export function searchAhead(text: string, wanted: string | RegExp): (from: number) => number {
  let asked = 0;
  let found = -1;
  return from => {
    if (found < from || from < asked) {
      asked = from;
      found = find(text, wanted, from);
    }
    return found;
  };
}

function find(text: string, wanted: string | RegExp, from: number): number {
  if (typeof wanted === 'string') {
    const index = text.indexOf(wanted, from);
    return index === -1 ? text.length : index;
  }
  wanted.lastIndex = from;
  return wanted.exec(text)?.index ?? text.length;
}
