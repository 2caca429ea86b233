import type { PageAddresses } from '../src/preview/messages.ts';

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

/** Points the images, sounds and films of an article to the files of the site. */
export function localizeAddresses(root: ParentNode, addresses: PageAddresses): void {
  for (const element of root.querySelectorAll('[src], [poster]')) {
    for (const name of ['src', 'poster']) {
      const written = element.getAttribute(name);
      if (written !== null) {
        replaceAddress(element, name, { written, local: localAddress(written, addresses) });
      }
    }
  }
  // The candidates of `srcset` only differ in size: `src` says the same.
  root.querySelectorAll('[srcset]').forEach(element => element.removeAttribute('srcset'));
}

function replaceAddress(
  element: Element,
  name: string,
  { written, local }: { written: string; local: string | undefined },
): void {
  if (local === undefined) {
    element.removeAttribute(name);
    element.setAttribute('data-plume-elsewhere', written);
  } else {
    element.setAttribute(name, local);
    element.setAttribute('data-plume-source', written);
  }
}
