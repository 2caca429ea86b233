import { defaultsFor } from '../config/frontMatterDefaults.ts';
import type { JekyllConfig } from '../config/jekyllConfig.ts';
import { inspect, rubyText } from './rubyText.ts';
import { deepMerge, isRubyList, isRubyMap, isTruthy, mergeInto, RubyDay, RubyMoment, rubyMap, type RubyMap, type RubyValue } from './rubyValue.ts';
import { parseTime } from './parseTime.ts';
import type { DocumentStop } from './documentStop.ts';
import { titleizeSlug } from './titleizeSlug.ts';

/** What the header of a file says, as far as Jekyll reads it. */
export type HeaderContent =
  | { readonly kind: 'none' } // the text has no header, or an empty one
  | { readonly kind: 'map'; readonly values: RubyMap }
  | { readonly kind: 'unreadable' } // YAML refuses it
  | { readonly kind: 'other' }; // a text, a list

/** A document of a collection, before anything is rendered. */
export interface DocumentSource {
  /** As Jekyll knows it: below `collections_dir`. `_actualites/bilan.md` */
  readonly path: string;
  readonly collection: string;
  readonly isDraft: boolean;
  readonly header: HeaderContent;
}

/** What a document has after it is read (`Jekyll::Document#read`). */
export interface DocumentValues {
  /** All but `date` and `excerpt`. */
  readonly values: RubyMap;
  /** Milliseconds since 1970; undefined where Jekyll takes the moment of the build, or for a draft that of the file. */
  readonly time: number | undefined;
  /** Whether the moment is not known: Ruby reads the date in a way that is not foreseen here. */
  readonly isTimeUnknown: boolean;
  /** What stops the build when it is read. */
  readonly stop: DocumentStop | undefined;
  /** Whether the header is lost: the document has what defaults and names give it. */
  readonly isHeaderLost: boolean;
}

/** `_posts/2024-01-02-bilan.md` → date, slug and ending (`Jekyll::Document::DATE_FILENAME_MATCHER`). */
export const DATED_PATH = /^(?:[^\n]*\/)?(\d{2,4}-\d{1,2}-\d{1,2})-([^/\n]*)(\.[^.\n]+)$/;

interface Reading {
  /** Nobody else's: each part is merged into it. */
  readonly data: Record<string, RubyValue>;
  time: number | undefined;
  isTimeUnknown: boolean;
}

/** Reads a document as Jekyll does: folders, defaults, header, name, each over the one before. */
export function documentValues(config: JekyllConfig, source: DocumentSource, timeZone: string): DocumentValues {
  const { path, collection, isDraft, header } = source;
  const reading: Reading = { data: deepMerge(rubyMap(), { draft: isDraft, categories: foldersOf(source) }), time: undefined, isTimeUnknown: false };
  const finish = (rest: Partial<DocumentValues> = {}): DocumentValues => {
    const values = rubyMap(Object.entries(reading.data).filter(([key]) => key !== 'date' && key !== 'excerpt'));
    return { values, time: reading.time, isTimeUnknown: reading.isTimeUnknown, stop: undefined, isHeaderLost: false, ...rest };
  };
  const defaults = defaultsFor(config, { path, type: collection });
  for (const [part, origin] of [[defaults, 'defaults'], [header.kind === 'map' ? header.values : rubyMap(), 'header']] as const) {
    const outcome = merge(reading, part, { origin, timeZone });
    if (outcome === 'lost') {
      return finish({ isHeaderLost: true, ...(config.strictFrontMatter ? { stop: { kind: 'unreadable-header' } } : {}) });
    }
    if (outcome !== undefined) {
      return finish({ stop: outcome });
    }
  }
  if (header.kind === 'unreadable' || header.kind === 'other') {
    return finish({ isHeaderLost: true, ...(config.strictFrontMatter ? { stop: { kind: 'unreadable-header' } } : {}) });
  }
  const stop = nameValues(reading, path, timeZone);
  if (stop) {
    return finish({ stop });
  }
  reading.data['categories'] = categoriesOf(reading.data);
  reading.data['tags'] = pluralised(reading.data, 'tag', 'tags');
  return finish();
}

/** Merges values over those that are there; says what stops the build, or that Jekyll gives the file up. */
function merge(reading: Reading, part: RubyMap, { origin, timeZone }: { readonly origin: 'defaults' | 'header' | 'name'; readonly timeZone: string }): DocumentStop | 'lost' | undefined {
  const own = part['categories'];
  if (own !== undefined && own !== null) {
    const list = typeof own === 'string' ? rubyWords(own) : own;
    const before = reading.data['categories'];
    if (isRubyList(before) && !isRubyList(list)) {
      return 'lost';
    }
    mergeInto(reading.data, { ...part, categories: isRubyList(before) && isRubyList(list) ? union(before, list) : list });
  } else {
    mergeInto(reading.data, part);
  }
  return 'date' in reading.data ? readDate(reading, { origin, timeZone }) : undefined;
}

