import type { SiteConfig } from './siteConfig.ts';

/** What Jekyll makes the address of a document from. */
export interface PermalinkParts {
  /** Name of the collection; undefined for a page. */
  readonly collection: string | undefined;
  /** Below the folder of its collection, else below the site's root: `2024/bilan.md`. */
  readonly path: string;
  /** The `slug` of the header, else the name of the file without date and extension. */
  readonly slug: string;
  /** The `permalink` of the header or of its defaults. */
  readonly permalink: string | undefined;
  readonly categories: readonly string[];
  /** The date of the document by the clock of the site, as if it were UTC; undefined where it has none. */
  readonly localDate: Date | undefined;
}

/** https://jekyllrb.com/docs/permalinks/#built-in-formats */
const POST_STYLES: Readonly<Record<string, string>> = {
  none: '/:categories/:title:output_ext',
  date: '/:categories/:year/:month/:day/:title:output_ext',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
};

/**
 * The address of a document below the site's `baseurl`, percent-encoded as Jekyll prints it: `/actualites/bilan/`.
 * A placeholder that Jekyll does not know makes it stop; here it stays as it is written.
 */
export function permalinkOf(site: SiteConfig, parts: PermalinkParts): string {
  const template = parts.permalink ?? templateFor(site, parts);
  const filled = template.replace(/:([a-z_]+)/g, (match, name: string) => {
    const known = [name, name.replace(/_$/, '')].find(it => Object.hasOwn(PLACEHOLDERS, it));
    const value = known === undefined ? undefined : PLACEHOLDERS[known]?.(parts);
    return known === undefined ? match : escapePath(value ?? '') + name.slice(known.length);
  });
  return `/${filled}`.replaceAll('..', '/').replaceAll('./', '').replace(/\/+/g, '/');
}

/** As `Jekyll::Utils.slugify`: `pretty` keeps the punctuation that addresses may have. */
export function slugify(text: string, mode: 'default' | 'pretty'): string {
  const gaps = mode === 'pretty' ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu;
  return text.replace(gaps, '-').replace(/^-|-$/g, '');
}

function templateFor(site: SiteConfig, { collection, path }: PermalinkParts): string {
  const style = site.permalink ?? 'date';
  if (collection === undefined) {
    return /(?:^|\/)index\.[^./]+$/.test(path) ? '/:path/' : withSuffix('/:path/:basename', style);
  }
  const own = site.collections.get(collection)?.permalink;
  return own ?? (collection === 'posts' ? (POST_STYLES[style] ?? style) : withSuffix('/:collection/:path', style));
}

function withSuffix(template: string, style: string): string {
  if (style === 'pretty' || style.endsWith('/')) {
    return `${template}/`;
  }
  return ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext') ? `${template}:output_ext` : template;
}

type Placeholder = (parts: PermalinkParts) => string;

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** https://jekyllrb.com/docs/permalinks/#placeholders */
const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  collection: ({ collection }) => collection ?? '',
  path: ({ collection, path }) => (collection === undefined ? path.replace(/[^/]*$/, '') : withoutExtension(path)),
  basename: ({ path }) => withoutExtension(path.replace(/^.*\//, '')),
  output_ext: () => '.html',
  name: ({ path }) => slugify(withoutExtension(path.replace(/^.*\//, '')), 'default').toLowerCase(),
  title: ({ slug }) => slugify(slug, 'pretty'),
  slug: ({ slug }) => slugify(slug, 'default').toLowerCase(),
  categories: ({ categories }) => [...new Set(categories.map(it => it.toLowerCase()))].join('/'),
  slugified_categories: ({ categories }) => [...new Set(categories.map(it => slugify(it, 'default').toLowerCase()))].join('/'),
  year: dated(it => String(it.getUTCFullYear())),
  short_year: dated(it => pad(it.getUTCFullYear() % 100)),
  month: dated(it => pad(it.getUTCMonth() + 1)),
  i_month: dated(it => String(it.getUTCMonth() + 1)),
  short_month: dated(it => (MONTHS[it.getUTCMonth()] ?? '').slice(0, 3)),
  long_month: dated(it => MONTHS[it.getUTCMonth()] ?? ''),
  day: dated(it => pad(it.getUTCDate())),
  i_day: dated(it => String(it.getUTCDate())),
  y_day: dated(it => pad(dayOfYear(it), 3)),
  short_day: dated(it => (DAYS[it.getUTCDay()] ?? '').slice(0, 3)),
  long_day: dated(it => DAYS[it.getUTCDay()] ?? ''),
  w_day: dated(it => String(it.getUTCDay() || 7)),
  week: dated(it => pad(Math.ceil(dayOfYear(thursdayOf(it)) / 7))),
  w_year: dated(it => String(thursdayOf(it).getUTCFullYear())),
  hour: dated(it => pad(it.getUTCHours())),
  minute: dated(it => pad(it.getUTCMinutes())),
  second: dated(it => pad(it.getUTCSeconds())),
};

function dated(format: (date: Date) => string): Placeholder {
  return ({ localDate }) => (localDate === undefined ? '' : format(localDate));
}

function dayOfYear(date: Date): number {
  return (Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000 + 1;
}

/** The Thursday of the same ISO week: it decides which year and week that is. */
function thursdayOf(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 4 - (date.getUTCDay() || 7)));
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '').replace(/\.+$/, '');
}

function escapePath(path: string): string {
  return /^[a-zA-Z0-9./-]*$/.test(path) ? path : encodeURI(path.replace(/\p{Cs}/gu, '\uFFFD')).replace('#', '%23');
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
