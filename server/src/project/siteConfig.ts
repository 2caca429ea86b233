import type { TextRange } from '../base/textRange.ts';
import { nodeAt, type YamlNode } from '../article/yaml/yamlTree.ts';
import { readJekyllConfig, rubyMap, rubyMapOf, type JekyllConfig } from '../jekyll/index.ts';
import { validateOptions } from '../kramdown/index.ts';
import type { PlainValue } from '../article/yaml/yamlValue.ts';
import type { NamedThing } from './absentThing.ts';
import type { ConfigProblem } from './configProblem.ts';
import { thingsNamedInDefaults } from './namedThings.ts';
import { readConfigText, stringOf } from './readConfig.ts';
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
  /** Where that value is written. */
  readonly kramdownRange: TextRange | undefined;
  /** All of it, as Jekyll takes it. */
  readonly jekyll: JekyllConfig;
  readonly problems: readonly ConfigProblem[];
  /** What its defaults are meant for: whether that is there is not known here. */
  readonly named: readonly NamedThing[];
}

/** A folder of documents: `actualites` for `_actualites/`. */
export interface Collection {
  readonly name: string;
  readonly output: boolean;
  readonly permalink: string | undefined;
}

/** Reads a `_config.yml`. What cannot be read is reported, and has Jekyll's default. */
export function readSiteConfig(text: string): SiteConfig {
  const { root, data, broken } = readConfigText(text);
  const kramdown = nodeAt(root, ['kramdown']);
  const jekyll = readJekyllConfig(rubyMapOf(root) ?? rubyMap());
  return {
    title: stringOf(data['title']),
    lang: stringOf(data['lang']) ?? stringOf(data['locale']),
    url: stringOf(data['url']) ?? '',
    baseurl: jekyll.baseurl.replace(/\/$/, ''),
    timezone: jekyll.timezone,
    permalink: stringOf(data['permalink']),
    collections: collectionsOf(jekyll),
    collectionsDir: jekyll.collectionsDir,
    kramdownRange: kramdown && { start: kramdown.start, end: kramdown.end },
    jekyll,
    named: thingsNamedInDefaults(root),
    problems: broken ? [broken] : kramdownProblems(root, data['kramdown'] ?? null),
  };
}

/** A site without `_config.yml`. */
export const defaultSiteConfig: SiteConfig = readSiteConfig('');

/** The kinds of values of kramdown's options, which it names in English. */
const EXPECTED_FR: Readonly<Record<string, string>> = {
  'true or false': 'true ou false',
  text: 'un texte',
  'a whole number': 'un nombre entier',
  'heading levels': 'des niveaux d’intertitre, 2..3 ou [2, 3]',
  'four entity names': 'quatre noms de signes, lsquo,rsquo,ldquo,rdquo',
  names: 'des noms',
  'a mapping': 'des réglages, un par ligne',
  'a mapping of names to text': 'des noms, chacun avec son texte',
  'a mapping of names to URL and title': 'des noms, chacun avec son adresse et son titre',
  'a name or nothing': 'un nom, ou rien',
  'as_char, as_input, numeric or symbolic': 'as_char, as_input, numeric ou symbolic',
  'kramdown or GFM': 'kramdown ou GFM',
};

/** Options that kramdown does not have, or does not take so: it prints the page with its defaults, without a word. */
function kramdownProblems(root: YamlNode | undefined, options: PlainValue): readonly ConfigProblem[] {
  const found = options === null ? [] : validateOptions(options).problems;
  return found.filter(it => it.code !== 'no-effect').map(({ option, code, expected }): ConfigProblem => {
    const isUnknown = code === 'unknown-option';
    const { start, end } = (isUnknown ? keyRange(root, ['kramdown', option]) : nodeAt(root, ['kramdown', option])) ?? keyRange(root, ['kramdown']) ?? { start: 0, end: 0 };
    const message = isUnknown
      ? { fr: `kramdown n’a pas de réglage «\u00A0${option}\u00A0»\u00A0: il reste sans effet.`, en: `kramdown has no setting ‘${option}’: it has no effect.` }
      : { fr: `kramdown ne prend pas cette valeur de «\u00A0${option}\u00A0» (attendu\u00A0: ${EXPECTED_FR[expected] ?? expected}).`, en: `kramdown does not take this value of ‘${option}’ (expected: ${expected}).` };
    return { code: isUnknown ? 'configuration.unknown-key' : 'configuration.not-accepted', start, end, message };
  });
}

/** Of the posts, only a template of their own is told: what they have otherwise, every site has. */
function collectionsOf({ collections, permalink: style }: JekyllConfig): ReadonlyMap<string, Collection> {
  const own = readJekyllConfig(rubyMap([['permalink', style]])).collections.get('posts')?.permalink;
  return new Map(
    [...collections].map(([name, { output, permalink }]) => [name, { name, output, permalink: typeof permalink === 'string' && (name !== 'posts' || permalink !== own) ? permalink : undefined }]),
  );
}
