/**
 * The option `html_to_native`: HTML elements become kramdown's own, where these can say the same.
 *
 *     <b>gras</b>  is  **gras**
 *
 * https://kramdown.gettalong.org/options.html#option-html-to-native
 */
import { append } from '../../base/append.ts';
import type { ElementType } from '../element.ts';
import { addClass } from '../attributeList.ts';
import { endWithoutSpace, startWithoutSpace } from '../characters.ts';
import { characterOfCodePoint, codePointOfEntity, codePointOfNumber } from '../entities.ts';
import { blockElements, defaultContentModel, spanElements } from '../html/elements.ts';
import { Node } from '../node.ts';
import type { Alignment } from '../node.ts';
import { findRows, isSimpleTable, takeAlignment } from './nativeTable.ts';

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const WITHOUT_TEXT = words('html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup');
const WRAPPING_TEXT = words('body section nav article aside header footer address div li dd blockquote figure figcaption fieldset form');
const WITHOUT_SPACE_BETWEEN = words('body section nav article aside header footer address div li dd blockquote figure figcaption td th fieldset form');
const STRIPPED = words('address article aside blockquote body caption dd div dl dt fieldset figcaption form footer header h1 h2 h3 h4 h5 h6 legend li nav p section td th');
const SAME: ReadonlySet<string> = words('blockquote hr br img p thead tbody tfoot tr td ul ol dl li dt dd');
const EMPHASIS: ReadonlyMap<string, ElementType> = new Map([['em', 'em'], ['i', 'em'], ['strong', 'strong'], ['b', 'strong']]);
const SPANS = words('em strong br img a codespan text entity smart_quote typographic_sym abbreviation footnote del');
/** What is neither block nor running text to kramdown. */
const NEITHER = words('thead tbody tfoot tr eob');
const QUOTES = words('lsquo rsquo ldquo rdquo');
const SYMBOLS = words('mdash ndash hellip laquo raquo');
const REFERENCE = /&(?:([A-Za-z0-9_:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/g;
const SPACE = /[ \t\n\v\f\r]+/g;
const HIGHLIGHTER_CLASS = /[ \t\n\v\f\r]+\bhighlighter-\w+\b|\bhighlighter-\w+\b[ \t\n\v\f\r]*/g;
const LANGUAGE_CLASS = /\blanguage-[^ \t\n\v\f\r]+/;
const CDATA = /^(?:%[ \t\n\v\f\r]*)?<!\[CDATA\[\n?([^]*?)(?:[ \t\n\v\f\r]%)?\]\]>$/;

/** How the content of an element is treated. */
interface Treatment {
  /** Whether elements inside are converted. */
  readonly converts: boolean;
  readonly keepsSpace: boolean;
}

const CONVERTING: Treatment = { converts: true, keepsSpace: false };
const COPYING: Treatment = { converts: false, keepsSpace: false };

/** Converts an HTML element and what it holds. */
export function convertToNative(element: Node, treatment: Treatment = CONVERTING, parent?: Node): void {
  if (element.type === 'xml_comment' || element.type === 'xml_pi') {
    const around = parent?.type === 'header' ? 'h1' : parent?.name ?? parent?.type ?? 'div';
    element.category = defaultContentModel(around) === 'span' ? 'span' : 'block';
  }
  if (element.type === 'del') {
    convertChildren(element, treatment);
  }
  if (element.type !== 'html_element') {
    return;
  }
  forgetTag(element);
  const name = element.name ?? '';
  if (!treatment.converts) {
    keepHtml(element, treatment);
  } else if (!convertSpecially(element, name)) {
    convertSimply(element, name, treatment);
  }
}

/** kramdown forgets which attribute lists waited for the element, and that it closed itself. */
function forgetTag(element: Node): void {
  element.details = { ...element.details, isWithoutBody: false };
  element.decoration = undefined;
  for (const list of element.attributeLists) {
    Object.assign(list, { target: undefined, lost: 'no-visible-effect' });
  }
  element.attributeLists = [];
}

/** Elements that stay HTML: they know how to be printed, and their content is converted. */
function keepHtml(element: Node, treatment: Treatment): void {
  const name = element.name ?? '';
  element.category = spanElements.has(name) ? 'span' : 'block';
  element.contentModel = treatment.converts ? defaultContentModel(name) : 'raw';
  convertChildren(element, treatment);
}

/** Converts the children; text gets its entities, and its white space becomes single spaces. */
function convertChildren(element: Node, treatment: Treatment): void {
  const children: Node[] = [];
  for (const child of element.children) {
    if (isText(child)) {
      append(children, convertText(child, { keepsSpace: treatment.keepsSpace || !treatment.converts }));
    } else {
      convertToNative(child, treatment, element);
      children.push(child);
    }
  }
  element.children = children;
}

/** Makes an HTML element one of kramdown's. */
function becomeNative(element: Node, type: ElementType): void {
  element.type = type;
  element.name = undefined;
  element.contentModel = undefined;
  element.category = SPANS.has(type) ? 'span' : 'block';
}

/** Leaves text out. */
function removeText(element: Node): void {
  element.children = element.children.filter(child => !isText(child));
}

function convertSimply(element: Node, name: string, treatment: Treatment): void {
  if (WITHOUT_TEXT.has(name)) {
    removeText(element);
  }
  if (SAME.has(name) || name === 'th') {
    convertChildren(element, treatment);
    becomeNative(element, name === 'th' ? 'td' : (name as ElementType));
  } else {
    keepHtml(element, treatment);
  }
  if (STRIPPED.has(name)) {
    stripEdges(element);
  }
  if (WITHOUT_SPACE_BETWEEN.has(name)) {
    removeSpaceBetween(element);
  }
  if (WRAPPING_TEXT.has(name)) {
    wrapText(element);
  }
}

/** Elements that need more than a new name; false for the others. */
function convertSpecially(element: Node, name: string): boolean {
  const emphasis = EMPHASIS.get(name);
  if (emphasis !== undefined) {
    convertEmphasis(element, emphasis);
  } else if (/^h[1-6]$/.test(name)) {
    becomeNative(element, 'header');
    element.level = Number(name.charAt(1));
    element.details = { ...element.details, idText: textOf(element) };
    convertChildren(element, CONVERTING);
  } else if (name === 'a' && element.attributes.has('href')) {
    becomeNative(element, 'a');
    convertChildren(element, CONVERTING);
  } else if (name === 'a') {
    keepHtml(element, COPYING);
  } else if (name === 'code' || name === 'pre') {
    convertCode(element, name);
  } else if (name === 'textarea') {
    keepHtml(element, { converts: true, keepsSpace: true });
  } else if (name === 'table') {
    convertTable(element);
  } else if (name === 'script' && /\bmath\/tex\b/.test(element.attributes.get('type') ?? '')) {
    convertFormula(element);
  } else {
    return false;
  }
  return true;
}

/** Emphasis with white space at its edges cannot be written in kramdown. */
function convertEmphasis(element: Node, type: ElementType): void {
  const text = textOf(element);
  if (/^[ \t\n\v\f\r]|[ \t\n\v\f\r]$/.test(text)) {
    keepHtml(element, COPYING);
  } else {
    becomeNative(element, type);
    convertChildren(element, CONVERTING);
  }
}

function convertCode(element: Node, name: 'code' | 'pre'): void {
  const [inner] = element.children;
  const value = decode(textOf(element));
  if (name === 'code') {
    becomeNative(element, 'codespan');
    const classes = element.attributes.get('class');
    if (classes !== undefined) {
      element.setAttribute('class', classes.replace(HIGHLIGHTER_CLASS, ''));
    }
  } else {
    const language = element.children.length === 1 && inner?.name === 'code' ? LANGUAGE_CLASS.exec(inner.attributes.get('class') ?? '')?.[0] : undefined;
    becomeNative(element, 'codeblock');
    if (language !== undefined) {
      const others = element.takeAttribute('class');
      addClass(element.writableAttributes(), others === undefined ? language : `${language} ${others}`);
    }
  }
  element.value = value;
  element.children = [];
}

function convertFormula(element: Node): void {
  const isBlock = (element.attributes.get('type') ?? '').includes('mode=display');
  const [content] = element.children;
  const formula = content?.name ?? content?.value ?? '';
  becomeNative(element, 'math');
  element.category = isBlock ? 'block' : 'span';
  element.value = formula.replace(CDATA, '$1');
  element.children = [];
  element.takeAttribute('type');
}

/** Converts a table, or leaves it as it is. */
function convertTable(table: Node): void {
  if (!isSimpleTable(table)) {
    keepHtml(table, COPYING);
    return;
  }
  removeText(table);
  convertChildren(table, CONVERTING);
  becomeNative(table, 'table');
  const rows = findRows(table, ({ type }) => type === 'tr');
  let alignment: readonly Alignment[] = [];
  for (const row of rows) {
    alignment = row.children.map(takeAlignment);
  }
  table.details = { ...table.details, alignment };
  table.children = table.children.filter(({ type }) => type !== 'html_element');
  if (table.children[0]?.type === 'tr') {
    const body = new Node('tbody', '', table.start, table.end);
    body.children = table.children;
    table.children = [body];
  }
}

function textOf(element: Node): string {
  return (element.type === 'text' ? element.value : '') + element.children.map(textOf).join('');
}

function decode(text: string): string {
  return text.replace(REFERENCE, (written, name?: string, decimal?: string, hexadecimal?: string) => {
    const codePoint = codePointOf(name, decimal, hexadecimal);
    return (codePoint === undefined ? undefined : characterOfCodePoint(codePoint)) ?? written;
  });
}

function codePointOf(name: string | undefined, decimal: string | undefined, hexadecimal: string | undefined): number | undefined {
  return name === undefined
    ? codePointOfNumber(Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10))
    : codePointOfEntity(name);
}

function convertText(text: Node, { keepsSpace }: { keepsSpace: boolean }): Node[] {
  const value = keepsSpace ? text.value : text.value.replace(SPACE, ' ');
  const nodes: Node[] = [];
  let from = 0;
  for (const match of value.matchAll(REFERENCE)) {
    const [original, name, decimal, hexadecimal] = match;
    const codePoint = codePointOf(name, decimal, hexadecimal);
    nodes.push(partOf(text, 'text', value.slice(from, match.index)));
    nodes.push(codePoint === undefined ? ampersand(text) : entityNode(text, { original, name: name ?? '', codePoint }));
    from = match.index + (codePoint === undefined ? 1 : original.length);
  }
  nodes.push(partOf(text, 'text', value.slice(from)));
  return nodes.filter(node => node.type !== 'text' || node.value !== '');
}

function entityNode(text: Node, { original, name, codePoint }: { original: string; name: string; codePoint: number }): Node {
  if (QUOTES.has(name) || SYMBOLS.has(name)) {
    return partOf(text, QUOTES.has(name) ? 'smart_quote' : 'typographic_sym', name);
  }
  const node = partOf(text, 'entity', original);
  node.details = { codePoint, original };
  return node;
}

/** Of an entity that is not known, only the ampersand is one. */
function ampersand(text: Node): Node {
  const node = partOf(text, 'entity', 'amp');
  node.details = { codePoint: 38 };
  return node;
}

function partOf({ start, end }: Node, type: ElementType, value: string): Node {
  const node = new Node(type, value, start, end);
  node.category = 'span';
  return node;
}

function stripEdges({ children }: Node): void {
  const first = children[0];
  if (isText(first)) {
    first.value = first.value.slice(startWithoutSpace(first.value, 0, first.value.length));
  }
  const last = children[children.length - 1];
  if (isText(last)) {
    last.value = last.value.slice(0, endWithoutSpace(last.value, 0, last.value.length));
  }
}

function removeSpaceBetween(element: Node): void {
  const { children } = element;
  element.children = children.filter((child, index) => {
    const isEdge = index === 0 || index === children.length - 1;
    const isSpace = isText(child) && startWithoutSpace(child.value, 0, child.value.length) === child.value.length;
    return !isSpace || !(isEdge || (isBlock(children[index - 1]) && isBlock(children[index + 1])));
  });
}

function wrapText(element: Node): void {
  const { raw } = element;
  if (raw !== undefined && raw.text !== '') {
    element.raw = undefined;
    const paragraph = bareParagraph(element);
    paragraph.raw = raw;
    element.children = [paragraph];
    return;
  }
  const children: Node[] = [];
  let paragraph: Node | undefined;
  for (const child of element.children) {
    if (isBlock(child)) {
      children.push(child);
      paragraph = undefined;
      continue;
    }
    if (paragraph === undefined) {
      paragraph = bareParagraph(child);
      children.push(paragraph);
    }
    paragraph.push(child);
    paragraph.end = child.end;
  }
  element.children = children;
}

/** Text that was copied; what is yet to be read is none. */
function isText(node: Node | undefined): node is Node {
  return node?.type === 'text' && node.raw === undefined;
}

function bareParagraph({ start, end }: Node): Node {
  const paragraph = new Node('p', '', start, end);
  paragraph.transparent = true;
  return paragraph;
}

function isBlock(node: Node | undefined): boolean {
  return node !== undefined && !SPANS.has(node.type) && !NEITHER.has(node.type)
    && (node.category === 'block' || (node.type === 'html_element' && blockElements.has(node.name ?? '')));
}
