import { randomBytes } from 'node:crypto';
import { shiftSource } from '../../../base/madeText.ts';
import { readHeaderContent, hasHeaderLine, readSiteFile, type Build, type JekyllConfig } from '../../../jekyll/index.ts';
import { createSiteRenderer, headerLength, type Renderable, type SiteRenderer } from '../../../jekyll/page.ts';
import type { NoPage, PageInLayout } from '../../../protocol/site.ts';
import type { FilledBody, PageJob } from '../../sitePage.ts';
import { filesAsTheyAre, readSiteOnDisk, type SiteOnDisk } from '../siteOnDisk.ts';
import { linkedStyles } from './linkedStyles.ts';

/** Of a page in a preview, which makes nodes of them while its reader waits. */
const MOST_CHARACTERS = 3_000_000;

/** A site that was read, and what its files were then. */
interface KnownSite {
  readonly site: SiteOnDisk;
  readonly renderer: SiteRenderer;
  readonly files: ReadonlyMap<string, string>;
  readonly build: Build;
}

/** Makes pages of a site, which is read again when any of its files but the article itself is another. */
export class PageMaker {
  /** No article can write it. */
  readonly #key = randomBytes(12).toString('hex');
  #known: KnownSite | undefined;
  readonly #read: typeof readSiteOnDisk;

  constructor(read = readSiteOnDisk) {
    this.#read = read;
  }

  /** @param root the real path of the folder of the site */
  page(root: string, job: WrittenFile): PageInLayout | NoPage {
    const known = this.#siteFor(root, job.path);
    const read = readWritten(known, job);
    return 'reason' in read ? read : this.#render(read.file, read.body, known);
  }

  /**
   * The body, as Liquid fills it.
   *
   * @param root the real path of the folder of the site
   */
  body(root: string, job: WrittenFile): FilledBody | NoPage {
    const known = this.#siteFor(root, job.path);
    const read = readWritten(known, job);
    if ('reason' in read) {
      return read;
    }
    const { text, pieces, notes } = known.renderer.filledWith(read.file, read.body);
    return { kind: 'body', made: shiftSource({ text, pieces }, job.text.length - read.body.length), notes };
  }

  #render(file: Renderable, body: string, { site, renderer }: Pick<KnownSite, 'site' | 'renderer'>): PageInLayout | NoPage {
    const [start, end] = [`<div data-plume-content="${this.#key}">`, `</div><!--${this.#key}-->`];
    let bare = '';
    const marked = renderer.pageWith(file, body, html => (bare = start + html + end));
    if (marked === bare) {
      return { kind: 'none', reason: 'no-layout' };
    }
    const url = file.url ?? '/';
    const cut = withoutBody(marked, start, end);
    const html = withoutHost(cut ?? renderer.pageWith(file, body), site.config);
    if (html.length > MOST_CHARACTERS) {
      return { kind: 'none', reason: 'too-long' };
    }
    return { kind: 'page', html, key: cut === undefined ? undefined : this.#key, url, styles: linkedStyles(html, { url, site, renderer }) };
  }

  #siteFor(root: string, path: string): KnownSite {
    const known = this.#known;
    // Before they are read: a file that changes meanwhile is another the next time.
    const files = filesAsTheyAre(root);
    if (known?.site.root === root && areEqual(known.files, files, path)) {
      return known;
    }
    const build = { now: new Date(), machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    const site = this.#read(root, build);
    this.#known = { site, renderer: createSiteRenderer(site.content, site.texts), files, build };
    return this.#known;
  }
}

/** A file of a site as it is being written. */
type WrittenFile = Pick<PageJob, 'path' | 'text'>;

/** What the site makes of it, and its text without the header. */
function readWritten({ site, build }: KnownSite, { path, text }: WrittenFile): { readonly file: Renderable; readonly body: string } | NoPage {
  const plain = text.replace(/^\uFEFF/, '');
  const file = readSiteFile(site.config, { path, header: readHeaderContent(plain), hasHeaderLine: hasHeaderLine(plain) }, build);
  if (file.kind !== 'document' && file.kind !== 'page') {
    return { kind: 'none', reason: 'no-page' };
  }
  return file.isHeaderLost ? { kind: 'none', reason: 'unreadable-header' } : { file, body: plain.slice(headerLength(plain)) };
}

/** Whether all files but one are as they were. */
function areEqual(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>, except: string): boolean {
  return before.size === now.size && [...now].every(([path, state]) => path === except || before.get(path) === state);
}

/** A page with an empty element where the body stands; undefined where it is not there once, between tags. */
function withoutBody(page: string, start: string, end: string): string | undefined {
  const [before = '', after, ...others] = page.split(start);
  const ending = after?.indexOf(end) ?? -1;
  const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
  return after === undefined || others.length > 0 || ending < 0 || isInTag ? undefined : before + start + after.slice(ending);
}

/** Addresses that name the site's own host are the site's: `absolute_url`. */
function withoutHost(page: string, { values }: JekyllConfig): string {
  const host = values['url'];
  return typeof host === 'string' && /^https?:\/\/[^/]+$/.test(host) ? page.replaceAll(`="${host}/`, '="/').replaceAll(`='${host}/`, "='/") : page;
}