/** `Time.parse` of what the date prints as; the moment of the build is given where there is none. */
function readDate(reading: Reading, { origin, timeZone }: { readonly origin: 'defaults' | 'header' | 'name'; readonly timeZone: string }): DocumentStop | undefined {
  const value = reading.data['date'] ?? null;
  if (value instanceof RubyMoment) {
    reading.time = Math.floor(value.time / 1000) * 1000;
    return undefined;
  }
  const parsed = parseTime(value instanceof RubyDay ? inspect(value) : rubyText(value), timeZone);
  if (parsed.kind === 'refused') {
    return { kind: 'invalid-date', origin };
  }
  reading.isTimeUnknown = parsed.kind === 'unknown';
  reading.time = parsed.kind === 'moment' ? parsed.time : undefined;
  if (parsed.kind === 'moment') {
    reading.data['date'] = new RubyMoment(parsed.time, 0);
  }
  return undefined;
}

/** Title, name, ending and date that the file's name gives. */
function nameValues(reading: Reading, path: string, timeZone: string): DocumentStop | undefined {
  const [, date, datedSlug, datedExtension] = DATED_PATH.exec(path) ?? [];
  if (date !== undefined && !isTruthy(reading.data['date'])) {
    const stop = merge(reading, rubyMap([['date', date]]), { origin: 'name', timeZone });
    if (stop !== undefined) {
      return stop === 'lost' ? undefined : stop;
    }
  }
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [, plainSlug = name, plainExtension] = /^([^\n]*)(\.[^.\n]+)$/.exec(name) ?? [];
  const slug = (datedSlug ?? plainSlug).replace(/\.+$/, '');
  setUnlessTruthy(reading.data, 'title', titleizeSlug(slug));
  setUnlessTruthy(reading.data, 'slug', slug);
  setUnlessTruthy(reading.data, 'ext', datedExtension ?? plainExtension ?? null);
  return undefined;
}

function setUnlessTruthy(data: Record<string, RubyValue>, key: string, value: RubyValue): void {
  if (!isTruthy(data[key])) {
    data[key] = value;
  }
}

/** The folders above `_posts` are categories: `fr/news/_posts/a.md`. */
function foldersOf({ path, collection, isDraft }: DocumentSource): readonly string[] {
  const special = isDraft ? '_drafts' : `_${collection}`;
  if (path.startsWith(special)) {
    return [];
  }
  const at = path.indexOf(special);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [...new Set((at < 0 ? path : path.slice(0, at)).split('/').filter(it => it !== '' && it !== special && it !== name))];
}

/** `Jekyll::Document#populate_categories` */
function categoriesOf(data: Record<string, RubyValue>): RubyValue {
  const own = data['categories'] ?? null;
  if (isRubyList(own) && own.length === 0 && !('category' in data)) {
    return own;
  }
  const named = [...arrayOf(own).map(rubyTextOfItem), ...pluralised(data, 'category', 'categories').map(rubyTextOfItem)];
  const texts = [...new Set(named)];
  return isRubyList(own) ? union(own, texts) : texts;
}

/** `Jekyll::Utils.pluralized_array_from_hash` */
function pluralised(data: Record<string, RubyValue>, singular: string, plural: string): readonly RubyValue[] {
  const one = data[singular];
  const many = data[plural];
  const value = isTruthy(one) ? one : typeof many === 'string' ? rubyWords(many) : isRubyList(many) ? many : null;
  return value === null || value === undefined ? [] : flatten([value]).filter(it => it !== null);
}

function arrayOf(value: RubyValue): readonly RubyValue[] {
  return value === null ? [] : isRubyList(value) ? value : isRubyMap(value) ? Object.entries(value) : [value];
}

function rubyTextOfItem(value: RubyValue): string {
  return rubyText(value);
}

function flatten(list: readonly RubyValue[]): readonly RubyValue[] {
  return list.some(isRubyList) ? list.flatMap(it => (isRubyList(it) ? flatten(it) : [it])) : list;
}

/** Ruby's `|` of lists: each value once. */
function union(first: readonly RubyValue[], second: readonly RubyValue[]): readonly RubyValue[] {
  const all = [...first, ...second];
  if (all.every(it => typeof it === 'string')) {
    return [...new Set(all)];
  }
  const seen = new Set<string>();
  return all.filter(it => {
    const key = `${typeof it} ${inspect(it)}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Ruby's `split`: at its own white space, which knows no no-break space. */
function rubyWords(text: string): readonly string[] {
  return text.split(/[ \t\n\v\f\r\0]+/).filter(it => it !== '');
}
