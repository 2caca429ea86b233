import type { Localized } from '../../base/localized.ts';
import type { Element, KramdownDocument } from '../../kramdown/index.ts';

/** An element and all below it, in the order of the text. */
export function* walkElements(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) {
    yield* walkElements(child);
  }
}

/** The headings of a document, wherever they stand, in the order of the text. */
export function headingsOf(document: KramdownDocument): readonly Element[] {
  return [...walkElements(document.root)].filter(it => it.type === 'header');
}

/** The block that stands last before an offset, among the siblings of what stands there; undefined at the start of a container. */
export function blockBefore(container: Element, offset: number): Element | undefined {
  const inner = container.children.find(it => it.category === 'block' && it.start < offset && offset < it.end);
  if (inner) {
    return blockBefore(inner, offset);
  }
  return container.children.findLast(it => it.category === 'block' && it.type !== 'blank' && it.type !== 'eob' && it.end <= offset);
}

/** What one reads of an element, without its marks. */
export function visibleText(element: Element): string {
  const own = element.type === 'text' || element.type === 'codespan' ? element.value : '';
  return [own, ...element.children.map(visibleText)].join('');
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
