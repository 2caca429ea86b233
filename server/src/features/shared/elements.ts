import { remembered } from '../../base/remembered.ts';
import type { Localized } from '../../base/localized.ts';
import { visibleText, walkElements } from '../../article/elements.ts';
import type { Element, ElementType, KramdownDocument } from '../../kramdown/index.ts';

export { visibleText, walkElements } from '../../article/elements.ts';

/** What a document consists of: its text, then each of its footnotes. */
export const contentsOf = remembered(({ root, definitions }: KramdownDocument): readonly Element[] => [root, ...definitions.flatMap(({ element }) => element ?? [])]);

/** The content that an offset lies in: a footnote, else the text. */
export function contentAt(document: KramdownDocument, offset: number): Element {
  return contentsOf(document).findLast(({ start, end }) => start <= offset && offset < end) ?? document.root;
}

/** Every element of a document: of its text, then of its footnotes. */
export function everyElement(document: KramdownDocument): readonly Element[] {
  return inventoryOf(document).all;
}

/** The elements of a type, in the text of a document and in its footnotes. */
export function elementsOfType(document: KramdownDocument, type: ElementType): readonly Element[] {
  return inventoryOf(document).byType.get(type) ?? [];
}

/**
 * Every element that is written for readers: none below `<pre>`, `<code>`, `<script>` and their like, whose text is for machines,
 * or is to stay as it is.
 */
export function elementsToRead(document: KramdownDocument): readonly Element[] {
  return inventoryOf(document).toRead;
}

/** The runs of text that are written for readers. */
export function textsToRead(document: KramdownDocument): readonly Element[] {
  return inventoryOf(document).textsToRead;
}

/** Whether what stands below an element is code, or for machines. */
export function isVerbatim({ name }: Element): boolean {
  return name !== undefined && VERBATIM.has(name.toLowerCase());
}

const VERBATIM: ReadonlySet<string> = new Set(['script', 'style', 'pre', 'code', 'kbd', 'samp', 'var', 'tt', 'textarea', 'svg', 'math', 'template']);

/** What a document holds: dozens of rules ask for it. */
interface Inventory {
  readonly all: readonly Element[];
  readonly toRead: readonly Element[];
  readonly textsToRead: readonly Element[];
  readonly byType: ReadonlyMap<ElementType, readonly Element[]>;
}

const inventoryOf = remembered((document: KramdownDocument): Inventory => {
  const all = contentsOf(document).flatMap(it => walkElements(it));
  const byType = new Map<ElementType, Element[]>();
  for (const element of all) {
    const alike = byType.get(element.type);
    if (alike === undefined) {
      byType.set(element.type, [element]);
    } else {
      alike.push(element);
    }
  }
  const hasVerbatim = byType.get('html_element')?.some(isVerbatim) === true;
  const toRead = hasVerbatim ? contentsOf(document).flatMap(it => walkElements(it, isVerbatim)) : all;
  return { all, byType, toRead, textsToRead: hasVerbatim ? toRead.filter(it => it.type === 'text') : (byType.get('text') ?? []) };
});

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
  return elementsOfType(document, 'header');
}

/** The block that stands last before an offset, among the siblings of what stands there; undefined at the start of a container. */
export function blockBefore({ children }: Element, offset: number): Element | undefined {
  for (let index = countBefore(children, offset) - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (child !== undefined && isBlock(child)) {
      return offset < child.end ? blockBefore(child, offset) : child;
    }
  }
  return undefined;
}

/** The block that stands first after an offset, among the siblings of what stands there; undefined at the end of a container. */
export function blockAfter({ children }: Element, offset: number): Element | undefined {
  const inner = children.find(it => isBlock(it) && it.start < offset && offset < it.end);
  return inner === undefined ? children.find(it => isBlock(it) && it.start >= offset) : blockAfter(inner, offset);
}

/** How many of some siblings, which stand in the order of the text, begin before an offset. */
function countBefore(siblings: readonly Element[], offset: number): number {
  let low = 0;
  let high = siblings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((siblings[middle]?.start ?? Infinity) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Blank lines count as elements, and one may hold an annotation that stands alone. */
function isBlock({ category, type }: Element): boolean {
  return category === 'block' && type !== 'blank' && type !== 'eob';
}

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
