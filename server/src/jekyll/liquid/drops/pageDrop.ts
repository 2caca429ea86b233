import { lazy } from '../../../base/lazy.ts';
import type { SitePage } from '../../siteFile.ts';
import type { RubyMap } from '../../values/rubyValue.ts';
import { RubyDrop, type LiquidValue } from '../rubyLiquid.ts';

/** What a page is asked that is known only while a site is rendered. */
export interface PageHost {
  content(page: SitePage): string;
  /** The rendered beginning, where the site has them (`page_excerpts`). */
  excerpt(page: SitePage): string | undefined;
}

/** A page of no collection (`Jekyll::Convertible#to_liquid`). */
export class PageDrop extends RubyDrop {
  readonly #page: SitePage;
  readonly #host: PageHost;
  readonly #values: () => RubyMap;

  constructor(page: SitePage, host: PageHost) {
    super();
    this.#page = page;
    this.#host = host;
    // A page puts them together each time it is asked; a template asks for one after the other.
    this.#values = lazy(() => page.valuesWithDefaults);
  }

  override get(name: string): LiquidValue {
    const { url = '', relativePath } = this.#page;
    switch (name) {
      case 'content':
        return this.#host.content(this.#page);
      case 'dir':
        return url.endsWith('/') ? url : url.slice(0, url.lastIndexOf('/') + 1);
      case 'excerpt':
        return this.#host.excerpt(this.#page);
      case 'name':
        return relativePath.slice(relativePath.lastIndexOf('/') + 1);
      case 'path':
        return this.#values()['path'] ?? relativePath;
      case 'url':
        return url;
      default:
        return this.#values()[name];
    }
  }

  override names(): readonly string[] {
    return [...new Set([...Object.keys(this.#values()), 'content', 'dir', 'excerpt', 'name', 'path', 'url'])];
  }

  override inspected(): string {
    return `#<Jekyll::Page @relative_path="${this.#page.relativePath}">`;
  }
}
