import type { SiteConfig } from '../../project/siteConfig.ts';

/** An address that leads to a place of the same site. */
export interface LocalTarget {
  /** From the root of the site, decoded, without the leading slash: `uploads/été.png`, `actualites/bilan/`. */
  readonly path: string;
  /** What follows `#`, decoded; undefined without. */
  readonly anchor: string | undefined;
}

/** Liquid that gives the beginning of every address of the site, and means nothing else. */
const BASE = /^\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}(?:\{\{-?\s*site\.baseurl\s*-?\}\})?/;

/**
 * Reads an address as the site will: `/uploads/a.png`, `{{ site.baseurl }}/agenda/`, and full addresses of the site’s
 * own domain are local. Undefined for what leads elsewhere, is relative to the page, or is not known before Jekyll runs.
 */
export function readLocalTarget(address: string, site: Pick<SiteConfig, 'url' | 'baseurl'>): LocalTarget | undefined {
  const [, path, anchor] = /^\/([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(localPart(address, site) ?? '') ?? [];
  return path === undefined ? undefined : { path: decode(path), anchor: anchor === undefined ? undefined : decode(anchor) };
}

/** The part of a local address that is its path, as it is written: `/actualites/bilan/` of `{{ site.baseurl }}/actualites/bilan/#chiffres`. */
export function writtenPath(address: string, site: Pick<SiteConfig, 'url' | 'baseurl'>): string | undefined {
  return localPart(address, site)?.replace(/[?#].*$/s, '');
}

/** What follows the domain and `baseurl`; undefined for what leads elsewhere. */
function localPart(address: string, { url, baseurl }: Pick<SiteConfig, 'url' | 'baseurl'>): string | undefined {
  const withoutBase = address.trim().replace(BASE, '');
  const ownDomain = url !== '' && withoutBase.startsWith(`${url}/`) ? withoutBase.slice(url.length) : withoutBase;
  if (!ownDomain.startsWith('/') || ownDomain.startsWith('//') || /[{}]/.test(ownDomain)) {
    return undefined;
  }
  return baseurl !== '' && ownDomain.startsWith(`${baseurl}/`) ? ownDomain.slice(baseurl.length) : ownDomain;
}

/** Where a path names a file and not a page: it has an ending that pages do not have. */
export function isFilePath(path: string): boolean {
  return /\.[A-Za-z0-9]{1,5}$/.test(path) && !/\.(?:html?|md|markdown)$/i.test(path);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
