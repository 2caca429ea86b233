import type { ArticleName } from './articleName.ts';
import { articleNameOf } from './articleName.ts';

/** An article as it lies in its site. */
export interface SiteText {
  /** Below the root: `_actualites/2024-03-01-bilan.md`. */
  readonly path: string;
  readonly text: string;
}

/** Where the pictures of an article are kept, and how it says so. */
export interface ImagePlace {
  /** Below the root, without slashes around: `uploads/2024`. */
  readonly folder: string;
  /** What stands before the folder in a header, and in a body: `/`, `{{ site.baseurl }}/`. */
  readonly prefixes: { readonly header: string; readonly body: string };
}

/** Where a place is written: in the header of an article, or in its body. */
export type Part = keyof ImagePlace['prefixes'];

/** What a site without any picture begins with. */
const FIRST_FOLDER = 'uploads';
/** Habits change: so many articles with pictures, from the newest on, show the one of today. */
const NEWEST = 30;
/** An address from the root of a site, in whatever signs it stands: `/uploads/2024/vue.png`, `{{ site.baseurl }}/images/vue.png`. */
const ADDRESS = /(?<=^|[\s("'=>])(?<prefix>(?:\{\{\s*site\.[a-z]+\s*\}\})?\/?)(?<folder>(?:[\p{L}\p{N}%~-][\p{L}\p{N}._%~-]*\/)*)[^\s"'()<>/|{}]+\.(?:png|jpe?g|gif|webp|avif|svg)(?![\p{L}\p{N}])/dgimu;

/**
 * Learns where pictures go from where those of the other articles are: the folder that most of the newest have, with what
 * in it is the article's own year, month or name.
 *
 * @param given the folder that the team has chosen, with `{year}`, `{month}` and `{name}`
 */
export function imagePlaceFor(article: SiteText, others: readonly SiteText[], given?: string): ImagePlace {
  const own = articleNameOf(article.path, article.text);
  const seen = others
    .map(it => ({ name: articleNameOf(it.path, it.text), addresses: addressesIn(it.text) }))
    .filter(it => it.addresses.length > 0)
    .toSorted((a, b) => (a.name.day < b.name.day ? 1 : -1))
    .slice(0, NEWEST);
  const pattern = given ?? mostFrequent(seen.flatMap(({ name, addresses }) => [...new Set(addresses.map(it => patternOf(it.folder, name)))])) ?? FIRST_FOLDER;
  const prefixOf = (part: Part): string | undefined => mostFrequent(seen.flatMap(it => it.addresses.filter(address => address.part === part).map(address => address.prefix)));
  const body = prefixOf('body') ?? '/';
  return { folder: filled(pattern, own).replace(/^\/+|\/+$/g, ''), prefixes: { body, header: prefixOf('header') ?? '/' } };
}

interface Address {
  readonly part: Part;
  readonly prefix: string;
  readonly folder: string;
}

function addressesIn(text: string): readonly Address[] {
  const bodyStart = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
  return [...text.matchAll(ADDRESS)].flatMap(({ index, groups }) => {
    const { prefix = '', folder = '' } = groups ?? {};
    const part = index < bodyStart ? 'header' : 'body';
    // In a body, what begins at no root is beside the page, or the name of a file in a sentence.
    return folder === '' || (part === 'body' && prefix === '') ? [] : [{ part, prefix, folder: decodeSafely(folder.slice(0, -1)) } as const];
  });
}

/** `uploads/2024/bilan` of the article `2024-03-01-bilan.md` is `uploads/{year}/{name}`. */
function patternOf(folder: string, { day, name }: ArticleName): string {
  const [year = '', month = ''] = day.split('-');
  return folder
    .split('/')
    .map((it, index, all) => (it === year ? '{year}' : it === month && all[index - 1] === year ? '{month}' : it === name ? '{name}' : it))
    .join('/');
}

function filled(pattern: string, { day, name }: ArticleName): string {
  const [year = '', month = ''] = day.split('-');
  return pattern.replaceAll('{year}', year).replaceAll('{month}', month).replaceAll('{name}', name);
}

/** What comes most often; of several, what comes first. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  values.forEach(it => counts.set(it, (counts.get(it) ?? 0) + 1));
  return [...counts].reduce<readonly [string, number] | undefined>((best, it) => (best === undefined || it[1] > best[1] ? it : best), undefined)?.[0];
}

function decodeSafely(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
