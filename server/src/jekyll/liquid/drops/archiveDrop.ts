import type { Archive, SiteDocument, SitePage } from '../../siteFile.ts';
import { RubyDrop, type LiquidValue } from '../rubyLiquid.ts';

/** A page that lists posts (`Jekyll::Archives::Archive`). */
export class ArchiveDrop extends RubyDrop {
  readonly #page: SitePage;
  readonly #archive: Archive;
  readonly #dropOf: (post: SiteDocument) => RubyDrop;

  constructor(page: SitePage, archive: Archive, dropOf: (post: SiteDocument) => RubyDrop) {
    super();
    this.#page = page;
    this.#archive = archive;
    this.#dropOf = dropOf;
  }

  override get(name: string): LiquidValue {
    const { url, relativePath, values } = this.#page;
    const { posts, type, title, date } = this.#archive;
    switch (name) {
      case 'posts':
        return posts.map(it => this.#dropOf(it));
      case 'type':
        return type;
      case 'title':
        return title;
      case 'date':
        return date;
      case 'name':
        return relativePath.slice(relativePath.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
      case 'path':
        return relativePath;
      case 'url':
        return url;
      default:
        return values[name];
    }
  }

  override names(): readonly string[] {
    return [...Object.keys(this.#page.values), 'posts', 'type', 'title', 'date', 'name', 'path', 'url', 'permalink'];
  }
}
