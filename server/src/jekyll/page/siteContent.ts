import type { JekyllCollection, JekyllConfig } from '../config/jekyllConfig.ts';
import type { Build, SiteDocument, SiteFile, SitePage, StaticFile } from '../siteFile.ts';
import { redirectedValues, redirectPages, redirectTarget } from './plugins/redirects.ts';
import { rubyText } from '../values/rubyText.ts';
import { isRubyList, RubyMoment, type RubyMap, type RubyValue } from '../values/rubyValue.ts';

/** A site as its templates see it: what was read, in Jekyll's order. A value. */
export interface SiteContent {
  readonly config: JekyllConfig;
  readonly build: Build;
  /** Name → documents, in the order of the collection (`Jekyll::Collection#docs`). */
  readonly documents: ReadonlyMap<string, readonly SiteDocument[]>;
  readonly pages: readonly SitePage[];
  readonly staticFiles: readonly StaticFile[];
  /** What the files of `_data` say. */
  readonly data: RubyMap;
  /** The plug-ins that the site has: of `_config.yml`, and of its `Gemfile`. */
  readonly plugins: ReadonlySet<string>;
}

/** What templates may ask of the files of a site: all of it is at hand, nothing is fetched. */
export interface SiteTexts {
  /** The text of a file below the folder of `_config.yml`; undefined where there is none, or where it is not at hand yet. */
  text(path: string): string | undefined;
  /** When a file was changed, in milliseconds since 1970. */
  modified(path: string): number;
}

/** What a site is made of, in any order. */
export interface SiteParts {
  readonly files: readonly SiteFile[];
  readonly data: RubyMap;
  readonly plugins: ReadonlySet<string>;
}

/** Puts what was read into Jekyll's order. */
export function siteContent(config: JekyllConfig, build: Build, { files, data, plugins }: SiteParts): SiteContent {
  const documents = new Map<string, SiteDocument[]>([...config.collections.values()].map(it => [it.name, []]));
  const pages: SitePage[] = [];
  const staticFiles: StaticFile[] = [];
  for (const file of files) {
    if (file.kind === 'document' && file.isInSite) {
      documents.get(file.collection)?.push(file);
    } else if (file.kind === 'page' && file.isWritten) {
      pages.push(file);
    } else if (file.kind === 'static') {
      staticFiles.push(file);
    }
  }
  const content: SiteContent = {
    config,
    build,
    documents: new Map([...config.collections.values()].map(it => [it.name, ordered(it, documents.get(it.name) ?? [], config)])),
    pages: pages.toSorted((a, b) => compareTexts(baseName(a.path), baseName(b.path))),
    staticFiles: staticFiles.toSorted((a, b) => compareTexts(a.path, b.path)),
    data,
    plugins,
  };
  return plugins.has('jekyll-redirect-from') ? withRedirects(content) : content;
}

/** jekyll-redirect-from adds a page for each address that leads to another, and empties those that lead elsewhere. */
function withRedirects(content: SiteContent): SiteContent {
  const { config, documents, pages } = content;
  const sources = [...[...documents.values()].flat().filter(it => it.isWritten), ...pages];
  return {
    ...content,
    documents: new Map([...documents].map(([name, list]) => [name, list.map(it => (it.isWritten && it.url !== undefined ? { ...it, values: redirectedValues(config, it.url, it.values) } : it))])),
    pages: [...pages.map(it => (it.url === undefined || redirectTarget(it.valuesWithDefaults) === undefined ? it : { ...it, valuesWithDefaults: redirectedValues(config, it.url, it.valuesWithDefaults) })), ...sources.flatMap(it => redirectPages(config, it))],
  };
}

function ordered(collection: JekyllCollection, documents: readonly SiteDocument[], { limitPosts }: JekyllConfig): readonly SiteDocument[] {
  const sorted = documents.toSorted(compareDocuments);
  if (collection.name === 'posts') {
    return limitPosts > 0 ? sorted.slice(-limitPosts) : sorted;
  }
  if (collection.order !== undefined) {
    const named = collection.order.map(it => sorted.find(document => document.relativePath === `_${collection.name}/${it}`)).filter(it => it !== undefined);
    return [...named, ...sorted.filter(it => !named.includes(it))];
  }
  const { sortBy } = collection;
  return sortBy === undefined ? sorted : sorted.toSorted((a, b) => compareForSorting(valueOf(a, sortBy), valueOf(b, sortBy)) || compareDocuments(a, b));
}

/** `Jekyll::Document#<=>`: by date where both have one, then by path. */
export function compareDocuments(a: SiteDocument, b: SiteDocument): number {
  return (a.time !== undefined && b.time !== undefined ? a.time - b.time : 0) || compareTexts(a.path, b.path);
}

function compareForSorting(a: RubyValue, b: RubyValue): number {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? 1 : -1;
  }
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(rubyText(a), rubyText(b));
}

function valueOf({ values, time }: SiteDocument, key: string): RubyValue {
  return key === 'date' ? (time === undefined ? null : new RubyMoment(time, 0)) : (values[key] ?? null);
}

/** By code points, as Ruby compares texts. */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : compareByCodePoints(a, b);
}

function compareByCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) {
      return 1;
    }
    if (character !== other) {
      return (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    }
  }
  return left.length - right.length;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The posts that have a value in a list, such as a tag: value → posts, the newest first (`Jekyll::Site#post_attr_hash`). */
export function postsBy(posts: readonly SiteDocument[], key: string): ReadonlyMap<string, readonly SiteDocument[]> {
  const found = new Map<string, SiteDocument[]>();
  for (const post of posts) {
    const values = post.values[key];
    for (const value of isRubyList(values) ? values : []) {
      const name = rubyText(value);
      const known = found.get(name) ?? [];
      found.set(name, known);
      known.push(post);
    }
  }
  return new Map([...found].map(([name, list]) => [name, list.toSorted(compareDocuments).reverse()]));
}
