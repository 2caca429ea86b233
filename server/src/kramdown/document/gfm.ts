/**
 * What GFM does with a finished tree: headings get their ids, and a backslash - or, with hard_wrap, nothing -
 * before a line feed is a line break. It does not look into HTML elements.
 */
import { append } from '../../base/append.ts';
import type { SpanContext } from '../spanParser.ts';
import { Node } from '../node.ts';
import { textPart } from './textPart.ts';

/** Completes the children of the element. */
export function finishGfm(context: SpanContext, element: Node, makeId: (text: string) => string): void {
  const { document, grammars: { lineBreak } } = context;
  let changed: Node[] | undefined;
  for (const [index, child] of element.children.entries()) {
    if (child.type === 'text' && child.value.includes(lineBreak)) {
      changed ??= element.children.slice(0, index);
      append(changed, breakLines(element, child, lineBreak));
      continue;
    }
    changed?.push(child);
    if (child.type === 'html_element' || child.type === 'del') {
      continue;
    }
    if (child.type === 'header' && document.options.auto_ids && !child.attributes.has('id')) {
      child.setAttribute('id', makeId(child.details?.idText ?? ''));
    } else if (child.children.length > 0) {
      finishGfm(context, child, makeId);
    }
  }
  if (changed !== undefined) {
    element.children = changed;
  }
}

/** A break that ends the text of a block is none. */
function breakLines(parent: Node, text: Node, lineBreak: string): Node[] {
  const lines = text.value.split(lineBreak);
  const isLast = parent.category === 'block' && parent.type !== 'root' && parent.children[parent.children.length - 1] === text;
  const dropsLast = isLast && lines[lines.length - 1] === '';
  const nodes: Node[] = [];
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const end = start + line.length;
    // The line feed itself stays, at the start of the text behind the break.
    nodes.push(textPart(text, 'text', index > 0 ? start - 1 : start, end));
    if (index < lines.length - 2 || (index === lines.length - 2 && !dropsLast)) {
      nodes.push(breakAfter(textPart(text, 'text', end, end + lineBreak.length - 1)));
    }
    start = end + lineBreak.length;
  }
  return nodes;
}

function breakAfter({ start, end }: Node): Node {
  const node = new Node('br', '', start, end);
  node.category = 'span';
  return node;
}
