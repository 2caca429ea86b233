import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JekyllAnswer, SiteTexts } from './oracle.ts';

/** A small site and what real Jekyll makes of it. */
export interface RecordedSite {
  readonly name: string;
  readonly files: SiteTexts;
  /** Undefined until it is recorded. */
  readonly answer: JekyllAnswer | undefined;
}

/**
 * A file of small sites. As text:
 *
 * ```text
 * %% name of the site
 * %file _config.yml
 * its text
 * %=
 * {"what":"Jekyll says"}
 * ```
 */
export interface SitesFile {
  readonly path: string;
  readonly sites: readonly RecordedSite[];
}

/** Where they live, from the root of the repository. */
export const SITES = 'test/jekyll/sites';

/** Every hand-written file of sites. */
export function readSites(): readonly SitesFile[] {
  return readdirSync(SITES)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => readSitesFile(join(SITES, name)));
}

/** Writes a file of sites with what was recorded. */
export function writeSitesFile({ path, sites }: SitesFile): void {
  const sections = sites.map(({ name, files, answer }) =>
    [`%% ${name}`, ...Object.entries(files).flatMap(([file, text]) => [`%file ${file}`, ...(text === '' ? [] : [text.replace(/\n$/, '')])]), '%=', ...(answer === undefined ? [] : answerLines(answer))].join('\n'),
  );
  writeFileSync(path, `${sections.join('\n')}\n`);
}

/** One line for each file, so that a change of one is seen. */
export function answerLines({ files = [], ...rest }: JekyllAnswer): readonly string[] {
  return [...files.map(it => JSON.stringify(it)), JSON.stringify(rest)];
}

/** A file of sites, as it is written. */
export function readSitesFile(path: string): SitesFile {
  const content = readFileSync(path, 'utf8');
  return { path, sites: content.split(/^%% /m).slice(1).map(readSite) };
}

function readSite(section: string): RecordedSite {
  const [head = '', recorded = ''] = section.split(/^%=(?:\n|$)/m);
  const [name = '', ...files] = head.split(/^%file /m);
  const texts = files.map(it => [it.slice(0, it.indexOf('\n')), it.slice(it.indexOf('\n') + 1)] as const);
  return { name: name.trim(), files: Object.fromEntries(texts), answer: readAnswer(recorded) };
}

/** The last line holds what is said of the whole site. */
export function readAnswer(recorded: string): JekyllAnswer | undefined {
  const lines = recorded.split('\n').filter(it => it !== '');
  const last = lines.at(-1);
  return last === undefined ? undefined : { files: lines.slice(0, -1).map(it => JSON.parse(it) as never), ...(JSON.parse(last) as JekyllAnswer) };
}
