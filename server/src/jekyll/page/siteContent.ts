import type { JekyllCollection, JekyllConfig } from '../config/jekyllConfig.ts';
import type { Build, SiteDocument, SiteFile, SitePage, StaticFile } from '../siteFile.ts';
import { compareDocuments, compareTexts } from './order.ts';
import { KNOWN_PLUGINS } from './plugins/knownPlugins.ts';
import { generated } from './plugins/generators.ts';
import { rubyText } from '../values/rubyText.ts';
import { RubyMoment, type RubyMap, type RubyValue } from '../values/rubyValue.ts';

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
  /** Whether Ruby that is not known may add tags and filters: a program in `_plugins`, or a plug-in that is not known. */
  readonly hasOwnRuby: boolean;
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
  readonly texts: SiteTexts;
}

/** Puts what was read into Jekyll's order. */
export function siteContent(config: JekyllConfig, build: Build, { files, data, plugins, texts }: SiteParts): SiteContent {
  const documents = new Map<string, SiteDocument[]>([...config.collections.values()].map(it => [it.name, []]));
  const pages: SitePage[] = [];
  const staticFiles: StaticFile[] = [];
  for (const file of files) {
    if (file.kind === 'document' && file.isInSite) {
      documents.get(file.collection)?.push(file);
    } else if (file.kind === 'page' && file.isWritten) {
      pages.push(file);
      if (file.original !== undefined) {
        staticFiles.push(file.original);
      }
    } else if (file.kind === 'static') {
      staticFiles.push(file);
    }
  }
  const content: SiteContent = {
    config,
    build,
    documents: new Map([...config.collections.values()].map(it => [it.name, ordered(it, documents.get(it.name) ?? [], config)])),
    pages: [...pages.filter(it => it.hasHeader).toSorted((a, b) => compareTexts(baseName(a.path), baseName(b.path)) || compareReading(a.path, b.path)), ...pages.filter(it => !it.hasHeader).toSorted((a, b) => compareTexts(a.path, b.path))],
    staticFiles: staticFiles.toSorted((a, b) => compareTexts(a.path, b.path)),
    data,
    plugins,
    hasOwnRuby: hasOwnRuby(files, plugins, config),
  };
  return generated(content, texts);
}

function hasOwnRuby(files: readonly SiteFile[], plugins: ReadonlySet<string>, { values }: JekyllConfig): boolean {
  const folder = `${rubyText(values['plugins_dir'] ?? null)}/`;
  return files.some(({ path }) => path.endsWith('.rb') && path.includes(folder)) || [...plugins].some(it => !KNOWN_PLUGINS.has(it));
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

function compareForSorting(a: RubyValue, b: RubyValue): number {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? 1 : -1;
  }
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(rubyText(a), rubyText(b));
}

function valueOf({ values, time }: SiteDocument, key: string): RubyValue {
  return key === 'date' ? (time === undefined ? null : new RubyMoment(time, 0)) : (values[key] ?? null);
}

/** Jekyll reads what is in the folders of a folder first, then its files. */
function compareReading(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const at = left.findIndex((part, index) => part !== right[index]);
  const depth = (it: readonly string[]): number => (at < it.length - 1 ? 0 : 1);
  return depth(left) - depth(right) || compareTexts(left[at] ?? '', right[at] ?? '');
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
