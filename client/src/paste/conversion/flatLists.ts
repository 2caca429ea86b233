import type { Element } from 'hast';
import { attributeOf, elementsIn, isElement, isNamed, makeElement, mapElements, stylesOf, textOf, withChildren, type HtmlNode } from './htmlTree.ts';

/** One item of a list that is written without nesting. */
interface FlatItem {
  /** From 1. */
  readonly level: number;
  readonly kind: 'ul' | 'ol';
  readonly start: number;
  readonly content: readonly HtmlNode[];
}

/** Makes lists of what Word writes as paragraphs or as lists of one item each, and nests what Google Docs lays beside its item. */
export function nestLists(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const nested = mapElements(nodes, element => [isNamed(element, 'ul', 'ol') ? withInnerLists(element) : withChildren(element, gatherLists(element.children))]);
  return gatherLists(nested);
}

/** `<ul><li>a</li><ul><li>b</li></ul></ul>`: the inner list belongs to the item before it. */
function withInnerLists(list: Element): Element {
  const items: HtmlNode[] = [];
  for (const child of list.children) {
    const last = items.at(-1);
    if (isNamed(child, 'ul', 'ol') && isNamed(last, 'li')) {
      items[items.length - 1] = withChildren(last, [...last.children, child]);
    } else if (!(child.type === 'text' && child.value.trim() === '')) {
      items.push(child);
    }
  }
  return withChildren(list, items);
}

function gatherLists(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const result: HtmlNode[] = [];
  let run: FlatItem[] = [];
  const end = (): void => {
    result.push(...listsOf(run));
    run = [];
  };
  for (const node of nodes) {
    const items = flatItemsOf(node);
    if (items !== undefined) {
      run.push(...items);
    } else if (run.length === 0 || node.type !== 'text' || node.value.trim() !== '') {
      end();
      result.push(node);
    }
  }
  end();
  return result;
}

function flatItemsOf(node: HtmlNode): readonly FlatItem[] | undefined {
  if (!isElement(node)) {
    return undefined;
  }
  const level = /\blevel(\d)\b/.exec(stylesOf(node).get('mso-list') ?? '')?.[1];
  if (level !== undefined && isNamed(node, 'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
    return isNamed(node, 'p', 'div') ? [wordItem(node, Number(level))] : undefined;
  }
  return webItems(node);
}

function wordItem(paragraph: Element, level: number): FlatItem {
  const isMark = (it: Element): boolean => /^ignore$/i.test(stylesOf(it).get('mso-list') ?? '');
  const mark = textOf([...elementsIn(paragraph.children)].filter(isMark).slice(0, 1)).replaceAll('\u00A0', ' ').trim();
  const content = mapElements(paragraph.children, it => (isMark(it) ? [] : [it]));
  const start = /^\(?(\d+)/.exec(mark)?.[1];
  const isOrdered = /^\(?(?:\d+|[a-z]{1,4})[.)]/i.test(mark);
  return { level, kind: isOrdered ? 'ol' : 'ul', start: Number(start ?? 1), content };
}

/** Word on the web puts each item in a list of its own, which says how deep it is. */
function webItems(node: Element): readonly FlatItem[] | undefined {
  const isWrapper = /\bListContainerWrapper\b/.test(attributeOf(node, 'className'));
  const lists = isWrapper ? node.children.filter(it => isElement(it)) : [];
  if (lists.length === 0 || lists.some(it => !isNamed(it, 'ul', 'ol'))) {
    return undefined;
  }
  return lists.flatMap(list =>
    list.children.flatMap(item => {
      const level = isNamed(item, 'li') ? Number(attributeOf(item, 'dataAriaLevel') || attributeOf(item, 'ariaLevel') || 1) : 0;
      return isNamed(item, 'li') ? [{ level, kind: list.tagName === 'ol' ? ('ol' as const) : ('ul' as const), start: Number(attributeOf(list, 'start') || 1), content: item.children }] : [];
    }),
  );
}

/** Nests the items by their levels: a list ends where its kind changes at its own level. */
function listsOf(items: readonly FlatItem[]): readonly Element[] {
  const lists: Element[] = [];
  let index = 0;
  while (index < items.length) {
    const first = items[index];
    if (first === undefined) {
      break;
    }
    const rest = items.slice(index);
    const end = rest.findIndex(it => it.level < first.level || (it.level === first.level && it.kind !== first.kind));
    const own = end === -1 ? rest : rest.slice(0, end);
    lists.push(makeElement(first.kind, first.kind === 'ol' ? { start: first.start } : {}, itemsOf(own, first.level)));
    index += own.length;
  }
  return lists;
}

function itemsOf(items: readonly FlatItem[], level: number): readonly Element[] {
  const starts = items.flatMap((it, index) => (it.level === level ? [index] : []));
  return starts.map((start, position) => {
    const inner = items.slice(start + 1, starts[position + 1] ?? items.length);
    return makeElement('li', {}, [...(items[start]?.content ?? []), ...listsOf(inner)]);
  });
}
