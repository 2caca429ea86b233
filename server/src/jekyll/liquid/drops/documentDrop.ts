import { RubyMoment } from '../../values/rubyValue.ts';
import type { SiteDocument } from '../../siteFile.ts';
import { RubyDrop, type LiquidValue } from '../rubyLiquid.ts';
import { clockTime } from '../strftime.ts';

/** What a document is asked that is known only while a site is rendered. */
export interface DocumentHost {
  readonly timeZone: string;
  readonly now: Date;
  /** The body, as far as it has been rendered. */
  content(document: SiteDocument): string;
  /** The whole page, once it is made. */
  output(document: SiteDocument): string | undefined;
  /** The rendered beginning. */
  excerpt(document: SiteDocument): string;
  neighbour(document: SiteDocument, step: 1 | -1): RubyDrop | undefined;
  relatedPosts(document: SiteDocument): readonly RubyDrop[];
}

/** A document of a collection (`Jekyll::Drops::DocumentDrop`). */
export class DocumentDrop extends RubyDrop {
  readonly #document: SiteDocument;
  readonly #host: DocumentHost;

  constructor(document: SiteDocument, host: DocumentHost) {
    super();
    this.#document = document;
    this.#host = host;
  }

  override get(name: string): LiquidValue {
    const { values } = this.#document;
    const own = OWN[name];
    return own === undefined ? values[name] : own(this.#document, this.#host);
  }

  override names(): readonly string[] {
    return [...new Set([...NAMES, ...Object.keys(this.#document.values)])];
  }

  override inspected(): string {
    return `#<Jekyll::Document ${this.#document.relativePath} collection=${this.#document.collection}>`;
  }
}

type Own = (document: SiteDocument, host: DocumentHost) => LiquidValue;

const OWN: Readonly<Record<string, Own>> = {
  id: it => it.id,
  url: it => it.url,
  path: it => it.relativePath,
  relative_path: it => it.relativePath,
  collection: it => it.collection,
  date: (it, host) => dateOf(it, host),
  title: it => it.values['title'],
  categories: it => it.values['categories'],
  tags: it => it.values['tags'],
  name: it => it.values['name'] ?? it.path.slice(it.path.lastIndexOf('/') + 1),
  content: (it, host) => host.content(it),
  output: (it, host) => host.output(it),
  to_s: (it, host) => host.output(it) ?? host.content(it),
  excerpt: (it, host) => host.excerpt(it),
  next: (it, host) => host.neighbour(it, 1),
  previous: (it, host) => host.neighbour(it, -1),
};

/** In the order in which a document is printed as JSON. */
const NAMES = ['relative_path', 'title', 'categories', 'tags', 'id', 'name', 'next', 'collection', 'url', 'output', 'path', 'date', 'excerpt', 'content', 'previous'];

/** When a document is dated, by the site's clock; the moment of the build where nothing dates it. */
export function dateOf({ time }: SiteDocument, { timeZone, now }: Pick<DocumentHost, 'timeZone' | 'now'>): RubyMoment {
  const { time: moment, offset } = clockTime(time ?? Math.floor(now.getTime() / 1000) * 1000, timeZone);
  return new RubyMoment(moment, offset);
}

/** The beginning of a document while it is rendered: the document, without a beginning of its own. */
export class ExcerptDrop extends RubyDrop {
  readonly #drop: RubyDrop;
  readonly #content: string;

  constructor(drop: RubyDrop, content: string) {
    super();
    this.#drop = drop;
    this.#content = content;
  }

  override get(name: string): LiquidValue {
    switch (name) {
      case 'excerpt':
        return undefined;
      case 'content':
        return this.#content;
      case 'id':
        return `${String(this.#drop.get('id'))}#excerpt`;
      case 'path':
      case 'relative_path':
        return `${String(this.#drop.get(name))}/#excerpt`;
      default:
        return this.#drop.get(name);
    }
  }

  override names(): readonly string[] {
    return this.#drop.names();
  }
}

