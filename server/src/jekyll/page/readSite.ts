import type { JekyllCollection, JekyllConfig } from '../config/jekyllConfig.ts';
import type { Build, SiteDocument, SiteFile, SitePage, StaticFile } from '../siteFile.ts';
import { rubyText } from '../values/rubyText.ts';
import { RubyMoment, type RubyValue } from '../values/rubyValue.ts';
import { compareDocuments, compareTexts } from './order.ts';
import { generated } from './plugins/generators.ts';
import { KNOWN_PLUGINS } from './plugins/knownPlugins.ts';
import type { SiteContent, SiteParts } from './siteContent.ts';

/** Puts what was read into Jekyll's order. */
export function readSite(config: JekyllConfig, build: Build, { files, data, plugins, texts }: SiteParts): SiteContent {
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
