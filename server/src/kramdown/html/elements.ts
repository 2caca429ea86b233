/**
 * What kramdown knows of HTML's elements: how their content is read by default, which stand in
 * running text, and which have no content. https://kramdown.gettalong.org/syntax.html#html-blocks
 */
import type { ContentModel } from '../node.ts';

const BLOCK_CONTENT = 'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header '
  + 'hgroup iframe li main map menu nav noscript object section summary td';
const SPAN_CONTENT = 'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q '
  + 'rb rbc rp rt rtc ruby select small span strong sub sup th time tt';
const RAW_CONTENT = 'script style math option textarea pre code kbd samp var';
const SPAN_ELEMENTS = 'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc '
  + 'ruby samp select small span strong sub sup time tt u var';
const BLOCK_ELEMENTS = 'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form '
  + 'h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody '
  + 'td th thead tfoot tr ul';
const VOID_ELEMENTS = 'area base br col command embed hr img input keygen link meta param source track wbr';

const CONTENT_MODELS: ReadonlyMap<string, ContentModel> = new Map([
  ...BLOCK_CONTENT.split(' ').map(name => [name, 'block'] as const),
  ...SPAN_CONTENT.split(' ').map(name => [name, 'span'] as const),
  ...RAW_CONTENT.split(' ').map(name => [name, 'raw'] as const),
]);

/** Elements of running text. */
export const spanElements: ReadonlySet<string> = new Set(SPAN_ELEMENTS.split(' '));

/** Elements that never stand in running text. */
export const blockElements: ReadonlySet<string> = new Set(BLOCK_ELEMENTS.split(' '));

/** Elements without content: `<br>`. */
export const voidElements: ReadonlySet<string> = new Set(VOID_ELEMENTS.split(' '));

const KNOWN: ReadonlySet<string> = new Set([...spanElements, ...blockElements, ...voidElements, ...CONTENT_MODELS.keys()]);

/** Whether HTML has the element, so that case does not count in its name. */
export function isKnownElement(name: string): boolean {
  return KNOWN.has(name);
}

/** How the content of an element is read where nothing says otherwise. */
export function defaultContentModel(name: string): ContentModel {
  return CONTENT_MODELS.get(name) ?? 'raw';
}

/** What the attribute `markdown` says of an element's content. */
export function contentModelOfAttribute(value: string, name: string): ContentModel | undefined {
  switch (value) {
    case '0':
      return 'raw';
    case '1':
      return defaultContentModel(name);
    case 'span':
    case 'block':
      return value;
    default:
      return undefined;
  }
}
