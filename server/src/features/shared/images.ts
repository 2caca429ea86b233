import type { TextRange } from '../../base/textRange.ts';
import type { Element, KramdownDocument } from '../../kramdown/index.ts';
import { walkElements } from './elements.ts';

/** An image of the body: Markdown's, or `<img>`. */
export interface BodyImage {
  readonly element: Element;
  readonly source: string;
  /** Undefined where `<img>` has no `alt` at all. */
  readonly alternative: string | undefined;
  /** The image as written. */
  readonly range: TextRange;
  /** Where a Markdown image has its alternative, between the brackets. */
  readonly alternativeRange: TextRange | undefined;
}

/** Every image of a body. */
export function* imagesOf({ document }: { readonly document: KramdownDocument }): Iterable<BodyImage> {
  const written = new Map(document.references.filter(it => it.kind === 'image').map(it => [it.element, it.textRange]));
  for (const element of walkElements(document.root)) {
    if (element.type === 'img' || (element.type === 'html_element' && element.name === 'img')) {
      yield {
        element,
        source: element.attributes.get('src') ?? '',
        alternative: element.attributes.get('alt'),
        range: element.openingTag ?? element,
        alternativeRange: written.get(element),
      };
    }
  }
}
