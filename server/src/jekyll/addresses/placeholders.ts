import { remembered } from '../../base/remembered.ts';
import { slugify, slugifyCased } from './slugify.ts';

/** What the placeholders of a document's address are filled from. */
export interface PlaceholderSource {
  readonly collection: string;
  /** Below the folder of its collection, without ending: `/2024/bilan`. */
  readonly path: string;
  /** The name of the file without ending: `2024-01-02-bilan`. */
  readonly baseName: string;
  /** The `slug`, undefined where there is none. */
  readonly slug: string | undefined;
  readonly categories: readonly string[];
  readonly outputExtension: string;
  /** The date by the clock of the site, as if it were UTC. */
  readonly clock: Date;
}

type Placeholder = (source: PlaceholderSource) => string;

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** https://jekyllrb.com/docs/permalinks/#placeholders, in `Jekyll::Drops::UrlDrop` */
const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  collection: it => it.collection,
  path: it => it.path,
  output_ext: it => it.outputExtension,
  name: it => slugify(it.baseName),
  title: it => slugifyCased(it.slug ?? it.baseName, 'pretty'),
  slug: it => slugify(it.slug ?? it.baseName),
  categories: it => [...new Set(it.categories.map(category => category.toLowerCase()))].join('/'),
  slugified_categories: it => [...new Set(it.categories.map(category => slugify(category)))].join('/'),
  year: it => String(it.clock.getUTCFullYear()).padStart(4, '0'),
  short_year: it => pad(it.clock.getUTCFullYear() % 100),
  month: it => pad(it.clock.getUTCMonth() + 1),
  i_month: it => String(it.clock.getUTCMonth() + 1),
  short_month: it => (MONTHS[it.clock.getUTCMonth()] ?? '').slice(0, 3),
  long_month: it => MONTHS[it.clock.getUTCMonth()] ?? '',
  day: it => pad(it.clock.getUTCDate()),
  i_day: it => String(it.clock.getUTCDate()),
  y_day: it => pad(dayOfYear(it.clock), 3),
  short_day: it => (DAYS[it.clock.getUTCDay()] ?? '').slice(0, 3),
  long_day: it => DAYS[it.clock.getUTCDay()] ?? '',
  w_day: it => String(it.clock.getUTCDay() || 7),
  week: it => pad(Math.ceil(dayOfYear(thursdayOf(it.clock)) / 7)),
  w_year: it => String(thursdayOf(it.clock).getUTCFullYear()),
  hour: it => pad(it.clock.getUTCHours()),
  minute: it => pad(it.clock.getUTCMinutes()),
  second: it => pad(it.clock.getUTCSeconds()),
};

/** The names of all placeholders, as they may stand in a `permalink`. */
export const PLACEHOLDER_NAMES: readonly string[] = Object.keys(PLACEHOLDERS);

/** The placeholders that the `slug` fills: where there are none, a `slug` that is no text does no harm. */
export const SLUG_PLACEHOLDERS: ReadonlySet<string> = new Set(['title', 'slug']);

/** A placeholder in a template: `:title`, where in `:title_` what is behind the name stays. */
export interface FoundPlaceholder {
  /** The name that Jekyll knows; undefined where it knows none, and the build stops. */
  readonly name: string | undefined;
  /** What is written: `titre`. */
  readonly written: string;
}

/** The placeholders of a template, in their order. */
export const placeholdersIn = remembered((template: string): readonly FoundPlaceholder[] => [...template.matchAll(/:([a-z_]+)/g)].map(([, written = '']) => ({ written, name: knownName(written) })));

/** Fills a template; what Jekyll does not know stays as it is written. */
export function fillTemplate(template: string, source: PlaceholderSource, escape: (text: string) => string): string {
  return template.replace(/:([a-z_]+)/g, (match, written: string) => {
    const name = knownName(written);
    return name === undefined ? match : escape(PLACEHOLDERS[name]?.(source) ?? '') + written.slice(name.length);
  });
}

function knownName(written: string): string | undefined {
  return [written, written.replace(/_$/, '')].find(it => Object.hasOwn(PLACEHOLDERS, it));
}

function dayOfYear(date: Date): number {
  const start = new Date(0);
  start.setUTCFullYear(date.getUTCFullYear(), 0, 1);
  return Math.floor((date.getTime() - start.getTime()) / 86_400_000) + 1;
}

/** The Thursday of the same ISO week: it decides which year and week that is. */
function thursdayOf(date: Date): Date {
  return new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
