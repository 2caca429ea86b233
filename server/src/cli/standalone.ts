import { createRequire } from 'node:module';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { neverCancelled } from '../base/cancellation.ts';
import { joinUri } from '../base/uris.ts';
import type { Localized } from '../base/localized.ts';
import type { LanguageService } from '../languageService.ts';
import { SITE_ADDRESS, type ArticleState, type StandaloneFile, type StandalonePage, type StandaloneProgram, type StandaloneStyle, type StandaloneWish } from '../protocol/standalonePage.ts';
import { diskFiles, filePath } from '../workspace/node/diskFiles.ts';
import { isBelow } from '../workspace/node/isBelow.ts';
import { CannotRun } from './cannotRun.ts';

/** Larger than this, a picture does not belong into a page. */
const LARGEST_PICTURE = 50_000_000;

/** An article that is not there: before it was written, or after it is gone. */
export const NO_STATE: ArticleState = { header: { categories: [], tags: [] }, parts: [], notes: [] };

/** Why there is no page. */
const NOT_SHOWN: Localized = { fr: 'Cet article ne peut pas être montré en une page\u00A0: son HTML s’emboîte sans fin.', en: 'This article cannot be shown as one page: its HTML nests without end.' };

/** Loads what makes pages that need nothing else. */
export function loadStandalone(): StandaloneProgram {
  return createRequire(__filename)(join(__dirname, 'standalone.cjs')) as StandaloneProgram;
}

/**
 * Makes a page that needs nothing else.
 *
 * @throws {CannotRun} where none can be made: of elements in elements without end
 */
export async function makePage(program: StandaloneProgram, wish: StandaloneWish, contentOf: StandaloneSite['contentOf']): Promise<StandalonePage> {
  try {
    return await program.makeStandalonePage(wish, contentOf);
  } catch {
    throw new CannotRun(NOT_SHOWN);
  }
}

/** What the site of an article gives to a page that needs nothing else. */
export interface StandaloneSite {
  readonly sheets: readonly StandaloneStyle[];
  readonly addresses: { readonly site: string; readonly article: string; readonly baseurl: string };
  readonly contentOf: (address: string) => StandaloneFile | undefined;
}

/** What the site of an article gives to its page: its stylesheets, compiled where they are in Sass, and its files. */
export async function siteFor(service: LanguageService, uri: string): Promise<StandaloneSite> {
  const { root = joinUri(uri, '..'), baseurl, stylesheets, compiledStyles } = await service.site(uri, {}, neverCancelled);
  const folder = realpathSync(filePath(root));
  const addressOf = (file: string): string => SITE_ADDRESS + encodePath(relative(filePath(root), filePath(file)));
  const sheets = stylesheets.map(async it => {
    const css = await diskFiles.read(it);
    return css === undefined ? [] : [{ address: addressOf(it), css }];
  });
  return {
    sheets: [...(await Promise.all(sheets)).flat(), ...compiledStyles.map(it => ({ address: addressOf(it.uri), css: it.css }))],
    addresses: { site: SITE_ADDRESS, article: folderAddress(addressOf(uri)), baseurl },
    contentOf: remembered(address => fileAt(folder, address)),
  };
}

/** A state of an article as the preview shows it. */
export async function renderState(service: LanguageService, uri: string, text: string): Promise<{ readonly state: ArticleState; readonly pageLanguage: string }> {
  const rendered = await service.render(uri, { text, runsLiquid: true }, neverCancelled);
  return rendered === undefined ? { state: NO_STATE, pageLanguage: 'fr' } : { state: { header: rendered.header, parts: rendered.body.parts, notes: rendered.liquid?.notes ?? [] }, pageLanguage: rendered.pageLanguage };
}

function folderAddress(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1);
}

function encodePath(path: string): string {
  return path.split(sep).map(encodeURIComponent).join('/');
}

function remembered(find: (address: string) => StandaloneFile | undefined): StandaloneSite['contentOf'] {
  const known = new Map<string, StandaloneFile | undefined>();
  return address => {
    if (!known.has(address)) {
      known.set(address, find(address));
    }
    return known.get(address);
  };
}

/** The file of a site that an address means, its links followed; undefined for one that is not there, or out of the site. */
function fileAt(folder: string, address: string): StandaloneFile | undefined {
  try {
    const path = realpathSync(join(folder, decodeURIComponent(new URL(address).pathname)));
    const stat = statSync(path);
    // What git keeps is no picture of an article.
    const isHidden = relative(folder, dirname(path)).split(sep).includes('.git');
    return address.startsWith(SITE_ADDRESS) && isBelow(folder, path) && !isHidden && stat.isFile() && stat.size <= LARGEST_PICTURE ? { name: basename(path), bytes: readFileSync(path) } : undefined;
  } catch {
    return undefined;
  }
}
