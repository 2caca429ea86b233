import { deepMerge, isRubyList, isRubyMap, isTruthy, rubyMap, type RubyMap, type RubyValue } from '../values/rubyValue.ts';
import { rubyText } from '../values/rubyText.ts';

/** What `_config.yml` says, with Jekyll's own defaults, as Jekyll 4.4 takes it (`Jekyll::Configuration`). */
export interface JekyllConfig {
  /** Every key, with Jekyll's defaults: `site.*` in templates. */
  readonly values: RubyMap;
  /** The folder that is read, below the one of `_config.yml`: `src`; empty for that folder itself. */
  readonly source: string;
  /** The folder that pages are written to, below the one of `_config.yml`. */
  readonly destination: string;
  /** Name → what the site says of it. `posts` is always there. */
  readonly collections: ReadonlyMap<string, JekyllCollection>;
  /** The folder that holds those of the collections; empty for the source itself. */
  readonly collectionsDir: string;
  readonly layoutsDir: string;
  readonly includesDir: string;
  readonly dataDir: string;
  /** Names and globs that are read although their names keep them out. */
  readonly include: readonly string[];
  /** Names and globs that are left out, Jekyll's own among them. */
  readonly exclude: readonly string[];
  readonly defaults: readonly DefaultSet[];
  /** Endings of Markdown files: `.md`. */
  readonly markdownExtensions: ReadonlySet<string>;
  /** A style (`pretty`) or a template (`/:categories/:title/`). */
  readonly permalink: string;
  readonly baseurl: string;
  /** Undefined where the machine that builds the site decides. */
  readonly timezone: string | undefined;
  /** Whether documents with a date to come are published. */
  readonly future: boolean;
  /** Whether documents with `published: false` are. */
  readonly unpublished: boolean;
  readonly showDrafts: boolean;
  /** Of the posts, the newest so many are kept; 0 for all. */
  readonly limitPosts: number;
  /** Where a page's summary ends; empty for none. */
  readonly excerptSeparator: string;
  readonly hasPageExcerpts: boolean;
  /** Whether an unreadable header stops the build. */
  readonly strictFrontMatter: boolean;
  readonly plugins: readonly string[];
  readonly theme: string | undefined;
}

/** A folder of documents: `actualites` for `_actualites/`. */
export interface JekyllCollection {
  readonly name: string;
  /** Whether its documents become pages. */
  readonly output: boolean;
  /** A template; undefined where the site's `permalink` decides. */
  readonly permalink: RubyValue | undefined;
  readonly sortBy: string | undefined;
  readonly order: readonly string[] | undefined;
  /** Every key that the site gives it: `site.collections` in templates. */
  readonly values: RubyMap;
}

/** An entry of `defaults:`. */
export interface DefaultSet {
  /** Where it applies; undefined for everywhere. */
  readonly scope: DefaultScope | undefined;
  readonly values: RubyMap;
}

/** Which documents a set of defaults is for. */
export interface DefaultScope {
  /** As it is written; undefined where it is no text. */
  readonly path: string | undefined;
  /** The name of a collection, or `pages`; undefined for any, which Jekyll holds for less precise. */
  readonly type: string | undefined;
}

/** `Jekyll::Configuration::DEFAULTS`, as far as a site can see it. */
const DEFAULTS: RubyMap = rubyMap(
  Object.entries({
    source: '.',
    destination: '_site',
    collections_dir: '',
    cache_dir: '.jekyll-cache',
    plugins_dir: '_plugins',
    layouts_dir: '_layouts',
    data_dir: '_data',
    includes_dir: '_includes',
    collections: rubyMap(),
    safe: false,
    include: ['.htaccess'],
    exclude: [],
    keep_files: ['.git', '.svn'],
    encoding: 'utf-8',
    markdown_ext: 'markdown,mkdown,mkdn,mkd,md',
    strict_front_matter: false,
    show_drafts: null,
    limit_posts: 0,
    future: false,
    unpublished: false,
    whitelist: [],
    plugins: [],
    markdown: 'kramdown',
    highlighter: 'rouge',
    lsi: false,
    excerpt_separator: '\n\n',
    incremental: false,
    detach: false,
    port: '4000',
    host: '127.0.0.1',
    baseurl: null,
    show_dir_listing: false,
    permalink: 'date',
    paginate_path: '/page:num',
    timezone: null,
    quiet: false,
    verbose: false,
    defaults: [],
    liquid: rubyMap(Object.entries({ error_mode: 'warn', strict_filters: false, strict_variables: false })),
    kramdown: rubyMap(
      Object.entries({
        auto_ids: true,
        toc_levels: [1, 2, 3, 4, 5, 6],
        entity_output: 'as_char',
        smart_quotes: 'lsquo,rsquo,ldquo,rdquo',
        input: 'GFM',
        hard_wrap: false,
        guess_lang: true,
        footnote_nr: 1,
        show_warnings: false,
      }),
    ),
  }),
);

const DEFAULT_EXCLUDES = ['.sass-cache', '.jekyll-cache', 'gemfiles', 'Gemfile', 'Gemfile.lock', 'node_modules', 'vendor/bundle/', 'vendor/cache/', 'vendor/gems/', 'vendor/ruby/'];

