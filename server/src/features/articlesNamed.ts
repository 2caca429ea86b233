import { baseName } from '../base/uris.ts';
import type { SitePage, SitePages } from '../workspace/sitePages.ts';
import { rankWords } from './shared/rankWords.ts';

/** More than this nobody reads. */
const MOST = 200;

/** The articles whose titles somebody may mean, the likeliest first, then the newest; accents and capitals do not count. */
export function articlesNamed({ all }: SitePages, query: string): readonly (SitePage & { readonly name: string })[] {
  const named = all.map(page => ({ word: page.title === '' ? baseName(page.uri) : page.title, count: page.time ?? 0, page }));
  return rankWords(query, named).slice(0, MOST).map(({ word, page }) => ({ ...page, name: word }));
}
