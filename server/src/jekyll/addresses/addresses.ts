import type { JekyllCollection, JekyllConfig } from '../config/jekyllConfig.ts';
import type { DocumentStop } from '../values/documentStop.ts';
import { rubyText } from '../values/rubyText.ts';
import { isRubyList, isTruthy, type RubyMap, type RubyValue } from '../values/rubyValue.ts';
import { fillTemplate, placeholdersIn, SLUG_PLACEHOLDERS, type PlaceholderSource } from './placeholders.ts';
import { escapePath, extensionOf, sanitiseUrl, unescapePath, withSuffix } from './url.ts';

/** Where something is published. */
export interface Address {
  /** Below the site's `baseurl`, percent-encoded as Jekyll prints it: `/actualites/bilan/`. Undefined where it stops the build. */
  readonly url: string | undefined;
  /** The file that is written, below the destination: `/actualites/bilan/index.html`. */
  readonly destination: string | undefined;
  readonly stop?: DocumentStop | undefined;
}

/** What the address of a document is made from. */
export interface DocumentAddressSource {
  /** Below the source and `collections_dir`: `_actualites/2024/bilan.md` */
  readonly path: string;
  readonly collection: JekyllCollection | undefined;
  readonly values: RubyMap;
  /** Its date by the clock of the site, as if it were UTC. */
  readonly clock: Date;
}

/** The address of a document of a collection (`Jekyll::Document#url`). */
export function documentAddress(config: JekyllConfig, { path, collection, values, clock }: DocumentAddressSource): Address {
  const own = values['permalink'];
  const template = isTruthy(own) ? own : collection?.permalink === undefined ? withSuffix('/:collection/:path', config.permalink) : collection.permalink;
  if (typeof template !== 'string') {
    return stopped({ kind: 'permalink-is-no-text' });
  }
  const extension = extensionOf(path);
  const outputExtension = outputExtensionOf(config, extension, own);
  const source: PlaceholderSource = {
    collection: collection?.name ?? '',
    path: path.slice(0, path.length - extension.length).replace(`_${collection?.name ?? ''}`, '').replace(/\.+$/, ''),
    baseName: withoutExtension(path.slice(path.lastIndexOf('/') + 1)),
    slug: typeof values['slug'] === 'string' ? values['slug'] : undefined,
    categories: categoryTexts(values['categories']),
    outputExtension,
    clock,
  };
  const problem = problemOf(template, values['slug']);
  return problem === undefined ? written(sanitiseUrl(fillTemplate(template, source, escapePath)), outputExtension) : stopped(problem);
}

/** The address of a page (`Jekyll::Page#url`). */
export function pageAddress(config: JekyllConfig, path: string, permalink: RubyValue): Address {
  if (isTruthy(permalink) && typeof permalink !== 'string') {
    return stopped({ kind: 'permalink-is-no-text' });
  }
  const folder = path.includes('/') ? `/${path.slice(0, path.lastIndexOf('/'))}` : '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = extensionOf(name);
  const baseName = name.slice(0, name.length - extension.length).replace(/\.+$/, '');
  const outputExtension = outputExtensionOf(config, extension, permalink);
  const template = typeof permalink === 'string' ? permalink : pageTemplate(config, baseName, outputExtension);
  const filled = fillFromPairs(template, [['path', folder], ['basename', baseName], ['output_ext', outputExtension]]);
  const url = sanitiseUrl(filled);
  const file = url.endsWith('/') ? `${unescapePath(url)}index` : unescapePath(url);
  return { url, destination: file.endsWith(outputExtension) ? file : file + outputExtension };
}

/** The address of a file that is copied (`Jekyll::StaticFile#url`): it is not encoded. */
export function staticUrl(config: JekyllConfig, path: string, collection: JekyllCollection | undefined): Address {
  const extension = extensionOf(path);
  const cleaned = path.slice(0, path.length - extension.length).replace(/\.+$/, '');
  if (collection === undefined) {
    const url = `/${cleaned}${extension}`;
    return { url, destination: unescapePath(url) };
  }
  const template = collection.permalink === undefined ? withSuffix('/:collection/:path', config.permalink) : rubyText(collection.permalink);
  const name = cleaned.slice(cleaned.lastIndexOf('/') + 1);
  const filled = fillFromPairs(template, [['collection', collection.name], ['path', cleaned.replace(`_${collection.name}`, '')], ['output_ext', ''], ['name', name], ['title', '']]);
  const url = sanitiseUrl(filled).replace(/\/$/, '') + extension;
  return { url, destination: unescapePath(url) };
}

/** The address of a page that lists posts: `/tag/:name/`. */
export function archiveAddress(template: string, pairs: readonly (readonly [string, string])[]): Address {
  return written(sanitiseUrl(fillFromPairs(template, pairs)), '.html');
}

/** The ending of what is written: that of a `permalink` with one, else what Jekyll's converters make of the file's. */
function outputExtensionOf({ markdownExtensions }: JekyllConfig, extension: string, permalink: RubyValue | undefined): string {
  const own = typeof permalink === 'string' && !permalink.endsWith('/') ? extensionOf(permalink) : '';
  if (own !== '') {
    return own;
  }
  const lower = extension.toLowerCase();
  return markdownExtensions.has(lower) ? '.html' : lower === '.scss' || lower === '.sass' ? '.css' : extension;
}

function pageTemplate({ permalink }: JekyllConfig, baseName: string, outputExtension: string): string {
  if (!['.html', '.xhtml', '.htm'].includes(outputExtension)) {
    return '/:path/:basename:output_ext';
  }
  return baseName === 'index' ? '/:path/' : withSuffix('/:path/:basename', permalink);
}

function problemOf(template: string, slug: RubyValue | undefined): DocumentStop | undefined {
  for (const { name, written: placeholder } of placeholdersIn(template)) {
    if (name === undefined) {
      return { kind: 'unknown-placeholder', name: placeholder };
    }
    if (SLUG_PLACEHOLDERS.has(name) && slug !== undefined && slug !== null && typeof slug !== 'string') {
      return { kind: 'slug-is-no-text' };
    }
  }
  return undefined;
}

/** Pages and files know few placeholders; what else looks like one stays. */
function fillFromPairs(template: string, pairs: readonly (readonly [string, string])[]): string {
  let result = template;
  for (const [name, value] of pairs) {
    result = result.includes(':') ? result.replaceAll(`:${name}`, () => escapePath(value)) : result;
  }
  return result;
}

function written(url: string, outputExtension: string): Address {
  const file = unescapePath(url);
  return { url, destination: url.endsWith('/') ? `${file}index.html` : file.endsWith(outputExtension) ? file : file + outputExtension };
}

function stopped(stop: DocumentStop): Address {
  return { url: undefined, destination: undefined, stop };
}

function categoryTexts(value: RubyValue | undefined): readonly string[] {
  return isRubyList(value) ? value.map(rubyText) : value === undefined || value === null ? [] : [rubyText(value)];
}

function withoutExtension(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '');
}
