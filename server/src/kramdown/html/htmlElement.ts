/** Writes HTML elements: on one line or over several, by how their content was read. */
import type { Node } from '../node.ts';
import type { TokenWriter } from './tokenWriter.ts';
import { attributesOf } from './attributes.ts';
import { voidElements } from './elements.ts';

/** Where an element's tags stand: on lines of their own, on one line together, or in running text. */
export type HtmlLayout = 'block' | 'block-in-raw' | 'line' | 'inline';

/** Writes an HTML element. */
export function writeHtmlElement(writer: TokenWriter, node: Node): void {
  const name = node.name ?? '';
  const layout = layoutOf(writer, node);
  const isInline = layout === 'inline';
  const opening = isInline ? writer.push('html_element_open', name, 1) : writer.pushBlock('html_element_open', name, 1, node);
  opening.attrs = attributesOf(node);
  opening.info = layout;
  const before = writer.tokens.length;
  writer.parents.push(node);
  writeContent(writer, node);
  writer.parents.pop();
  if (layout.startsWith('block') && writer.tokens.length > before && writer.isInLine) {
    writer.push('blank', '', 0);
  }
  const isEmpty = writer.tokens.length === before;
  if (isEmpty && opening.info.startsWith('block')) {
    opening.info = layout === 'block' ? 'line' : 'inline';
  }
  const isBare = isEmpty && (voidElements.has(name) || (node.category === 'block' && isClosedByItself(node)));
  if (isBare) {
    opening.type = 'html_element';
    opening.nesting = 0;
    writer.level -= 1;
  } else {
    const closing = isInline ? writer.push('html_element_close', name, -1) : writer.pushBlock('html_element_close', name, -1);
    closing.info = opening.info;
  }
}

function isClosedByItself(node: Node): boolean {
  return node.details?.isWithoutBody === true && node.contentModel === 'raw';
}

function layoutOf(writer: TokenWriter, node: Node): HtmlLayout {
  const isInRaw = writer.parents[writer.parents.length - 1]?.contentModel === 'raw';
  if (node.category === 'span') {
    return 'inline';
  }
  if (node.contentModel === 'block') {
    return isInRaw ? 'block-in-raw' : 'block';
  }
  return isInRaw ? 'inline' : 'line';
}

function writeContent(writer: TokenWriter, node: Node): void {
  if (node.category === 'span') {
    writer.writeSpans(node.children);
  } else if (node.contentModel === 'span') {
    if (node.children.length > 0) {
      writer.writeInline(node.children);
    }
  } else {
    writer.writeBlocks(node.children);
  }
}
