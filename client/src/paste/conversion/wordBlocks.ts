import type { Element } from 'hast';
import { attributeOf, elementsIn, hasBlock, isElement, isNamed, makeElement, mapElements, stylesOf, textOf, withChildren, type HtmlNode } from './htmlTree.ts';

/** What a paragraph is by the name of its style, in the programs that say nothing else. */
const STYLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Mso)?(?:Title|Titre)$/i, 'h1'],
  [/^(?:Mso)?(?:Heading|Titre)([1-6])$/i, 'h'],
  [/^Mso(?:Intense)?Quote|^(?:quotations|Citation|Citationintense)$/i, 'blockquote'],
];

/** Makes headings, quotations and tables of what says only by its style, or by nothing, that it is one. */
export function readBlocks(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return joinQuotes(mapElements(nodes, element => readBlock(withChildren(element, joinQuotes(element.children)))));
}

function readBlock(element: Element): readonly HtmlNode[] {
  if (isNamed(element, 'p', 'div')) {
    return [styledBlock(element)];
  }
  if (isNamed(element, 'table')) {
    return readTable(element);
  }
  return isNamed(element, 'figcaption', 'legend') ? [makeElement('p', {}, element.children)] : [element];
}

function styledBlock(element: Element): Element {
  const outline = stylesOf(element).get('mso-outline-level');
  const level = attributeOf(element, 'role') === 'heading' ? attributeOf(element, 'ariaLevel') : outline;
  if (level !== undefined && /^[1-6]$/.test(level) && !hasBlock(element.children)) {
    return makeElement(`h${level}`, {}, element.children);
  }
  const [name = ''] = attributeOf(element, 'className').split(' ');
  const [pattern, tag] = STYLES.find(([it]) => it.test(name)) ?? [];
  if (tag === 'blockquote') {
    return makeElement(tag, {}, [makeElement('p', {}, element.children)]);
  }
  return tag === undefined || hasBlock(element.children) ? element : makeElement(tag === 'h' ? `h${pattern?.exec(name)?.[1] ?? '2'}` : tag, {}, element.children);
}

/** Word quotes paragraph by paragraph. */
function joinQuotes(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const joined: HtmlNode[] = [];
  for (const node of nodes) {
    const blank = joined.at(-1);
    const before = blank?.type === 'text' && blank.value.trim() === '' ? joined.at(-2) : blank;
    if (isNamed(node, 'blockquote') && isNamed(before, 'blockquote')) {
      joined[joined.lastIndexOf(before)] = withChildren(before, [...before.children, ...node.children]);
    } else {
      joined.push(node);
    }
  }
  return joined;
}

/** A table whose first row heads it; what was made for the layout is laid open. */
function readTable(table: Element): readonly HtmlNode[] {
  const inside = [...elementsIn(table.children)];
  const cells = inside.filter(it => isNamed(it, 'td', 'th'));
  const isEmptyRow = (row: Element): boolean => textOf(row.children).trim() === '' && ![...elementsIn(row.children)].some(it => isNamed(it, 'img'));
  const rows = inside.filter(it => isNamed(it, 'tr') && !isEmptyRow(it));
  const captions = table.children.filter(it => isNamed(it, 'caption')).map(it => makeElement('p', {}, it.children));
  const isLayout = cells.length <= 1 || rows.length <= 1 || inside.some(it => isNamed(it, 'table')) || rows.every(it => it.children.filter(cell => isNamed(cell, 'td', 'th')).length <= 1);
  if (isLayout) {
    return [...captions, ...cells.filter(it => !cells.some(other => other !== it && [...elementsIn(other.children)].includes(it))).map(it => makeElement('div', {}, it.children))];
  }
  const isHeaded = inside.some(it => isNamed(it, 'thead')) || rows[0]?.children.some(it => isNamed(it, 'th')) === true;
  const kept = mapElements(table.children.filter(it => !isNamed(it, 'caption')), it => {
    if (isNamed(it, 'tr') && isEmptyRow(it)) {
      return [];
    }
    return [isNamed(it, 'td', 'th') ? flatCell(it) : it];
  });
  const first = [...elementsIn(kept)].find(it => isNamed(it, 'tr'));
  const headed = isHeaded || first === undefined ? kept : replaceRow(kept, first);
  return [...captions, withChildren(table, headed)];
}

function replaceRow(nodes: readonly HtmlNode[], row: Element): readonly HtmlNode[] {
  return nodes.map(node => {
    if (node === row) {
      return withChildren(row, row.children.map(it => (isNamed(it, 'td') ? makeElement('th', it.properties, it.children) : it)));
    }
    return isElement(node) ? withChildren(node, replaceRow(node.children, row)) : node;
  });
}

/** The blocks of a cell as lines of one: a cell of Markdown is one line. */
function flatCell(cell: Element): Element {
  const align = stylesOf(cell).get('text-align') ?? attributeOf(cell, 'align');
  const { colSpan, rowSpan } = cell.properties;
  const properties = { ...(colSpan === undefined ? {} : { colSpan }), ...(rowSpan === undefined ? {} : { rowSpan }), ...(/^(?:right|center)$/.test(align) ? { align } : {}) };
  return makeElement(cell.tagName, properties, linesOf(cell.children).flatMap((line, index) => (index === 0 ? line : [makeElement('br', {}, []), ...line])));
}

function linesOf(nodes: readonly HtmlNode[]): readonly (readonly HtmlNode[])[] {
  const lines: HtmlNode[][] = [[]];
  for (const node of nodes) {
    if (isElement(node) && hasBlock([node])) {
      const inner = isNamed(node, 'ul', 'ol') ? node.children.filter(it => isElement(it)).flatMap(it => linesOf(it.children)) : linesOf(node.children);
      lines.push(...inner.map(it => [...it]), []);
    } else {
      lines.at(-1)?.push(node);
    }
  }
  return lines.filter(line => textOf(line).trim() !== '' || [...elementsIn(line)].some(it => isNamed(it, 'img', 'a')));
}
