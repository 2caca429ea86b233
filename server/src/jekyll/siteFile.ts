import { localClock } from '../article/jekyllDate.ts';
import { documentAddress, pageAddress, staticUrl, type Address } from './addresses/addresses.ts';
import { defaultFor, defaultsFor } from './config/frontMatterDefaults.ts';
import type { JekyllCollection, JekyllConfig } from './config/jekyllConfig.ts';
import { documentPath, pathInSource, placeOf, type UnreadReason } from './files/sourcePlace.ts';
import { documentValues, type HeaderContent } from './values/documentValues.ts';
import type { DocumentStop } from './values/documentStop.ts';
import { isTruthy, rubyMap, isRubyMap, type RubyDay, type RubyMap } from './values/rubyValue.ts';
import { isPageWithoutHeader } from './files/pageWithoutHeader.ts';

/** A file as Jekyll finds it. */
export interface SourceFile {
  /** Below the folder of `_config.yml`, decoded: `_actualites/bilan.md` */
  readonly path: string;
  readonly header: HeaderContent;
  /** Whether its first line is `---`, which makes a document or a page of a file; posts are documents without. */
  readonly hasHeaderLine: boolean;
}

/** When and where a site is built. */
export interface Build {
  readonly now: Date;
  /** The clock of the machine, where the site names no `timezone`. */
  readonly machineZone: string;
}

/** What Jekyll makes of a file. */
export type SiteFile = SiteDocument | SitePage | StaticFile | UnreadFile;

interface WrittenFile extends Address {
  readonly path: string;
  /** Whether Jekyll writes it. */
  readonly isWritten: boolean;
  /** What keeps it from being written. */
  readonly hidden: HiddenReason | undefined;
  /** What stops the whole build at this file. */
  readonly stop: DocumentStop | undefined;
}

/** A document of a collection; posts and drafts are those of `posts`. */
export interface SiteDocument extends WrittenFile {
  readonly kind: 'document';
  readonly collection: string;
  readonly isDraft: boolean;
  /** Its path below `collections_dir`: what `{% link %}` and `relative_path` say. */
  readonly relativePath: string;
  /** Its name in `site.…`; undefined where it has no address. */
  readonly id: string | undefined;
  /** Whether templates see it: an unpublished document of a collection is not even there. */
  readonly isInSite: boolean;
  /** All values but `date` and `excerpt`. */
  readonly values: RubyMap;
  /** Milliseconds since 1970; undefined where the moment of the build counts, or that of the file. */
  readonly time: number | undefined;
  readonly isTimeUnknown: boolean;
  readonly isHeaderLost: boolean;
}

/** A page that belongs to no collection. */
export interface SitePage extends WrittenFile {
  readonly kind: 'page';
  /** Below the source: what `{% link %}` and `path` say. */
  readonly relativePath: string;
  /** What its header says. */
  readonly values: RubyMap;
  /** The same with what defaults add: what templates see. */
  readonly valuesWithDefaults: RubyMap;
  readonly isHeaderLost: boolean;
  /** Whether it begins with a header; jekyll-optional-front-matter makes pages of Markdown without. */
  readonly hasHeader: boolean;
  /** Of a page without a header (jekyll-optional-front-matter): the file itself, which is copied as well. */
  readonly original: StaticFile | undefined;
  /** What a plug-in makes the page of, or adds to it. */
  readonly made: MadePage | undefined;
}

/** What a plug-in makes a page of, or adds to it. */
export interface MadePage {
  /** The text that it is made of, where no file holds it. */
  readonly text?: string;
  /** What `paginator` is there. */
  readonly paginator?: Paginator;
  /** The posts that it lists, where that is what it is for. */
  readonly archive?: Archive;
}

/** One of the pages that the posts are spread over (jekyll-paginate). */
export interface Paginator {
  /** 1-based. */
  readonly page: number;
  readonly perPage: number;
  readonly posts: readonly SiteDocument[];
  readonly totalPosts: number;
  readonly totalPages: number;
  readonly previousPath: string | undefined;
  readonly nextPath: string | undefined;
}

/** The posts of a tag, a category or a time (jekyll-archives). */
export interface Archive {
  readonly type: 'tag' | 'category' | 'year' | 'month' | 'day';
  /** Of a tag or category: its name. */
  readonly title: string | undefined;
  /** Of a time: its first day. */
  readonly date: RubyDay | undefined;
  readonly posts: readonly SiteDocument[];
}

/** A file that is copied as it is. */
export interface StaticFile extends WrittenFile {
  readonly kind: 'static';
  readonly collection: string | undefined;
}

/** A file that Jekyll does not read as a document, page or file of its own. */
export interface UnreadFile {
  readonly kind: 'unread';
  readonly path: string;
  /** Layouts, includes and data are read, but written nowhere. */
  readonly reason: UnreadReason | { readonly kind: 'layout' | 'include' | 'data' };
}

/** Why Jekyll leaves a page out without a word. */
export type HiddenReason =
  | 'unpublished' // published: false
  | 'published-empty' // published:
  | 'collection-without-pages' // output: false
  | 'future'; // date: 2099-01-01

