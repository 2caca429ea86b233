import { archiveAddress } from '../../addresses/addresses.ts';
import { slugify } from '../../addresses/slugify.ts';
import type { Archive, SiteDocument, SitePage } from '../../siteFile.ts';
import { deepMerge, isRubyList, isRubyMap, isTruthy, RubyDay, rubyMap, type RubyMap, type RubyValue } from '../../values/rubyValue.ts';
import { rubyText } from '../../values/rubyText.ts';
import { clockTime, strftime } from '../../liquid/strftime.ts';
import type { SiteContent } from '../siteContent.ts';
import { compareDocuments, postsBy } from '../order.ts';

const DEFAULTS: RubyMap = rubyMap([
  ['layout', 'archive'],
  ['enabled', []],
  ['permalinks', rubyMap([['year', '/:year/'], ['month', '/:year/:month/'], ['day', '/:year/:month/:day/'], ['tag', '/tag/:name/'], ['category', '/category/:name/']])],
]);

/** jekyll-archives adds a page for each tag, category, year, month or day of posts. */
export function withArchives(content: SiteContent): SiteContent {
  const { config, documents } = content;
  const own = config.values['jekyll-archives'];
  const settings = deepMerge(DEFAULTS, isRubyMap(own) ? own : rubyMap());
  const posts = documents.get('posts') ?? [];
  const isOn = (name: string): boolean => settings['enabled'] === true || settings['enabled'] === 'all' || (isRubyList(settings['enabled']) && settings['enabled'].includes(name));
  const named = (type: 'tag' | 'category', key: string): readonly SitePage[] =>
    isOn(key) ? [...postsBy(posts, key)].map(([title, list]) => archivePage(settings, { type, title, date: undefined, posts: list }, [['name', slugify(title, 'default')]])) : [];
  return { ...content, pages: [...content.pages, ...named('tag', 'tags'), ...named('category', 'categories'), ...datedPages(content, settings, posts, isOn)] };
}

function datedPages(content: SiteContent, settings: RubyMap, posts: readonly SiteDocument[], isOn: (name: string) => boolean): readonly SitePage[] {
  const page = (type: 'year' | 'month' | 'day', parts: readonly string[], list: readonly SiteDocument[]): readonly SitePage[] => {
    const [year = '1', month = '1', day = '1'] = parts;
    const names = ['year', 'month', 'day'] as const;
    return isOn(type) ? [archivePage(settings, { type, title: undefined, date: new RubyDay(Number(year), Number(month), Number(day)), posts: list }, parts.map((it, index) => [names[index] ?? 'day', it]))] : [];
  };
  return grouped(content, posts, '%Y').flatMap(([year, inYear]) => [
    ...page('year', [year], inYear),
    ...grouped(content, inYear, '%m').flatMap(([month, inMonth]) => [...page('month', [year, month], inMonth), ...grouped(content, inMonth, '%d').flatMap(([day, inDay]) => page('day', [year, month, day], inDay))]),
  ]);
}

function grouped({ config, build }: SiteContent, posts: readonly SiteDocument[], format: string): readonly (readonly [string, readonly SiteDocument[]])[] {
  const groups = new Map<string, SiteDocument[]>();
  for (const post of posts) {
    const key = strftime(clockTime(post.time ?? build.now.getTime(), config.timezone ?? build.machineZone), format);
    const known = groups.get(key) ?? [];
    groups.set(key, known);
    known.push(post);
  }
  return [...groups].map(([key, list]) => [key, list.toSorted((a, b) => compareDocuments(b, a))]);
}

function archivePage(settings: RubyMap, archive: Archive, placeholders: readonly (readonly [string, string])[]): SitePage {
  const permalinks = settings['permalinks'];
  const layouts = settings['layouts'];
  const address = archiveAddress(rubyText(isRubyMap(permalinks) ? (permalinks[archive.type] ?? null) : null), [...placeholders, ['type', archive.type]]);
  const own: RubyValue | undefined = isRubyMap(layouts) ? layouts[archive.type] : undefined;
  const values = rubyMap([['layout', isTruthy(own) ? (own ?? null) : (settings['layout'] ?? null)]]);
  const relativePath = (address.destination ?? '').slice(1);
  return { kind: 'page', path: relativePath, relativePath, ...address, isWritten: true, hidden: undefined, stop: undefined, values, valuesWithDefaults: values, isHeaderLost: false, hasHeader: true, original: undefined, made: { text: '', archive } };
}
