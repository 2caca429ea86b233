import { lazy } from '../base/lazy.ts';
import type { CountedDocument } from '../learning/fieldCounter.ts';
import { createWordFinder } from '../base/words.ts';

/** An article as the rest of its site sees it. */
export interface SitePage {
  readonly uri: string;
  /** Empty where the header has none. */
  readonly title: string;
  /** `2019-07-15`, by the clock of the site; undefined without date. */
  readonly day: string | undefined;
  /** Below the site's `baseurl`, percent-encoded as Jekyll prints it: `/actualites/bilan/`. */
  readonly url: string;
  /** The file that Jekyll writes, where it writes one: two pages with the same one are one page for readers. */
  readonly destination?: string | undefined;
  /** When it is dated, in milliseconds since 1970; undefined without date. */
  readonly time?: number | undefined;
  /** Other addresses that lead to it. */
  readonly redirects?: readonly string[];
  /** What other documents know it by; undefined for a page, which belongs to no collection. */
  readonly document?: DocumentName | undefined;
  /** Whether Jekyll makes a page of it, be it later. */
  readonly isHidden: boolean;
  /** What it adds to what is known of its collection; undefined for a page. */
  readonly counted?: CountedDocument | undefined;
  /** The quotation marks of its text, where they are of one kind: `"a"`, or `« a »`. */
  readonly quotes?: 'straight' | 'guillemets' | undefined;
  /** Field of the vocabulary → the values that the article has. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
}

/** A document of a collection. */
export interface DocumentName {
  readonly collection: string;
  /** The name of its file, without date and ending. */
  readonly slug: string;
}

/** The articles of a site: a snapshot. */
export interface SitePages {
  readonly all: readonly SitePage[];
  /** Whether every article has been read: until then, what is not found may yet be. */
  readonly isComplete: boolean;
  /** The page at an address below `baseurl`, however its letters are encoded; `#part` and `?query` do not count. */
  byUrl(url: string): SitePage | undefined;
  /** The address of a page that a wrong one most likely means; undefined where none is near. */
  nearestUrl(url: string): string | undefined;
  /** A page, with the others that Jekyll writes into the same file; undefined where there are none. */
  rivalsOf(uri: string): { readonly own: SitePage; readonly rivals: readonly SitePage[] } | undefined;
  /** The articles with a value in a field of the vocabulary, newest first. */
  withTerm(field: string, term: string): readonly SitePage[];
  /** Whether the layout of a page may give a name to one of its places: `guide-list` where it writes `id="guide-{{ name }}"`. */
  isPlaceOfLayout(uri: string, name: string): boolean;
}

/** The addresses of the pages of a site, in their order: looked up in the same way as long as none changes. */
export interface PageAddresses {
  indexOf(url: string): number | undefined;
  nearest(url: string): string | undefined;
  /** A page and those that are written into the same file, itself first; none where it is alone. */
  sharing(uri: string): readonly number[];
}

/** Makes what addresses are looked up in; it is prepared when it is first asked for. */
export function createPageAddresses(pages: readonly Pick<SitePage, 'uri' | 'url' | 'redirects' | 'destination' | 'isHidden'>[]): PageAddresses {
  // The page itself comes before those that only lead on from an address.
  const indexes = lazy(() => new Map([...pages.flatMap(({ redirects = [] }, index) => redirects.map(it => [normaliseUrl(it), index] as const)), ...pages.map(({ url }, index) => [normaliseUrl(url), index] as const).reverse()]));
  const finder = lazy(() => createWordFinder(pages.map(it => it.url)));
  const shared = lazy(() => sharedDestinations(pages));
  return { indexOf: url => indexes().get(normaliseUrl(url)), nearest: url => finder()(url), sharing: uri => shared().get(uri) ?? [] };
}

/** Makes a snapshot of pages, with their addresses. */
export function createSitePages(
  all: readonly SitePage[],
  { isComplete, addresses = createPageAddresses(all), placesOfLayout = () => new Set() }: Pick<SitePages, 'isComplete'> & { readonly addresses?: PageAddresses; readonly placesOfLayout?: (uri: string) => ReadonlySet<string> },
): SitePages {
  return {
    all,
    isComplete,
    byUrl: url => {
      const index = addresses.indexOf(url);
      return index === undefined ? undefined : all[index];
    },
    nearestUrl: addresses.nearest,
    rivalsOf: uri => {
      const [own, ...rivals] = addresses.sharing(uri).flatMap(index => all[index] ?? []);
      return own && { own, rivals };
    },
    withTerm: (field, term) =>
      all.filter(it => it.terms.get(field)?.includes(term) === true).toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1)),
    isPlaceOfLayout: (uri, name) => [...placesOfLayout(uri)].some(it => matchesPlace(it, name)),
  };
}

/** Whether a name may be one that a layout writes with a star for what Liquid computes: that is at least one character. */
function matchesPlace(pattern: string, name: string): boolean {
  const [start = '', ...others] = pattern.split('*');
  const end = others.at(-1);
  // What stands between two computed parts says little: only both ends are compared.
  return end === undefined ? pattern === name : name.length > start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

/** Of a site on which nothing is known yet. */
export const noPages: SitePages = createSitePages([], { isComplete: false });

/** The few pages that are not alone: address of their file → their indexes, the own one first. */
function sharedDestinations(pages: readonly Pick<SitePage, 'uri' | 'destination' | 'isHidden'>[]): ReadonlyMap<string, readonly number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, { destination, isHidden }] of pages.entries()) {
    if (destination !== undefined && !isHidden) {
      const known = indexes.get(destination);
      if (known === undefined) {
        indexes.set(destination, [index]);
      } else {
        known.push(index);
      }
    }
  }
  const shared = [...indexes.values()].filter(it => it.length > 1);
  return new Map(shared.flatMap(all => all.map(own => [pages[own]?.uri ?? '', [own, ...all.filter(it => it !== own)]] as const)));
}

/** `/a/index.html`, `/a/`, `/a`, `/a.html` are one page for the servers that publish such sites. */
function normaliseUrl(url: string): string {
  const path = decode(url.replace(/[?#].*$/s, ''));
  return path.replace(/\/index\.html$/, '/').replace(/\.html$/, '').replace(/(?<=.)\/$/, '');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
