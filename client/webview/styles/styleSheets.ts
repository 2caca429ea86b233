import type { PageAddresses, PageStyle } from '../../src/preview/messages.ts';
import { localAddress } from '../addresses.ts';
import { filterCss } from './filterCss.ts';
import { decideWidths } from './mediaWidth.ts';

/** The stylesheets of the site, as far as they ask for nothing but the site's files. They come after the preview's own, and win. */
export class StyleSheets {
  #sheets: readonly PageStyle[] = [];
  #addresses: PageAddresses = { site: '', article: '', baseurl: '' };
  #pageWidth: number | undefined;

  /** Decides conditions on the width of the page for so many pixels; undefined: for as many as there are. */
  set pageWidth(width: number | undefined) {
    this.#pageWidth = width;
    this.#apply();
  }

  /** Uses these, in order, instead of those before. */
  use(sheets: readonly PageStyle[], addresses: PageAddresses): void {
    this.#sheets = sheets;
    this.#addresses = addresses;
    this.#apply();
  }

  /**
   * What is used, as text.
   *
   * @param put the address to write in the place of one of the site's files
   */
  text(put: (address: string) => string): string {
    return this.#filtered(put).join('\n');
  }

  #apply(): void {
    const width = this.#pageWidth;
    document.adoptedStyleSheets = this.#filtered(address => address).map(css => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(width === undefined ? css : decideWidths(css, width));
      return sheet;
    });
  }

  #filtered(put: (address: string) => string): readonly string[] {
    return this.#sheets.map(it => filterSheet(it, this.#addresses, put));
  }
}

/**
 * A stylesheet that asks for nothing but the site's files.
 *
 * @param put the address to write in the place of one of these
 */
export function filterSheet({ address, css }: PageStyle, addresses: PageAddresses, put: (address: string) => string): string {
  return filterCss(css, written => {
    const local = addressFrom(address, written, addresses);
    return local?.startsWith('https:') === true ? put(local) : local;
  });
}

/** The address under which the page can load a file that a stylesheet names; undefined for what is not the site's. */
export function addressFrom(sheet: string, written: string, addresses: PageAddresses): string | undefined {
  const address = written.trim();
  if (/^(?:#|data:(?:image|font|application\/(?:x-)?font)[/-])/i.test(address)) {
    return address;
  }
  if (address === '' || address.startsWith('/')) {
    return localAddress(address, addresses);
  }
  // A browser reads `\\host` as `//host`: what is resolved must still be where the stylesheet is.
  const resolved = URL.canParse(address, sheet) ? new URL(address, sheet) : undefined;
  return resolved?.origin === new URL(sheet).origin ? resolved.href : undefined;
}
