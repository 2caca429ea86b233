import type { SiteContent } from '../../page/siteContent.ts';
import { compareDocuments, postsBy } from '../../page/order.ts';
import type { SiteDocument, SitePage, StaticFile } from '../../siteFile.ts';
import type { JekyllCollection } from '../../config/jekyllConfig.ts';
import { RubyMoment } from '../../values/rubyValue.ts';
import { RubyDrop, type LiquidValue } from '../rubyLiquid.ts';
import { clockTime } from '../strftime.ts';

/** What the site is asked that is known only while it is rendered. */
export interface SiteHost {
  readonly timeZone: string;
  dropOf(file: SiteDocument | SitePage | StaticFile): RubyDrop;
  /** The posts beside the document that is rendered; undefined while none is. */
  relatedPosts(): readonly RubyDrop[] | undefined;
}

/** The site (`Jekyll::Drops::SiteDrop`). Its lists are made when they are first asked for, and then stay. */
export class SiteDrop extends RubyDrop {
  readonly #content: SiteContent;
  readonly #host: SiteHost;
  readonly #made = new Map<string, LiquidValue>();

  constructor(content: SiteContent, host: SiteHost) {
    super();
    this.#content = content;
    this.#host = host;
  }

  override get(name: string): LiquidValue {
    if (name === 'related_posts') {
      return this.#host.relatedPosts();
    }
    const make = this.#maker(name);
    if (make === undefined) {
      return this.#content.config.values[name];
    }
    if (!this.#made.has(name)) {
      this.#made.set(name, make());
    }
    return this.#made.get(name);
  }

  override names(): readonly string[] {
    return [...new Set([...this.#content.documents.keys(), ...OWN, ...Object.keys(this.#content.config.values)])];
  }

  #maker(name: string): (() => LiquidValue) | undefined {
    const { documents, pages, staticFiles, data, build } = this.#content;
    const drops = (files: readonly (SiteDocument | SitePage | StaticFile)[]): readonly RubyDrop[] => files.map(it => this.#host.dropOf(it));
    const posts = documents.get('posts') ?? [];
    if (name !== 'posts' && documents.has(name)) {
      return () => drops(documents.get(name) ?? []);
    }
    switch (name) {
      case 'posts':
        return () => drops(posts.toSorted((a, b) => compareDocuments(b, a)));
      case 'pages':
        return () => drops(pages);
      case 'html_pages':
        return () => drops(pages.filter(it => /\.x?html?$/.test(it.destination ?? '') || it.url?.endsWith('/') === true));
      case 'static_files':
        return () => drops(staticFiles);
      case 'documents':
        return () => drops([...documents.keys()].flatMap(it => [...(documents.get(it) ?? []), ...this.#filesOf(it)]));
      case 'collections':
        return () => [...this.#content.config.collections.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(it => this.#collection(it));
      case 'data':
        return () => this.#content.config.values['data'] ?? data;
      case 'time':
        return () => {
          const { time, offset } = clockTime(build.now.getTime(), this.#host.timeZone);
          return new RubyMoment(time, offset);
        };
      case 'tags':
      case 'categories':
        return () => Object.fromEntries([...postsBy(posts, name)].map(([value, list]) => [value, drops(list)]));
      case 'config':
        return () => undefined;
      default:
        return undefined;
    }
  }

  #filesOf(collection: string): readonly StaticFile[] {
    return this.#content.staticFiles.filter(it => it.collection === collection);
  }

  #collection({ name, output, values }: JekyllCollection): Record<string, LiquidValue> {
    const { documents, config } = this.#content;
    return {
      ...values,
      label: name,
      docs: (documents.get(name) ?? []).map(it => this.#host.dropOf(it)),
      files: this.#filesOf(name).map(it => this.#host.dropOf(it)),
      relative_directory: `_${name}`,
      directory: `${config.collectionsDir === '' ? '' : `${config.collectionsDir}/`}_${name}`,
      output,
    };
  }
}

const OWN = ['posts', 'pages', 'html_pages', 'static_files', 'documents', 'collections', 'data', 'time', 'tags', 'categories', 'related_posts'];
