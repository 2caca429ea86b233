import type { PageAddresses } from '../src/preview/messages.ts';
import { filterCss, type Resolve } from './styles/filterCss.ts';

/**
 * The address under which the page can load a file that an article names.
 *
 * - `/uploads/logo.png` is in the site's folder, below its `baseurl`
 * - `photo.png` is beside the article
 * - `https://…` is elsewhere: undefined, for a preview loads nothing from the network
 */
export function localAddress(written: string, { site, article, baseurl }: PageAddresses): string | undefined {
  const address = written.trim();
  if (/^data:image\//i.test(address)) {
    return address;
  }
  if (address === '' || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) {
    return undefined;
  }
  if (!address.startsWith('/')) {
    return article + address;
  }
  const below = baseurl !== '' && address.startsWith(`${baseurl}/`) ? address.slice(baseurl.length) : address;
  return site + below.slice(1);
}

/** Attributes that a browser follows as soon as an element is there. */
const LOADED = ['src', 'poster', 'background'];
/** Those of drawings whose value is CSS. */
const PAINTS = ['fill', 'stroke', 'filter', 'mask', 'clip-path', 'cursor', 'marker', 'marker-start', 'marker-mid', 'marker-end'];

/** Points an image, a sound, a film, a style of an article to the files of the site; whatever else it would load goes. */
export function localizeElement(element: Element, addresses: PageAddresses): void {
  for (const name of LOADED) {
    replaceAddress(element, name, addresses);
  }
  if (/^(?:image|feimage)$/i.test(element.nodeName)) {
    replaceAddress(element, 'href', addresses);
    replaceAddress(element, 'xlink:href', addresses);
  }
  // The candidates of `srcset` only differ in size: `src` says the same.
  element.removeAttribute('srcset');
  localizeStyle(element, written => (written.startsWith('#') ? written : localAddress(written, addresses)));
}

/** Has the styles of an element (its own, and the text of a `<style>`) ask for nothing but what is resolved. */
export function localizeStyle(element: Element, resolve: Resolve): void {
  if (/^style$/i.test(element.nodeName)) {
    element.textContent = filterCss(element.textContent, resolve);
  }
  for (const name of ['style', ...PAINTS]) {
    const written = element.getAttribute(name);
    // Without a parenthesis or an escape of one, nothing can be asked for.
    if (written !== null && /[(\\]/.test(written)) {
      element.setAttribute(name, filterCss(written, resolve));
    }
  }
}

function replaceAddress(element: Element, name: string, addresses: PageAddresses): void {
  const written = element.getAttribute(name);
  if (written !== null) {
    setAddress(element, name, { written, addresses });
  }
}

/** Gives an element the address of a file of the site, and remembers what is written; any other address is only remembered. */
export function setAddress(element: Element, name: string, { written, addresses }: { readonly written: string; readonly addresses: PageAddresses }): void {
  const local = localAddress(written, addresses);
  if (local === undefined) {
    element.removeAttribute(name);
    element.setAttribute('data-plume-elsewhere', written);
  } else {
    element.setAttribute(name, local);
    element.setAttribute('data-plume-source', written);
  }
}
