import { MadeTextBuilder, unmadeText, type MadeText } from '../../../base/madeText.ts';
import { extensionOf } from '../../addresses/url.ts';
import { fileNameMatches } from '../../files/fileNameMatch.ts';
import { pathInSource } from '../../files/sourcePlace.ts';
import { relativeUrl } from '../../liquid/filters/addresses.ts';
import type { SiteDocument, SitePage } from '../../siteFile.ts';
import { isRubyList, isRubyMap, rubyMap, type RubyMap } from '../../values/rubyValue.ts';
import { rubyText } from '../../values/rubyText.ts';
import type { SiteContent } from '../siteContent.ts';

const FRAGMENT_AND_TITLE = String.raw`(#.+?|)?(\s+"(?:\\"|[^"])*(?<!\\)"|\s+"(?:\\'|[^'])*(?<!\\)')?`;
const LINK = new RegExp(String.raw`(\[(.*?)\]\(([^)]+?)${FRAGMENT_AND_TITLE}\)|^\s*?\[(.*?)\]: (.+?)${FRAGMENT_AND_TITLE}\s*?$)`, 'gm');

/** Makes links between Markdown files of a page's text lead to their pages (jekyll-relative-links). */
export class RelativeLinks {
  readonly #content: SiteContent;
  readonly #settings: RubyMap;
  #urls: ReadonlyMap<string, string> | undefined;

  constructor(content: SiteContent) {
    const settings = content.config.values['relative_links'];
    this.#content = content;
    this.#settings = isRubyMap(settings) ? settings : rubyMap();
  }

  /** The text with its links led to pages; it knows where they are written. */
  lead(file: SiteDocument | SitePage, text: string): MadeText {
    const whole = unmadeText(text);
    if (!this.#isRead(file)) {
      return whole;
    }
    const folder = file.relativePath.includes('/') ? file.relativePath.slice(0, file.relativePath.lastIndexOf('/')) : '';
    const made = new MadeTextBuilder();
    let from = 0;
    for (const { 0: written, index, ...parts } of text.matchAll(LINK)) {
      const { name, path, rest, isInline } = partsOf(parts);
      const url = path.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(path) ? undefined : this.#urlOf(path, folder);
      if (url === undefined) {
        continue;
      }
      const start = isInline ? index + name.length + '[]('.length : index;
      const end = isInline ? start + path.length : index + written.length;
      made.addSlice(whole, from, start);
      made.add(isInline ? url : `\n[${name}]: ${url}${rest}`, { start, end, isWritten: false });
      from = end;
    }
    made.addSlice(whole, from, text.length);
    return made;
  }

  #isRead(file: SiteDocument | SitePage): boolean {
    const { config } = this.#content;
    const isAsked = file.kind === 'page' || (this.#settings['collections'] === true && file.isWritten);
    const left = this.#settings['exclude'];
    const isLeftOut = isRubyList(left) && left.some(it => isBelow(rubyText(it), file.relativePath));
    return this.#settings['enabled'] !== false && isAsked && !isLeftOut && config.markdownExtensions.has(extensionOf(file.path).toLowerCase());
  }

  #urlOf(path: string, folder: string): string | undefined {
    const absolute = resolve(path.startsWith('/') ? path.slice(1) : `${folder}/${path}`);
    const url = this.#targets().get(unescapeForm(absolute));
    return url === undefined ? undefined : relativeUrl(url, this.#content.config.values['baseurl']);
  }

  #targets(): ReadonlyMap<string, string> {
    const { config, pages, staticFiles, documents } = this.#content;
    this.#urls ??= new Map(
      [...pages.map(it => [it.relativePath, it.url] as const), ...staticFiles.map(it => [pathInSource(config, it.path) ?? it.path, it.url] as const), ...[...documents.values()].flat().filter(it => it.isWritten).map(it => [it.relativePath, it.url] as const)]
        .toReversed()
        .flatMap(([path, url]) => (url === undefined ? [] : [[path, url] as const])),
    );
    return this.#urls;
  }
}

interface LinkParts {
  readonly name: string;
  readonly path: string;
  /** Fragment and title. */
  readonly rest: string;
  readonly isInline: boolean;
}

/** @param groups of `LINK`, the whole link first: those of a link in the text, or of a definition */
function partsOf(groups: Readonly<Record<number, string | undefined>>): LinkParts {
  const isInline = groups[2] !== undefined;
  const [name = '', path = '', fragment = '', title = ''] = (isInline ? [2, 3, 4, 5] : [6, 7, 8, 9]).map(it => groups[it]);
  return { name, path, rest: fragment + title, isInline };
}

function isBelow(pattern: string, path: string): boolean {
  return path.startsWith(pattern) || fileNameMatches(pattern, path);
}

/** `a/../b/./c.md` → `b/c.md` */
function resolve(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') {
      steps.pop();
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.join('/');
}

function unescapeForm(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}
