import { remembered } from '../../base/remembered.ts';
import type { TextRange } from '../../base/textRange.ts';
import { mapsOf } from '../../article/yaml/yamlParts.ts';
import { entryOf, type YamlNode } from '../../article/yaml/yamlTree.ts';
import type { Element, KramdownDocument } from '../../kramdown/index.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import { elementsOfType } from './elements.ts';

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
export function imagesOf({ document }: { readonly document: KramdownDocument }): readonly BodyImage[] {
  return readImages(document);
}

const readImages = remembered((document: KramdownDocument): readonly BodyImage[] => [...findImages(document)]);

function* findImages(document: KramdownDocument): Iterable<BodyImage> {
  const inHtml = elementsOfType(document, 'html_element').filter(it => it.name === 'img');
  const images = [...elementsOfType(document, 'img'), ...inHtml].sort((a, b) => a.start - b.start);
  const ranges = images.length === 0 ? undefined : new Map(document.references.map(it => [it.element, it.textRange]));
  for (const element of images) {
    yield {
      element,
      source: element.attributes.get('src') ?? '',
      alternative: element.attributes.get('alt'),
      range: element.openingTag ?? element,
      alternativeRange: ranges?.get(element),
    };
  }
}

/** An image that the header of an article names, with its alternative. */
export interface HeaderImage {
  readonly source: string;
  /** Undefined where no field says it. */
  readonly alternative: string | undefined;
  /** Where the alternative is written, else the image; both in the file. */
  readonly range: TextRange;
}

/** The names that sites give to the alternative of an image, so far as they are known. */
export const ALTERNATIVE_FIELDS: readonly string[] = ['alternative-textuelle', 'alternative', 'alt', 'image-alt', 'image_alt'];

/** The images of a header: every group of fields that has an `image`, and an alternative, or a place for one in the schema. Of others, such as the picture for social networks, nobody knows that it has one. */
export function* headerImagesOf(root: YamlNode | undefined, schema: JsonSchema): Iterable<HeaderImage> {
  const isExpected = expectsAlternatives(schema);
  for (const map of mapsOf(root)) {
    const image = entryOf(map, 'image')?.value;
    if (image?.kind === 'scalar' && typeof image.value === 'string' && image.value !== '') {
      const alternative = ALTERNATIVE_FIELDS.map(it => entryOf(map, it)).find(it => it !== undefined);
      const written = alternative?.value;
      if (alternative === undefined && (!isExpected || map === root)) {
        continue;
      }
      yield {
        source: image.value,
        alternative: written?.kind === 'scalar' && typeof written.value === 'string' ? written.value : undefined,
        range: alternative === undefined ? image : written?.start === written?.end ? alternative.key : (written ?? image),
      };
    }
  }
}

const expectsAlternatives = remembered((schema: JsonSchema): boolean => {
  const written = JSON.stringify(schema);
  return ALTERNATIVE_FIELDS.some(it => written.includes(`"${it}"`));
});
