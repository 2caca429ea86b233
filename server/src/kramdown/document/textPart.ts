/** Cuts a text into parts that know where they stand. */
import { Node } from '../node.ts';
import { partOfOrigin, placeIn } from '../textOrigin.ts';

/** A part of a text's value as an element of its own. Backslashes that escape are in the source only. */
export function textPart(text: Node, type: Node['type'], from: number, to: number): Node {
  const start = placeOf(text, from);
  const end = Math.max(start, to === text.value.length ? text.end : placeOf(text, to - 1) + 1);
  const part = new Node(type, text.value.slice(from, to), Math.min(start, end), end);
  part.category = 'span';
  part.origin = text.origin && partOfOrigin(text.origin, from, to);
  return part;
}

/** Where the character of the value stands in the document. */
function placeOf({ origin, start }: Node, index: number): number {
  return origin === undefined ? start + index : origin.source.startAt(placeIn(origin, index));
}
