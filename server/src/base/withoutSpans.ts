import { searchAhead } from './searchAhead.ts';

/**
 * Leaves out of a text all that runs from an opening to the closing behind it, both included. What nothing closes stays, and costs no more than to
 * read it once: an expression such as `<[^]*?>` would read the rest of the text at each opening.
 *
 * ```ts
 * withoutSpans('a <b>c</b>', { '<': '>' }); // 'a c'
 * ```
 *
 * @param spans opening → closing; no opening is the beginning of another
 */
export function withoutSpans(text: string, spans: Readonly<Record<string, string>>): string {
  const openings = Object.keys(spans);
  const nextOpening = searchAhead(text, new RegExp(openings.join('|'), 'g'));
  const closings = openings.map(it => ({ opening: it, closing: spans[it] ?? '', next: searchAhead(text, spans[it] ?? '') }));
  let kept = '';
  let from = 0;
  for (let start = nextOpening(0); start < text.length;) {
    const { opening = '', closing = '', next } = closings.find(it => text.startsWith(it.opening, start)) ?? {};
    const end = next?.(start + opening.length) ?? text.length;
    if (end < text.length) {
      kept += text.slice(from, start);
      from = end + closing.length;
    }
    start = nextOpening(Math.max(from, start + opening.length));
  }
  return kept + text.slice(from);
}
