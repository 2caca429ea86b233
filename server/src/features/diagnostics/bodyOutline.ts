import type { Element, ElementType, KramdownDocument } from '../../kramdown/index.ts';
import { contentsOf, isVerbatim, walkElements } from '../shared/elements.ts';
import type { BodyExtent } from '../shared/extent.ts';

/** Elements that are characters of running text, however they are written. */
const RUNNING: ReadonlySet<ElementType> = new Set(['text', 'entity', 'smart_quote', 'typographic_sym', 'abbreviation']);
/** The attributes that hold addresses. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src']);

/**
 * What a body consists of, but for what an extent lets change: two bodies with one outline differ by nothing else. Code,
 * formulas and HTML are in it as they are written; identifiers that kramdown makes of headings follow from their words, and are
 * not, but for those that links of the page lead to.
 */
export function bodyOutline(document: KramdownDocument, extent: readonly BodyExtent[]): string {
  const outline = new Outline(extent);
  contentsOf(document).forEach(it => outline.add(it));
  const reached = [...placesReached(document)];
  const definitions = document.definitions.map(it => [it.kind, it.name, it.kind === 'link' && extent.includes('addresses') ? '' : it.value]);
  return JSON.stringify([outline.finished(), reached, definitions, document.attributeLists.length, document.warnings.map(it => it.code)]);
}

/** A block of the body, with what it consists of. */
export interface BlockOutline {
  readonly start: number;
  readonly end: number;
  readonly outline: string;
}

/** The blocks of a body, from the top; two of them with one outline differ by nothing but what kramdown makes of others: ids and numbers. */
export function blockOutlines({ root }: KramdownDocument): readonly BlockOutline[] {
  return root.children
    .filter(({ type }) => type !== 'blank' && type !== 'eob')
    .map(element => {
      const outline = new Outline([]);
      outline.add(element);
      return { start: element.start, end: element.end, outline: JSON.stringify(outline.finished()) };
    });
}

/** Which links to places of the page itself find their place. */
function* placesReached(document: KramdownDocument): Iterable<boolean> {
  const all = contentsOf(document).flatMap(it => walkElements(it));
  const places = new Set(all.map(it => it.attributes.get('id')));
  for (const { attributes } of all) {
    const address = attributes.get('href');
    if (address?.startsWith('#') === true) {
      yield places.has(address.slice(1));
    }
  }
}

/** Goes through a tree; what it has come by is a list of signs. */
class Outline {
  readonly #changesWords: boolean;
  readonly #changesEmphasis: boolean;
  readonly #changesAddresses: boolean;
  readonly #signs: string[] = [];
  #words = '';

  constructor(extent: readonly BodyExtent[]) {
    this.#changesWords = extent.includes('words');
    this.#changesEmphasis = extent.includes('emphasis');
    this.#changesAddresses = extent.includes('addresses');
  }

  add(root: Element): void {
    // A stack of our own: a document may nest deeper than calls may.
    const waiting: (Element | string)[] = [root];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next === 'string') {
        this.#sign(next);
      } else if (RUNNING.has(next.type)) {
        this.#words += next.value;
      } else if (!(this.#changesEmphasis && (next.type === 'em' || next.type === 'strong') && next.attributes.size === 0)) {
        this.#sign(`${next.type} ${next.name ?? ''} ${next.level ?? ''} ${next.children.length === 0 ? next.value : ''} ${JSON.stringify(this.#attributesOf(next))}`);
        waiting.push(`/${next.type}`);
        this.#addChildren(next, waiting);
      } else {
        this.#addChildren(next, waiting);
      }
    }
  }

  finished(): readonly string[] {
    this.#sign('end');
    return this.#signs;
  }

  #addChildren(element: Element, waiting: (Element | string)[]): void {
    if (isVerbatim(element)) {
      this.#sign(JSON.stringify(walkElements(element).map(it => it.value)));
      return;
    }
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index];
      if (child !== undefined) {
        waiting.push(child);
      }
    }
  }

  #attributesOf({ type, attributes }: Element): readonly (readonly [string, string])[] {
    return [...attributes].filter(([name]) => !(type === 'header' && name === 'id') && !(this.#changesAddresses && ADDRESSES.has(name)));
  }

  #sign(sign: string): void {
    const words = this.#words.replace(/\s+/g, '');
    if (words !== '') {
      this.#signs.push(this.#changesWords ? 'words' : this.#changesEmphasis ? words.replace(/[*_]/g, '') : words);
    }
    this.#words = '';
    this.#signs.push(sign);
  }
}
