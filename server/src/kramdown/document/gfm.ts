/**
 * What GFM does with a finished tree: headings get their ids, and a backslash - or, with hard_wrap, nothing -
 * before a line feed is a line break. It does not look into HTML elements.
 */
import type { DocumentState } from '../documentState.ts';
import type { IdMaker } from './headerIds.ts';
import { Node } from '../node.ts';

/** Completes the children of the element. */
export function finishGfm(document: DocumentState, element: Node, makeId: IdMaker): void {
  const lineBreak = document.options.hard_wrap ? '\n' : '\\\n';
  let changed: Node[] | undefined;
  for (const [index, child] of element.children.entries()) {
    if (child.type === 'text' && child.value.includes(lineBreak)) {
      changed ??= element.children.slice(0, index);
      changed.push(...breakLines(element, child, lineBreak));
      continue;
    }
    changed?.push(child);
    if (child.type === 'html_element' || child.type === 'del') {
      continue;
    }
    if (child.type === 'header' && document.options.auto_ids && !child.attributes.has('id')) {
      child.setAttribute('id', makeId(child.details?.idText ?? ''));
    } else if (child.children.length > 0) {
      finishGfm(document, child, makeId);
    }
  }
  if (changed !== undefined) {
    element.children = changed;
  }
}

/** A break that ends the text of a block is none. */
function breakLines(parent: Node, text: Node, lineBreak: string): Node[] {
  const lines = text.value.split(lineBreak);
  const isLast = parent.category === 'block' && parent.children[parent.children.length - 1] === text;
  const dropsLast = isLast && lines[lines.length - 1] === '';
  const nodes: Node[] = [];
  let start = text.start;
  for (const [index, line] of lines.entries()) {
    const end = index === lines.length - 1 ? text.end : start + line.length;
    nodes.push(spanNode('text', index > 0 ? `\n${line}` : line, { start, end }));
    if (index < lines.length - 2 || (index === lines.length - 2 && !dropsLast)) {
      nodes.push(spanNode('br', '', { start: end, end: end + lineBreak.length - 1 }));
    }
    start = end + lineBreak.length;
  }
  return nodes;
}

function spanNode(type: 'text' | 'br', value: string, { start, end }: { start: number; end: number }): Node {
  const node = new Node(type, value, start, end);
  node.category = 'span';
  return node;
}
