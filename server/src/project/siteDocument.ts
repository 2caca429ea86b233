import { baseName, relativePath } from '../base/uris.ts';
import { jekyllMoment, localClock, readJekyllDate } from '../article/jekyllDate.ts';
import { readTerms } from '../article/terms.ts';
import { entryOf, type YamlNode } from '../article/yaml/yamlTree.ts';
import { plainValue, type PlainMap, type PlainValue } from '../article/yaml/yamlValue.ts';
import { permalinkOf } from './permalink.ts';
import type { Project } from './project.ts';
import { stringOf } from './readConfig.ts';
import type { Collection } from './siteConfig.ts';

/** Where a site says nothing, its articles are written in metropolitan France. */
export const USUAL_ZONE = 'Europe/Paris';

/** What Jekyll makes of a file before it writes a page: the address, the date, and what keeps it from being published. */
export interface SiteDocument {
  /** Undefined for what lies outside any site. */
  readonly url: string | undefined;
  /** When the page is dated; undefined without date, or where it cannot be read. */
  readonly moment: Date | undefined;
  /** `2019-07-15`, by the clock of the site. */
  readonly day: string | undefined;
  readonly collection: Collection | undefined;
  /** The name that other documents know it by: `slug`, else that of its file, without date and ending. */
  readonly slug: string;
  /** What keeps the page from being published whatever the day; undefined for none. */
  readonly hidden: HiddenReason | undefined;
}

/** Why Jekyll leaves a page out without a word. */
export type HiddenReason =
  | 'unpublished' // published: false
  | 'published-empty' // published:
  | 'collection-without-pages' // output: false
  | 'name-without-date' // _posts/bilan.md
  | 'draft' // _drafts/bilan.md
  | 'excluded'; // exclude: [_plume]

const DATED_NAME = /^(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)\.[^.]+$/;

/** The fields that a document has without writing them: those of the site’s defaults, and the date in the name of its file. */
export function givenFields(project: Project, uri: string): PlainMap {
  const [, date] = (project.collectionOf(uri) && DATED_NAME.exec(baseName(uri))) ?? [];
  return { ...project.defaultsFor(uri), ...(date === undefined ? {} : { date }) };
}

/** Reads a document as Jekyll does: its header, what defaults add to it, the name of its file. */
export function readSiteDocument(project: Project, uri: string, root: YamlNode | undefined): SiteDocument {
  const { site } = project;
  const collection = project.collectionOf(uri);
  const path = project.root === undefined ? undefined : relativePath(project.root, uri);
  const zone = site.timezone ?? USUAL_ZONE;
  const [, nameDate, nameSlug] = DATED_NAME.exec(baseName(uri)) ?? [];
  const moment = momentOf(entryOf(root, 'date')?.value, collection === undefined ? undefined : nameDate, zone);
  const localDate = moment && localClock(moment, zone);
  const defaults = project.defaultsFor(uri);
  const value = (key: string): PlainValue | undefined => {
    const own = entryOf(root, key)?.value;
    return own === undefined ? defaults[key] : plainValue(own);
  };
  const slug = stringOf(value('slug')) ?? nameSlug ?? baseName(uri).replace(/\.[^.]*$/, '');
  const url =
    path === undefined
      ? undefined
      : permalinkOf(site, {
          collection: collection?.name,
          path: belowCollection(path, site.collectionsDir, collection),
          slug,
          permalink: stringOf(value('permalink')),
          categories: readTerms(root, 'categories').map(it => it.text),
          localDate,
        });
  const hidden = path === undefined ? undefined : hiddenReason({ path, collection, published: value('published'), isDatedName: nameDate !== undefined, exclude: site.exclude });
  return { url, moment, day: localDate?.toISOString().slice(0, 10), collection, slug, hidden };
}

function momentOf(node: YamlNode | undefined, nameDate: string | undefined, zone: string): Date | undefined {
  const date = node && readJekyllDate(node);
  if (node && date) {
    return jekyllMoment(date, node, zone);
  }
  const [year = NaN, month = NaN, day = NaN] = (nameDate ?? '').split('-').map(Number);
  const fromName = { type: 'date', year, month, day, hour: 0, minute: 0, second: 0, offset: undefined } as const;
  return Number.isNaN(day) ? undefined : jekyllMoment(fromName, undefined, zone);
}

/** `_actualites/2024/bilan.md` → `2024/bilan.md` */
function belowCollection(path: string, collectionsDir: string, collection: Collection | undefined): string {
  if (collection === undefined) {
    return path;
  }
  const below = collectionsDir !== '' && path.startsWith(`${collectionsDir}/`) ? path.slice(collectionsDir.length + 1) : path;
  return below.replace(/^[^/]*\//, '');
}

interface Visibility {
  readonly path: string;
  readonly collection: Collection | undefined;
  readonly published: PlainValue | undefined;
  readonly isDatedName: boolean;
  readonly exclude: readonly string[];
}

function hiddenReason({ path, collection, published, isDatedName, exclude }: Visibility): HiddenReason | undefined {
  if (published === false) {
    return 'unpublished';
  }
  if (published === null) {
    return 'published-empty';
  }
  if (/^_drafts\//.test(path)) {
    return 'draft';
  }
  if (collection?.output === false) {
    return 'collection-without-pages';
  }
  if (collection?.name === 'posts' && !isDatedName) {
    return 'name-without-date';
  }
  return exclude.some(it => isExcluded(path, it)) ? 'excluded' : undefined;
}

/** A name or folder of `exclude:`; its globs are not read, so that nothing is said to be hidden that is not. */
function isExcluded(path: string, excluded: string): boolean {
  const clean = excluded.replace(/^\/|\/$/g, '');
  return clean !== '' && (path === clean || path.startsWith(`${clean}/`));
}
