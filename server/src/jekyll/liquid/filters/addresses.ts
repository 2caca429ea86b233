import { rubyText } from '../../values/rubyText.ts';
import type { FilterSite, FilterTable } from '../filterTable.ts';
import { RubyDrop, toS, type LiquidValue } from '../rubyLiquid.ts';

/** Filters of addresses (`Jekyll::Filters::URLFilters`). */
export const addressFilters: FilterTable = {
  relative_url: (value, _, site) => (value === null || value === undefined ? value : relativeUrl(addressOf(value), site.site.settings['baseurl'])),
  absolute_url: (value, _, site) => (value === null || value === undefined ? value : absoluteUrlIn(addressOf(value), site.site.settings)),
  strip_index: value => (toS(value) === '' ? undefined : toS(value).replace(/\/index\.html?$/, '/')),
};

/** An address below the site's `baseurl`; one with a scheme stays. */
export function relativeUrl(address: string, baseurl: FilterSite['site']['settings'][string] | undefined): string {
  if (isAbsolute(address)) {
    return address;
  }
  const base = rubyText(baseurl ?? null).replace(/\/$/, '');
  return normalise([base, address].map(it => (it === '' || it.startsWith('/') ? it : `/${it}`)).join('').trimEnd());
}

/** An address with the site's `url` and `baseurl`. */
export function absoluteUrlIn(address: string, settings: FilterSite['site']['settings']): string {
  if (isAbsolute(address)) {
    return address;
  }
  const url = rubyText(settings['url'] ?? null);
  const relative = relativeUrl(address, settings['baseurl']);
  return url === '' ? relative : normaliseAbsolute(url + relative);
}

function addressOf(value: LiquidValue): string {
  return value instanceof RubyDrop ? toS(value.get('url')) : toS(value);
}

function isAbsolute(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(address);
}

/** `/a/./b/../c` → `/a/c` (RFC 3986, 5.2.4). */
function withoutDots(path: string): string {
  if (!/(?:^|\/)\.\.?(?:\/|$)/.test(path)) {
    return path;
  }
  const kept: string[] = [];
  const parts = path.split('/');
  parts.forEach((part, index) => {
    if (part === '..' && kept.length > 1) {
      kept.pop();
    }
    const isDots = part === '..' || part === '.';
    if (!isDots || index === parts.length - 1) {
      kept.push(isDots ? '' : part);
    }
  });
  return kept.join('/');
}

/** As `Addressable`: what an address cannot hold is encoded, what needs no code is decoded. */
function normalise(address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)([^]*)$/.exec(address) ?? [];
  return withoutDots(path).replace(/%[0-9a-f]{2}|[^\w\-.~!$&'()*+,;=:@/%]+/gi, part => (part.startsWith('%') ? decodeUnreserved(part) : encodeURIComponent(part))) + rest.replace(/[^\w\-.~!$&'()*+,;=:@/%?#[\]]+/g, encodeURIComponent);
}

function decodeUnreserved(code: string): string {
  const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return /[\w\-.~]/.test(character) ? character : code.toUpperCase();
}

function normaliseAbsolute(address: string): string {
  const [, origin = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)([^]*)$/i.exec(address) ?? [];
  return origin === '' ? normalise(address) : origin.toLowerCase() + (rest === '' ? '/' : normalise(rest));
}
