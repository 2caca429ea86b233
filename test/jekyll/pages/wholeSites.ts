import { readFileSync } from 'node:fs';
import { readSitesFile, type RecordedSite } from '../oracle/sites.ts';

/** Where small sites are written whose pages are recorded. */
export const WHOLE_SITES = 'test/jekyll/pages/sites.txt';
/** What Jekyll made of each: name → page → text. */
export const WHOLE_SITES_RECORD = 'test/jekyll/pages/sites.recorded.json';

/** What Jekyll wrote: page → text. */
export type Pages = Readonly<Record<string, string>>;

/** The sites. */
export function readWholeSites(): readonly RecordedSite[] {
  return readSitesFile(WHOLE_SITES).sites;
}

/** What Jekyll made of them. */
export function readWholeSitesRecord(): Readonly<Record<string, Pages>> {
  return JSON.parse(readFileSync(WHOLE_SITES_RECORD, 'utf8')) as Readonly<Record<string, Pages>>;
}
