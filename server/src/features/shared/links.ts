import { remembered } from '../../base/remembered.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { Element, KramdownDocument } from '../../kramdown/index.ts';
import { elementsOfType } from './elements.ts';

/** A link of the body, however it is written. */
export interface BodyLink {
  readonly element: Element;
  /** The address, as written. */
  readonly url: string;
  /** Where the address is written; the whole link where that cannot be said. */
  readonly range: TextRange;
}

/** The links of a body that lead somewhere by an address: Markdown's and `<a href>`. */
export function linksOf({ document }: { readonly document: KramdownDocument }): readonly BodyLink[] {
  return readLinks(document);
}

/** The links that have a text of their own, in the order of the text: a browser ends a link where another one begins. */
export function linksWithText(context: { readonly document: KramdownDocument }): readonly BodyLink[] {
  const links = linksOf(context).toSorted((a, b) => a.element.start - b.element.start);
  return links.filter(({ element: { end } }, index) => (links[index + 1]?.element.start ?? end) >= end);
}

const readLinks = remembered((document: KramdownDocument): readonly BodyLink[] => [...markdownLinks(document), ...htmlLinks(document)]);

function* markdownLinks({ references }: KramdownDocument): Iterable<BodyLink> {
  for (const reference of references) {
    if (reference.kind === 'link' && reference.element !== undefined) {
      const { element, url = '', urlRange } = reference;
      yield { element, url, range: urlRange === undefined || urlRange.start === urlRange.end ? reference : urlRange };
    }
  }
}

function* htmlLinks(document: KramdownDocument): Iterable<BodyLink> {
  for (const element of elementsOfType(document, 'html_element')) {
    const url = element.name === 'a' ? element.attributes.get('href') : undefined;
    if (url !== undefined) {
      yield { element, url, range: element.openingTag ?? element };
    }
  }
}
