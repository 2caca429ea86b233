import type { SiteRenderer } from '../../../jekyll/page.ts';
import type { PageStylesheet } from '../../../protocol/site.ts';
import type { SiteOnDisk } from '../siteOnDisk.ts';

/** Where a page is, and what its site has. */
export interface StyledPage {
  /** Its address, without `baseurl`. */
  readonly url: string;
  readonly site: SiteOnDisk;
  readonly renderer: SiteRenderer;
}

/** The stylesheets that a page names for screens, in order, with their texts where the site has them. */
export function linkedStyles(html: string, page: StyledPage): readonly PageStylesheet[] {
  return [...html.matchAll(/<link\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi)].flatMap(([tag]) => {
    const href = attributeOf(tag, 'href');
    const isForScreens = /(?:^|\s)stylesheet(?:\s|$)/i.test(attributeOf(tag, 'rel') ?? '') && !/\balternate\b/i.test(attributeOf(tag, 'rel') ?? '') && !/^\s*print\s*$/i.test(attributeOf(tag, 'media') ?? '');
    return href === undefined || !isForScreens ? [] : [{ href, ...styleAt(href, page) }];
  });
}

function attributeOf(tag: string, name: string): string | undefined {
  const [, double, single, bare] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag) ?? [];
  return (double ?? single ?? bare)?.trim();
}

/** The file of the site that an address leads to. */
function styleAt(href: string, { url, site, renderer }: StyledPage): Omit<PageStylesheet, 'href'> {
  const baseurl = typeof site.config.values['baseurl'] === 'string' ? site.config.values['baseurl'] : '';
  const here = `https://site.invalid${baseurl}${url}`;
  const address = URL.canParse(href, here) ? new URL(href, here) : undefined;
  if (address?.origin !== 'https://site.invalid') {
    return {};
  }
  const full = decoded(address.pathname);
  const destination = baseurl !== '' && full.startsWith(`${baseurl}/`) ? full.slice(baseurl.length) : full;
  const file = site.content.staticFiles.find(it => it.destination === destination);
  if (file !== undefined) {
    return { path: file.path, css: site.texts.text(file.path) };
  }
  const page = site.content.pages.find(it => it.destination === destination);
  return page === undefined ? {} : { path: page.path, css: /\.(?:scss|sass)$/i.test(page.path) ? undefined : renderer.page(page) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
