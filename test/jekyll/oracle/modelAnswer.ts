import { hasHeaderLine, readHeaderContent } from '../../../server/src/jekyll/values/headerContent.ts';
import { siteStop, isRubyList, isRubyMap, readJekyllConfig, readSiteFile, RubyDay, RubyFloat, RubyMoment, rubyMapOf, rubyMap, type RubyValue, type SiteFile } from '../../../server/src/jekyll/index.ts';
import { dayText, floatText } from '../../../server/src/jekyll/values/rubyText.ts';
import { parseYaml } from '../../../server/src/article/yaml/parseYaml.ts';
import type { JekyllAnswer, JekyllFile, SiteTexts } from './oracle.ts';

/** The moment of every build that the oracle makes. */
export const NOW = new Date('2024-06-15T12:00:00Z');

/** What the model says of a site, in the words of the oracle. */
export function modelAnswer(files: SiteTexts): { readonly files: readonly JekyllFile[]; readonly isStopped: boolean } {
  const config = readJekyllConfig(rubyMapOf(parseYaml(files['_config.yml'] ?? '').root) ?? rubyMap());
  const read = Object.entries(files).map(([path, text]) => readSiteFile(config, { path, header: readHeaderContent(text), hasHeaderLine: hasHeaderLine(text) }, { now: NOW, machineZone: 'UTC' }));
  const seen = read.filter(it => it.kind === 'static' || (it.kind === 'document' && it.isInSite) || (it.kind === 'page' && it.isWritten));
  return { files: seen.map(describe), isStopped: (siteStop(config) !== undefined && read.some(it => it.kind !== 'unread')) || read.some(it => it.kind !== 'unread' && it.stop !== undefined) };
}

/** What can be compared of an answer, in the order of paths. */
export function comparable(files: JekyllAnswer['files'] = []): unknown {
  return files
    .map(file => ({ ...file, excerpt: undefined }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(it => JSON.parse(JSON.stringify(it, sortedKeys)) as unknown);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'error' in value && 'message' in value) {
    return 'stops';
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;
}

function describe(file: SiteFile): JekyllFile {
  if (file.kind === 'unread') {
    throw new Error('not read');
  }
  const error = { error: '', message: '' };
  const known = { path: file.path, url: file.url ?? error, destination: file.destination ?? error, written: file.isWritten };
  switch (file.kind) {
    case 'document':
      return {
        ...known,
        kind: file.isDraft ? 'draft' : 'document',
        collection: file.collection,
        id: file.id ?? error,
        date: file.time === undefined ? 'now' : { time: isoTime(file.time) },
        values: plain(file.values),
      };
    case 'page':
      return { ...known, kind: 'page', values: plain(file.values) };
    case 'static':
      return { ...known, kind: 'static', ...(file.collection === undefined ? {} : { collection: file.collection }) };
  }
}

function plain(value: RubyValue): unknown {
  if (value instanceof RubyFloat) {
    return { float: floatText(value.value) };
  }
  if (value instanceof RubyDay) {
    return { date: dayText(value) };
  }
  if (value instanceof RubyMoment) {
    return { time: isoTime(value.time) };
  }
  return isRubyList(value) ? value.map(plain) : isRubyMap(value) ? Object.fromEntries(Object.entries(value).map(([key, it]) => [key, plain(it)])) : value;
}

function isoTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
