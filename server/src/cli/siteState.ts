import type { LanguageService } from '../languageService.ts';
import type { Report } from './report.ts';

/** What a report shows of a site beside its problems. */
export interface SiteState {
  readonly collections: readonly CollectionState[];
  /** Articles that are written, and not published: drafts, `published: false`. */
  readonly drafts: readonly NamedArticle[];
  /** Articles that are dated later than now, the next first. */
  readonly scheduled: readonly NamedArticle[];
  /** Published articles, the oldest first. */
  readonly oldest: readonly NamedArticle[];
  /** Fields of words, with the number of articles that have each. */
  readonly words: readonly { readonly field: string; readonly counts: readonly (readonly [string, number])[] }[];
}

/** The fields of a collection, and how many of its documents have each. */
export interface CollectionState {
  /** Empty for pages. */
  readonly name: string;
  readonly documents: number;
  readonly fields: readonly (readonly [string, number])[];
}

/** An article by its path and its title. */
export interface NamedArticle {
  readonly file: string;
  readonly title: string;
  /** `2019-07-15`; empty without date. */
  readonly day: string;
}

/** What a report on whole sites is made from. */
export interface SiteReport {
  readonly reports: readonly Report[];
  readonly state: SiteState;
  readonly language: 'fr' | 'en';
  /** What kind of problem a code stands for, in words. */
  readonly titleOf: (code: string) => string;
  /** From the folder of the report to that of the paths: `../`; empty where they are one. */
  readonly base: string;
  /** Checked files. */
  readonly files: number;
  /** The day of the report. */
  readonly day: string;
}

const MOST_OLDEST = 15;
const MOST_WORDS = 60;

type WholeSite = Awaited<ReturnType<LanguageService['wholeSite']>>;
type SitePage = WholeSite['site']['pages']['all'][number];

/** Puts together what is known of sites at a moment. */
export function siteStateOf(sites: readonly WholeSite[], { now, pathOf }: { readonly now: Date; readonly pathOf: (uri: string) => string }): SiteState {
  const pages = sites.flatMap(({ site }) => site.pages.all.filter(it => it.counted?.fields !== undefined));
  const named = (found: readonly SitePage[]): readonly NamedArticle[] => found.map(({ uri, title, day = '' }) => ({ file: pathOf(uri), title, day }));
  const byDay = pages.filter(it => it.time !== undefined && !it.isHidden).toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0));
  return {
    collections: sites.flatMap(collectionsOf),
    drafts: named(sites.flatMap(({ project, site }) => site.pages.all.filter(it => it.isHidden && it.document !== undefined && project.site.collections.get(it.document.collection)?.output !== false))),
    scheduled: named(byDay.filter(it => (it.time ?? 0) > now.getTime())),
    oldest: named(byDay.filter(it => (it.time ?? 0) <= now.getTime()).slice(0, MOST_OLDEST)),
    words: sites.flatMap(wordsOf),
  };
}

function collectionsOf({ site }: WholeSite): readonly CollectionState[] {
  const first = new Map<string, SitePage>();
  site.pages.all.filter(it => it.counted !== undefined).forEach(it => first.set(it.counted?.collection ?? '', it));
  return [...first].map(([name, { uri }]) => {
    const { documents, maps } = site.evidenceOf(uri).collection;
    const fields = [...(maps.get('')?.fields ?? [])].map(([field, { count }]) => [field, count] as const);
    return { name, documents, fields: fields.toSorted(([, a], [, b]) => b - a) };
  });
}

function wordsOf({ site }: WholeSite): SiteState['words'] {
  const fields = new Set(site.pages.all.flatMap(it => [...it.terms.keys()]));
  return [...fields].flatMap(field => {
    const counts = [...site.vocabulary.terms(field)].slice(0, MOST_WORDS);
    return counts.length === 0 ? [] : [{ field, counts }];
  });
}
