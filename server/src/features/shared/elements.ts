import { remembered } from '../../base/remembered.ts';
import type { Localized } from '../../base/localized.ts';
import type { Element, ElementType, KramdownDocument } from '../../kramdown/index.ts';

/** An element and all below it, in the order of the text. */
export function walkElements(element: Element): Iterable<Element> {
  return element.type === 'root' ? inventoryOf(element).all : descend(element);
}

/** The elements of these types, below an element or itself. */
export function elementsOfType(root: Element, ...types: readonly ElementType[]): Iterable<Element> {
  const [type, ...others] = types;
  return root.type === 'root' && type !== undefined && others.length === 0 ? (inventoryOf(root).byType.get(type) ?? []) : filterByType(walkElements(root), types);
}

/** What a document holds: dozens of rules ask for it. */
interface Inventory {
  readonly all: readonly Element[];
  readonly byType: ReadonlyMap<ElementType, readonly Element[]>;
}

const inventoryOf = remembered((root: Element): Inventory => {
  const all = [...descend(root)];
  const byType = new Map<ElementType, Element[]>();
  for (const element of all) {
    const alike = byType.get(element.type);
    if (alike === undefined) {
      byType.set(element.type, [element]);
    } else {
      alike.push(element);
    }
  }
  return { all, byType };
});

function* descend(element: Element): Generator<Element> {
  // A stack of our own: a document may nest deeper than calls may.
  const waiting: Element[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined) {
        waiting.push(child);
      }
    }
  }
}

function* filterByType(elements: Iterable<Element>, types: readonly ElementType[]): Generator<Element> {
  for (const element of elements) {
    if (types.includes(element.type)) {
      yield element;
    }
  }
}

/** An element and those that hold it, from the root down. */
export function pathTo(root: Element, offset: number): readonly Element[] {
  const path = [root];
  for (let element: Element | undefined = root; element !== undefined; ) {
    element = element.children.find(({ start, end }) => start <= offset && offset < end);
    if (element !== undefined) {
      path.push(element);
    }
  }
  return path;
}

/** The headings of a document, wherever they stand, in the order of the text. */
export function headingsOf(document: KramdownDocument): readonly Element[] {
  return [...elementsOfType(document.root, 'header')];
}

/** The block that stands last before an offset, among the siblings of what stands there; undefined at the start of a container. */
export function blockBefore(container: Element, offset: number): Element | undefined {
  const inner = container.children.find(it => isBlock(it) && it.start < offset && offset < it.end);
  if (inner) {
    return blockBefore(inner, offset);
  }
  return container.children.findLast(it => isBlock(it) && it.end <= offset);
}

/** Blank lines count as elements, and one may hold an annotation that stands alone. */
function isBlock({ category, type }: Element): boolean {
  return category === 'block' && type !== 'blank' && type !== 'eob';
}

/** What one reads of an element, without its marks: « L’IA, un enjeu » for `L’**IA**, un enjeu`. */
export function visibleText(element: Element): string {
  let text = '';
  for (const { type, value } of walkElements(element)) {
    if (type === 'br') {
      text += ' ';
    } else if (READ_AS_TEXT.has(type)) {
      text += value;
    }
  }
  return text.trim();
}

const READ_AS_TEXT: ReadonlySet<ElementType> = new Set(['text', 'codespan', 'entity', 'smart_quote', 'typographic_sym', 'math', 'abbreviation']);

/** An element in the writer's words: « le titre “Les 15 projets” ». */
export function describeElement(element: Element): Localized {
  const quoted = quoteStart(visibleText(element));
  const { fr, en } = NAMES[element.type] ?? { fr: 'l’élément', en: 'the element' };
  return { fr: `${fr}${quoted === '' ? '' : ` « ${quoted} »`}`, en: `${en}${quoted === '' ? '' : ` ‘${quoted}’`}` };
}

/** Enough of a text to recognise it by. */
const QUOTED_LENGTH = 40;

const NAMES: Partial<Readonly<Record<Element['type'], Localized>>> = {
  p: { fr: 'le paragraphe', en: 'the paragraph' },
  header: { fr: 'le titre', en: 'the heading' },
  blockquote: { fr: 'la citation', en: 'the quotation' },
  codeblock: { fr: 'le bloc de code', en: 'the code block' },
  hr: { fr: 'le filet', en: 'the rule' },
  ul: { fr: 'la liste', en: 'the list' },
  ol: { fr: 'la liste numérotée', en: 'the numbered list' },
  li: { fr: 'l’élément de liste', en: 'the list item' },
  dl: { fr: 'la liste de définitions', en: 'the definition list' },
  dt: { fr: 'le terme', en: 'the term' },
  dd: { fr: 'la définition', en: 'the definition' },
  table: { fr: 'le tableau', en: 'the table' },
  html_element: { fr: 'l’élément HTML', en: 'the HTML element' },
  math: { fr: 'la formule', en: 'the formula' },
  em: { fr: 'le texte en italique', en: 'the italic text' },
  strong: { fr: 'le texte en gras', en: 'the bold text' },
  a: { fr: 'le lien', en: 'the link' },
  img: { fr: 'l’image', en: 'the image' },
  codespan: { fr: 'le code', en: 'the code' },
};

function quoteStart(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= QUOTED_LENGTH ? words : `${words.slice(0, QUOTED_LENGTH).replace(/\s+\S*$/, '')}…`;
}
