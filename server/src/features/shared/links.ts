import type { TextRange } from '../../base/textRange.ts';
import type { Element, KramdownDocument } from '../../kramdown/index.ts';
import { walkElements } from './elements.ts';

/** A link of the body, however it is written. */
export interface BodyLink {
  readonly element: Element;
  /** The address, as written. */
  readonly url: string;
  /** Where the address is written; the whole link where that cannot be said. */
  readonly range: TextRange;
}

/** The links of a body that lead somewhere by an address: Markdown's and `<a href>`. */
export function* linksOf({ document }: { readonly document: KramdownDocument }): Iterable<BodyLink> {
  for (const reference of document.references) {
    if (reference.kind === 'link' && reference.element !== undefined) {
      const { element, url = '', urlRange } = reference;
      yield { element, url, range: urlRange === undefined || urlRange.start === urlRange.end ? reference : urlRange };
    }
  }
  for (const element of walkElements(document.root)) {
    const url = element.type === 'html_element' && element.name === 'a' ? element.attributes.get('href') : undefined;
    if (url !== undefined) {
      yield { element, url, range: element.openingTag ?? element };
    }
  }
}
