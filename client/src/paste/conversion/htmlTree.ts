import type { Element, ElementContent } from 'hast';

/** What stands in an element: elements and text; what a program notes for itself is a comment. */
export type HtmlNode = ElementContent;

/** Whether a node is an element. */
export function isElement(node: HtmlNode | undefined): node is Element {
  return node?.type === 'element';
}

declare const hasName: unique symbol;
/** An element of a known name. Of what is none, the compiler shall not conclude that it is no element. */
export type NamedElement = Element & { readonly [hasName]: true };

/** Whether a node is an element of one of some names. */
export function isNamed(node: HtmlNode | undefined, ...names: readonly string[]): node is NamedElement {
  return isElement(node) && names.includes(node.tagName);
}

/** An element that nobody has written: `makeElement('p', {}, children)`. */
export function makeElement(tagName: string, properties: Element['properties'], children: readonly HtmlNode[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** The same element with other things in it. */
export function withChildren(element: Element, children: readonly HtmlNode[]): Element {
  return { ...element, children: [...children] };
}

/** Puts something in the place of each element, from the innermost outwards. */
export function mapElements(nodes: readonly HtmlNode[], change: (element: Element) => readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap(node => (isElement(node) ? change(withChildren(node, mapElements(node.children, change))) : [node]));
}

/** Every element, in the order of the text. */
export function* elementsIn(nodes: readonly HtmlNode[]): Iterable<Element> {
  for (const node of nodes) {
    if (isElement(node)) {
      yield node;
      yield* elementsIn(node.children);
    }
  }
}

/** What can be read of some nodes. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map(node => (node.type === 'text' ? node.value : isElement(node) ? textOf(node.children) : '')).join('');
}

/** An attribute as it is written: `attributeOf(link, 'href')`; empty where there is none. */
export function attributeOf({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null || value === false ? '' : String(value);
}

/** What the `style` of an element says: `mso-list` → `l0 level1 lfo1`. Names in lower case. */
export function stylesOf(element: Element): ReadonlyMap<string, string> {
  const written = attributeOf(element, 'style');
  return new Map(
    written === ''
      ? []
      : written.split(';').flatMap(it => {
          const colon = it.indexOf(':');
          return colon === -1 ? [] : [[it.slice(0, colon).trim().toLowerCase(), it.slice(colon + 1).trim()] as const];
        }),
  );
}

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'hgroup', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul',
]);

/** Whether an element begins a line of its own. */
export function isBlock(node: HtmlNode): boolean {
  return isElement(node) && BLOCKS.has(node.tagName);
}

/** Whether there is a block somewhere among some nodes. */
export function hasBlock(nodes: readonly HtmlNode[]): boolean {
  return nodes.some(node => isBlock(node) || (isElement(node) && hasBlock(node.children)));
}
