import type { Element } from 'hast';
import { attributeOf, isElement, isNamed, makeElement, stylesOf, withChildren, type HtmlNode } from './htmlTree.ts';

/** How some text stands out. */
interface Marks {
  readonly strong: boolean;
  readonly em: boolean;
  readonly del: boolean;
  readonly raised: 'sup' | 'sub' | undefined;
}

const PLAIN: Marks = { strong: false, em: false, del: false, raised: undefined };

/** What stays an element; of all others, what is in them. */
const KEPT = new Set([
  'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'blockquote', 'pre', 'code', 'kbd', 'samp', 'tt', 'a', 'img',
  'br', 'hr', 'q', 'figure', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'address', 'center', 'details', 'summary', 'form', 'fieldset', 'hgroup', 'picture', 'select', 'textarea',
]);

/**
 * Has each text wrapped in what it stands out by, and in nothing else: bold is where readers see bold, whatever elements
 * and styles say so, once.
 */
export function readMarks(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap(node => marked(node, PLAIN));
}

function marked(node: HtmlNode, outer: Marks): readonly HtmlNode[] {
  if (!isElement(node)) {
    return node.type === 'text' ? [wrapped(node, outer)] : [];
  }
  if (isNamed(node, 'pre', 'br', 'hr')) {
    return [node];
  }
  if (isNamed(node, 'code', 'kbd', 'samp', 'tt')) {
    return [wrapped(node, outer)];
  }
  const marks = isNamed(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th') ? PLAIN : marksOf(node, outer);
  // A heading and the head of a table are bold by the look of the site.
  const isHead = isNamed(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th');
  const children = node.children.flatMap(child => marked(child, marks));
  return KEPT.has(node.tagName) ? [withChildren(node, isHead ? withoutBold(children) : children)] : children;
}

function withoutBold(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap(node => (!isElement(node) ? [node] : isNamed(node, 'strong') ? withoutBold(node.children) : [withChildren(node, withoutBold(node.children))]));
}

function marksOf(element: Element, outer: Marks): Marks {
  const style = stylesOf(element);
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const raised = style.get('vertical-align');
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return {
    strong: weight === undefined ? outer.strong || isNamed(element, 'b', 'strong') : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    em: slant === undefined ? outer.em || isNamed(element, 'i', 'em', 'dfn') : /^(?:italic|oblique)/.test(slant),
    del: outer.del || isNamed(element, 's', 'strike', 'del') || /line-through/.test(line),
    raised: isNamed(element, 'sup') || raised === 'super' ? 'sup' : isNamed(element, 'sub') || raised === 'sub' ? 'sub' : outer.raised,
  };
}

function wrapped(node: HtmlNode, { strong, em, del, raised }: Marks): HtmlNode {
  const names = [...(strong ? ['strong'] : []), ...(em ? ['em'] : []), ...(del ? ['del'] : []), ...(raised === undefined ? [] : [raised])];
  return names.reduceRight<HtmlNode>((inner, name) => makeElement(name, {}, [inner]), node);
}

/** Whether HTML says more than its words: paragraphs, lists, links, bold. */
export function saysMoreThanWords(nodes: readonly HtmlNode[]): boolean {
  return nodes.some(
    node =>
      isElement(node) &&
      (['strong', 'em', 'del', 'sup', 'sub', 'ul', 'ol', 'dl', 'table', 'blockquote', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code', 'img', 'q'].includes(node.tagName) ||
        (isNamed(node, 'a') && attributeOf(node, 'href') !== '') ||
        saysMoreThanWords(node.children)),
  );
}