/** https://jekyllrb.com/docs/permalinks/#built-in-formats */
const POST_STYLES: Readonly<Record<string, string>> = {
  none: '/:categories/:title:output_ext',
  date: '/:categories/:year/:month/:day/:title:output_ext',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
};

/** In `scope: { type: … }`, the singular that older sites use. */
const PLURAL_TYPES: Readonly<Record<string, string>> = { page: 'pages', post: 'posts', draft: 'drafts' };

/** Takes what a `_config.yml` says as Jekyll does. What is of a kind that Jekyll cannot use counts as absent: who reads the file reports it. */
export function readJekyllConfig(own: RubyMap): JekyllConfig {
  const merged = deepMerge(DEFAULTS, own);
  const permalink = rubyText(merged['permalink']);
  const collections = readCollections(merged['collections'], permalink);
  const exclude = [...textsOf(own['exclude']), ...DEFAULT_EXCLUDES];
  const values = rubyMap([...Object.entries(merged), ['exclude', exclude], ['collections', rubyMap([...collections].map(([name, it]) => [name, it.values]))]]);
  return {
    values,
    source: folderOf(own['source']),
    destination: folderOf(merged['destination']),
    collections,
    collectionsDir: folderOf(merged['collections_dir']),
    layoutsDir: folderOf(merged['layouts_dir']),
    includesDir: folderOf(merged['includes_dir']),
    dataDir: folderOf(merged['data_dir']),
    include: textsOf(merged['include']),
    exclude,
    defaults: isRubyList(own['defaults']) ? own['defaults'].flatMap(readDefaultSet) : [],
    markdownExtensions: new Set(rubyText(merged['markdown_ext']).split(',').map(it => `.${it.trim().toLowerCase()}`)),
    permalink,
    baseurl: rubyText(merged['baseurl']),
    timezone: nonEmpty(merged['timezone']),
    future: isTruthy(merged['future']),
    unpublished: isTruthy(merged['unpublished']),
    showDrafts: isTruthy(merged['show_drafts']),
    limitPosts: typeof merged['limit_posts'] === 'number' ? merged['limit_posts'] : 0,
    excerptSeparator: rubyText(merged['excerpt_separator']),
    hasPageExcerpts: isTruthy(merged['page_excerpts']),
    strictFrontMatter: isTruthy(merged['strict_front_matter']),
    plugins: textsOf(merged['plugins']),
    theme: nonEmpty(merged['theme']),
  };
}

function readCollections(value: RubyValue | undefined, permalink: string): ReadonlyMap<string, JekyllCollection> {
  const named: readonly (readonly [string, RubyValue])[] = isRubyList(value) ? value.map(it => [rubyText(it), null] as const) : Object.entries(isRubyMap(value) ? value : rubyMap());
  const posts = named.find(([name]) => name === 'posts')?.[1];
  const withPosts: readonly (readonly [string, RubyValue])[] = [['posts', posts ?? null], ...named.filter(([name]) => name !== 'posts')];
  return new Map(withPosts.map(([name, settings]) => [name, readCollection(name, isRubyMap(settings) ? settings : rubyMap(), permalink)]));
}

function readCollection(name: string, settings: RubyMap, sitePermalink: string): JekyllCollection {
  const isPosts = name === 'posts';
  const permalink = isPosts ? (isTruthy(settings['permalink']) ? settings['permalink'] : (POST_STYLES[sitePermalink] ?? sitePermalink)) : settings['permalink'];
  return {
    name: name.replace(/[^a-z0-9_.-]/gi, ''),
    output: isPosts || isTruthy(settings['output']),
    permalink,
    sortBy: typeof settings['sort_by'] === 'string' ? settings['sort_by'] : undefined,
    order: isRubyList(settings['order']) ? settings['order'].map(rubyText) : undefined,
    values: isPosts ? rubyMap([...Object.entries(settings), ['output', true], ['permalink', permalink ?? null]]) : settings,
  };
}

function readDefaultSet(set: RubyValue): readonly DefaultSet[] {
  if (!isRubyMap(set) || !isRubyMap(set['values'])) {
    return [];
  }
  const scope = isRubyMap(set['scope']) ? set['scope'] : undefined;
  const type = scope !== undefined && 'type' in scope ? rubyText(scope['type']) : undefined;
  const path = typeof scope?.['path'] === 'string' ? scope['path'] : undefined;
  return [{ scope: scope && { path, type: type === undefined ? undefined : (PLURAL_TYPES[type] ?? type) }, values: set['values'] }];
}

/** A folder below the site's: `./src/` → `src`. */
function folderOf(value: RubyValue | undefined): string {
  const steps: string[] = [];
  for (const step of typeof value === 'string' ? value.split('/') : []) {
    if (step === '..') {
      steps.pop();
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.join('/');
}

function textsOf(value: RubyValue | undefined): readonly string[] {
  return isRubyList(value) ? value.filter(it => typeof it === 'string') : [];
}

function nonEmpty(value: RubyValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
