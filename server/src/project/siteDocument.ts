import type { QuickHeader } from '../article/quickHeader.ts';
import { localClock } from '../article/jekyllDate.ts';
import { baseName, relativePath } from '../base/uris.ts';
import type { PlainMap } from '../article/yaml/yamlValue.ts';
import { headerContentOf, readSiteFile, type Build, type DocumentStop, type HeaderContent, type HiddenReason as WrittenReason, type SiteFile, type UnreadFile } from '../jekyll/index.ts';
import type { Project } from './project.ts';
import type { Collection } from './siteConfig.ts';

/** What Jekyll makes of a file: the address, the date, and what keeps it from being published. */
export interface SiteDocument {
  /** Below the site's `baseurl`, percent-encoded. Undefined for what lies outside any site, or has no address. */
  readonly url: string | undefined;
  /** The file that Jekyll writes, below the folder of the built site: `/actualites/bilan/index.html`. Undefined as `url` is. */
  readonly destination: string | undefined;
  /** When the page is dated; undefined without date, or where it cannot be read. */
  readonly moment: Date | undefined;
  /** `2019-07-15`, by the clock of the site. */
  readonly day: string | undefined;
  /** The collection that it is in, also where Jekyll passes it over. */
  readonly collection: Collection | undefined;
  /** The name that other documents know it by: `slug`, else that of its file, without date and ending. */
  readonly slug: string;
  /** What keeps the page from being published; undefined for none. */
  readonly hidden: HiddenReason | undefined;
  /** What stops the build of the whole site. */
  readonly stop: DocumentStop | undefined;
  /** Whether the day, the state or the address depend on the clock of the machine that builds the site. */
  readonly dependsOnZone: boolean;
}

/** Why Jekyll leaves a page out without a word. */
export type HiddenReason = WrittenReason | UnreadFile['reason']['kind'] | 'no-header';

const DATED_NAME = /^(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)\.[^.]+$/;

/** The fields that a document has without writing them: those of the site’s defaults, and the date in the name of its file. */
export function givenFields(project: Project, uri: string): PlainMap {
  const [, date] = (project.collectionOf(uri) && DATED_NAME.exec(baseName(uri))) ?? [];
  return { ...project.defaultsFor(uri), ...(date === undefined ? {} : { date }) };
}

/** Reads a document as Jekyll does: its header, what defaults add to it, the name of its file. */
export function readSiteDocument(project: Project, uri: string, header: QuickHeader, now: Date): SiteDocument {
  const collection = project.collectionOf(uri);
  const path = project.root === undefined ? undefined : relativePath(project.root, uri);
  const [, , nameSlug] = DATED_NAME.exec(baseName(uri)) ?? [];
  const name = nameSlug ?? baseName(uri).replace(/\.[^.]*$/, '');
  if (path === undefined) {
    return { url: undefined, destination: undefined, moment: undefined, day: undefined, collection, slug: name, hidden: undefined, stop: undefined, dependsOnZone: false };
  }
  const zone = zoneOf(project);
  const file = fileIn(project, { path, header, now, zone });
  const time = file.kind === 'document' ? file.time : undefined;
  const moment = time === undefined ? undefined : new Date(time);
  return {
    url: file.kind === 'unread' ? undefined : file.url,
    destination: file.kind === 'unread' ? undefined : file.destination,
    moment,
    day: moment && dayIn(zone, moment),
    collection,
    slug: slugIn(file) ?? name,
    hidden: hiddenReason(file),
    stop: file.kind === 'unread' ? undefined : file.stop,
    dependsOnZone: project.site.timezone === undefined && project.machineZone === undefined && time !== undefined && changesWithZone(project, { path, header, now }),
  };
}

/** The clock by which the dates of a site are told; that of Greenwich where nothing is known. */
export function zoneOf({ site, machineZone }: Pick<Project, 'site' | 'machineZone'>): string {
  return site.timezone ?? machineZone ?? 'UTC';
}

/** `2019-07-15`, by a clock (`Europe/Paris`). */
export function dayIn(zone: string, moment: Date): string {
  return localClock(moment, zone).toISOString().slice(0, 10);
}

interface Reading {
  readonly path: string;
  readonly header: QuickHeader;
  readonly now: Date;
}

function fileIn(project: Project, { path, header, now, zone }: Reading & { readonly zone: string }): SiteFile {
  const build: Build = { now, machineZone: zone };
  return readSiteFile(project.site.jekyll, { path, header: contentOf(header), hasHeaderLine: header.split.kind !== 'absent' && !header.split.hasByteOrderMark }, build);
}

function contentOf({ split, yaml }: QuickHeader): HeaderContent {
  return split.kind === 'found' ? headerContentOf(yaml) : { kind: 'none' };
}

function slugIn(file: SiteFile): string | undefined {
  const slug = file.kind === 'document' ? file.values['slug'] : undefined;
  return typeof slug === 'string' && slug !== '' ? slug : undefined;
}

function hiddenReason(file: SiteFile): HiddenReason | undefined {
  return file.kind === 'unread' ? file.reason.kind : file.kind === 'static' ? 'no-header' : file.hidden;
}

/** The farthest clocks there are, west and east. */
const FARTHEST = ['Etc/GMT+12', 'Etc/GMT-14'];

function changesWithZone(project: Project, reading: Reading): boolean {
  const [west, east] = FARTHEST.map(zone => {
    const file = fileIn(project, { ...reading, zone });
    return file.kind === 'document' && file.time !== undefined ? [dayIn(zone, new Date(file.time)), file.url, file.hidden].join(' ') : '';
  });
  return west !== east;
}
