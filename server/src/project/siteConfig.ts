import type { TextRange } from '../base/textRange.ts';
import { nodeAt, type YamlNode } from '../article/yaml/yamlTree.ts';
import { validateOptions } from '../kramdown/index.ts';
import type { PlainMap, PlainValue } from '../article/yaml/yamlValue.ts';
import type { ConfigProblem } from './configProblem.ts';
import { listOf, mapOf, readConfigText, stringOf } from './readConfig.ts';
import { keyRange } from './validate.ts';

/** What `_config.yml` says of a Jekyll site, as far as Plume needs it. */
export interface SiteConfig {
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly url: string;
  readonly baseurl: string;
  readonly timezone: string | undefined;
  readonly permalink: string | undefined;
  /** Name → what the site says of it. `posts` is always there. */
  readonly collections: ReadonlyMap<string, Collection>;
  readonly collectionsDir: string;
  readonly defaults: readonly FrontMatterDefault[];
  /** The raw value of `kramdown:`. */
  readonly kramdown: PlainValue;
  /** Where that value is written. */
  readonly kramdownRange: TextRange | undefined;
  readonly future: boolean;
  /** Glob patterns and names that Jekyll leaves out. */
  readonly exclude: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** A folder of documents: `actualites` for `_actualites/`. */
export interface Collection {
  readonly name: string;
  readonly output: boolean;
  readonly permalink: string | undefined;
}

/** Values that articles have without writing them. */
export interface FrontMatterDefault {
  /** A path, or glob, below the site's root; empty for everywhere. */
  readonly path: string;
  /** Name of a collection, `pages`, `drafts`; undefined for any. */
  readonly type: string | undefined;
  readonly values: PlainMap;
}

/** Reads a `_config.yml`. What cannot be read is reported, and has Jekyll's default. */
export function readSiteConfig(text: string): SiteConfig {
  const { root, data, broken } = readConfigText(text);
  const kramdown = nodeAt(root, ['kramdown']);
  return {
    title: stringOf(data['title']),
    lang: stringOf(data['lang']) ?? stringOf(data['locale']),
    url: stringOf(data['url']) ?? '',
    baseurl: stringOf(data['baseurl']) ?? '',
    timezone: stringOf(data['timezone']),
    permalink: stringOf(data['permalink']),
    collections: readCollections(data['collections']),
    collectionsDir: stringOf(data['collections_dir']) ?? '',
    defaults: listOf(data['defaults']).flatMap(readDefault),
    kramdown: data['kramdown'] ?? null,
    kramdownRange: kramdown && { start: kramdown.start, end: kramdown.end },
    future: data['future'] === true,
    exclude: listOf(data['exclude']).flatMap(it => stringOf(it) ?? []),
    problems: broken ? [broken] : kramdownProblems(root, data['kramdown'] ?? null),
  };
}

/** A site without `_config.yml`. */
export const defaultSiteConfig: SiteConfig = readSiteConfig('');

/** Options that kramdown does not have, or does not take so: it prints the page with its defaults, without a word. */
function kramdownProblems(root: YamlNode | undefined, options: PlainValue): readonly ConfigProblem[] {
  const found = options === null ? [] : validateOptions(options).problems;
  return found.filter(it => it.code !== 'no-effect').map(({ option, code, expected }): ConfigProblem => {
    const isUnknown = code === 'unknown-option';
    const { start, end } = (isUnknown ? keyRange(root, ['kramdown', option]) : nodeAt(root, ['kramdown', option])) ?? keyRange(root, ['kramdown']) ?? { start: 0, end: 0 };
    const message = isUnknown
      ? { fr: `kramdown n’a pas de réglage «\u00A0${option}\u00A0»\u00A0: il reste sans effet.`, en: `kramdown has no setting ‘${option}’: it has no effect.` }
      : { fr: `kramdown ne prend pas cette valeur de «\u00A0${option}\u00A0» (attendu\u00A0: ${expected}).`, en: `kramdown does not take this value of ‘${option}’ (expected: ${expected}).` };
    return { code: isUnknown ? 'configuration.unknown-key' : 'configuration.not-accepted', start, end, message };
  });
}

function readCollections(value: PlainValue | undefined): ReadonlyMap<string, Collection> {
  const named: readonly (readonly [string, PlainValue])[] = Array.isArray(value)
    ? value.flatMap(it => (typeof it === 'string' ? [[it, null] as const] : []))
    : Object.entries(mapOf(value));
  const collections = new Map<string, Collection>([['posts', { name: 'posts', output: true, permalink: undefined }]]);
  for (const [name, settings] of named) {
    const { output, permalink } = mapOf(settings);
    collections.set(name, { name, output: output === true || name === 'posts', permalink: stringOf(permalink) });
  }
  return collections;
}

function readDefault(value: PlainValue): readonly FrontMatterDefault[] {
  const { scope, values } = mapOf(value);
  const { path, type } = mapOf(scope);
  return [{ path: stringOf(path) ?? '', type: stringOf(type), values: mapOf(values) }];
}
