import type { Element } from 'hast';
import { attributeOf, isNamed, makeElement, mapElements, stylesOf, textOf, type HtmlNode } from './htmlTree.ts';

/** What is in a page and is not read there. */
const UNSEEN = new Set([
  'script', 'style', 'title', 'meta', 'link', 'head', 'template', 'noscript', 'object', 'embed', 'param', 'col', 'colgroup', 'xml', 'input', 'wbr', 'datalist', 'area', 'map', 'source', 'track',
  'o:wrapblock', 'v:shapetype', 'w:sdtpr', 'audio', 'video', 'canvas', 'iframe',
]);
/** Soft hyphens, spaces without width, marks of the order of bytes. */
const WITHOUT_WIDTH = /[\u00AD\u200B\u2060\uFEFF]/g;
/** A no-break space that says something: before a high sign, inside « », in a number, before a unit. Others stand there for the layout. */
const NEEDLESS_SPACE = /(?<![«\d])\u00A0(?![;:!?»%€$£])|(?<=\d)\u00A0(?![\p{L}\d;:!?»%€$£°])/gu;

/** Leaves out what readers of the source did not see: comments, scripts, what is hidden, characters without width. */
export function removeUnseen(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return mapElements(nodes, element => (isUnseen(element) ? [] : [seen(element)])).flatMap(cleanText);
}

function seen(element: Element): Element {
  // A drawing and a formula are read as their words.
  const children = isNamed(element, 'svg', 'math') ? [{ type: 'text' as const, value: textOf(element.children) }] : element.children;
  const isVerbatim = isNamed(element, 'pre', 'code');
  const name = element.tagName === 'menu' ? 'ul' : element.tagName === 'dialog' ? 'div' : isNamed(element, 'svg', 'math') ? 'span' : element.tagName;
  return makeElement(name, element.properties, isVerbatim ? children : children.flatMap(cleanText));
}

function isUnseen(element: Element): boolean {
  const style = stylesOf(element);
  return (
    UNSEEN.has(element.tagName) ||
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-element') === 'comment-list' ||
    element.properties['hidden'] === true ||
    isCommentMark(element) ||
    isDot(element)
  );
}

/** The mark of a remark in Word: « [MD1] ». */
function isCommentMark(element: Element): boolean {
  return /\bMsoCommentReference\b/.test(attributeOf(element, 'className')) || stylesOf(element).get('mso-special-character') === 'comment';
}

/** A picture of a point, by which a letter tells that it was opened. */
function isDot(element: Element): boolean {
  return isNamed(element, 'img') && ['width', 'height'].some(it => /^[01](px)?$/.test(attributeOf(element, it)));
}

function cleanText(node: HtmlNode): readonly HtmlNode[] {
  if (node.type === 'comment') {
    return [];
  }
  return node.type === 'text' ? [{ type: 'text', value: node.value.replace(WITHOUT_WIDTH, '').replace(NEEDLESS_SPACE, ' ') }] : [node];
}