/** What Jekyll makes of a file, by its path and header alone. */
export function readSiteFile(config: JekyllConfig, file: SourceFile, build: Build): SiteFile {
  const place = placeOf(config, file.path);
  switch (place.kind) {
    case 'post':
      return readDocument(config, { file, collection: config.collections.get('posts'), isDraft: place.isDraft, build });
    case 'document': {
      const collection = config.collections.get(place.collection) ?? [...config.collections.values()].find(it => it.name === place.collection);
      return !file.hasHeaderLine ? readStaticFile(config, file.path, collection) : readDocument(config, { file, collection, isDraft: false, build });
    }
    case 'page':
      return file.hasHeaderLine ? readPage(config, file.path, file.header) : isPageWithoutHeader(config, file.path) ? readBarePage(config, file.path) : readStaticFile(config, file.path, undefined);
    case 'unread':
      return { kind: 'unread', path: file.path, reason: place.reason };
    default:
      return { kind: 'unread', path: file.path, reason: { kind: place.kind } };
  }
}

interface DocumentReading {
  readonly file: SourceFile;
  readonly collection: JekyllCollection | undefined;
  readonly isDraft: boolean;
  readonly build: Build;
}

function readDocument(config: JekyllConfig, { file: { path, header }, collection, isDraft, build }: DocumentReading): SiteDocument {
  const name = collection?.name ?? 'posts';
  const relativePath = documentPath(config, pathInSource(config, path) ?? path);
  const timeZone = config.timezone ?? build.machineZone;
  const read = documentValues(config, { path: relativePath, collection: name, isDraft, header }, timeZone);
  const clock = localClock(new Date(read.time ?? build.now.getTime()), timeZone);
  const address = documentAddress(config, { path: relativePath, collection, values: read.values, clock });
  const isFuture = !config.future && (read.time ?? 0) > build.now.getTime();
  const isPublished = config.unpublished || isTruthy(read.values['published'] ?? ('published' in read.values ? null : true));
  const hidden = !isPublished ? (read.values['published'] === null ? 'published-empty' : 'unpublished') : collection?.output !== true ? 'collection-without-pages' : isFuture ? 'future' : undefined;
  return {
    kind: 'document',
    path,
    collection: name,
    isDraft,
    relativePath,
    ...address,
    id: idOf(address, read.values, relativePath),
    isInSite: name === 'posts' ? isPublished && !isFuture : config.unpublished || read.values['published'] !== false,
    isWritten: hidden === undefined,
    hidden,
    stop: read.stop ?? (hidden === undefined ? address.stop : undefined),
    values: read.values,
    time: read.time,
    isTimeUnknown: read.isTimeUnknown,
    isHeaderLost: read.isHeaderLost,
  };
}

function idOf({ url }: Address, values: RubyMap, path: string): string | undefined {
  const slug = values['slug'];
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '');
  return url === undefined ? undefined : `${url.replace(/\/[^/]*\/?$/, '')}/${isTruthy(slug) ? String(slug) : name}`;
}

function readPage(config: JekyllConfig, path: string, header: HeaderContent): SitePage {
  const below = pathInSource(config, path) ?? path;
  const values = header.kind === 'map' ? header.values : rubyMap();
  const target = { path: below, type: 'pages' };
  const permalink = 'permalink' in values ? values['permalink'] : defaultFor(config, target, 'permalink');
  const address = pageAddress(config, below, permalink ?? null);
  const isPublished = config.unpublished || isTruthy('published' in values ? values['published'] : true);
  const stop: DocumentStop | undefined =
    header.kind === 'other' ? { kind: 'header-is-no-map' } : header.kind === 'unreadable' && config.strictFrontMatter ? { kind: 'unreadable-header' } : values['permalink'] === '' ? { kind: 'empty-permalink' } : undefined;
  return {
    kind: 'page',
    path,
    relativePath: below,
    ...address,
    isWritten: isPublished,
    hidden: isPublished ? undefined : values['published'] === null ? 'published-empty' : 'unpublished',
    stop: stop ?? (isPublished ? address.stop : undefined),
    values,
    get valuesWithDefaults() {
      return rubyMap([...Object.entries(defaultsFor(config, target)), ...Object.entries(values)]);
    },
    isHeaderLost: header.kind === 'unreadable',
    hasHeader: true,
    original: undefined,
    made: undefined,
  };
}

/** The file of a page without a header is copied all the same, where the site does not say otherwise. */
function readBarePage(config: JekyllConfig, path: string): SitePage {
  const settings = config.values['optional_front_matter'];
  const isOriginalKept = !(isRubyMap(settings) && settings['remove_originals'] === true) && !isTruthy(config.values['require_front_matter']);
  return { ...readPage(config, path, { kind: 'none' }), hasHeader: false, original: isOriginalKept ? readStaticFile(config, path, undefined) : undefined };
}

function readStaticFile(config: JekyllConfig, path: string, collection: JekyllCollection | undefined): StaticFile {
  const below = pathInSource(config, path) ?? path;
  const address = staticUrl(config, documentPathOf(config, below, collection), collection);
  const published = defaultsFor(config, { path: address.url ?? '', type: collection?.name ?? '' })['published'];
  const hidden: HiddenReason | undefined = published !== undefined && !isTruthy(published) ? 'unpublished' : collection?.output === false ? 'collection-without-pages' : undefined;
  return { kind: 'static', path, collection: collection?.name, ...address, isWritten: hidden === undefined, hidden, stop: undefined };
}

function documentPathOf(config: JekyllConfig, below: string, collection: JekyllCollection | undefined): string {
  return collection === undefined ? below : documentPath(config, below);
}
