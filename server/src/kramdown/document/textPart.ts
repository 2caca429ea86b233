/** Cuts a text into parts that know where they stand. */
import { Node } from '../node.ts';

/** A part of a text's value as an element of its own. Backslashes that escape are in the source only. */
export function textPart(text: Node, type: Node['type'], from: number, to: number): Node {
  const start = placeOf(text, from);
  const end = Math.max(start, to === text.value.length ? text.end : placeOf(text, to - 1) + 1);
  const part = new Node(type, text.value.slice(from, to), Math.min(start, end), end);
  part.category = 'span';
  return part;
}

/** Where the character of the value stands in the document. */
function placeOf({ value, origin, start }: Node, index: number): number {
  if (origin === undefined) {
    return start + index;
  }
  const { source, start: from, end: to } = origin;
  if (to - from === value.length) {
    return source.startAt(from + index);
  }
  let at = from;
  for (let seen = 0; seen < index && at < to; at += 1) {
    seen += source.text.charCodeAt(at) === value.charCodeAt(seen) ? 1 : 0;
  }
  return source.startAt(Math.min(at, to));
}
