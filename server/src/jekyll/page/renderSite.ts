import { MadeTextBuilder, throughBoth, unmadeText, type MadeText } from '../../base/madeText.ts';
import { renderKramdown, validateOptions } from '../../kramdown/index.ts';
import { highlight } from '../../kramdown/languages.ts';
import { extensionOf } from '../addresses/url.ts';
import { defaultsFor } from '../config/frontMatterDefaults.ts';
import { kramdownSettings } from '../config/kramdownSettings.ts';
import { pathInSource } from '../files/sourcePlace.ts';
import { createLiquidEngine, type LiquidEngine } from '../liquid/engine.ts';
import { DocumentDrop, ExcerptDrop, type DocumentHost } from '../liquid/drops/documentDrop.ts';
import { ArchiveDrop } from '../liquid/drops/archiveDrop.ts';
import { PageDrop } from '../liquid/drops/pageDrop.ts';
import { SiteDrop } from '../liquid/drops/siteDrop.ts';
import { StaticFileDrop } from '../liquid/drops/staticFileDrop.ts';
import type { RenderingSite, RenderProblem } from '../liquid/renderingSite.ts';
import type { LiquidValue, RubyDrop } from '../liquid/rubyLiquid.ts';
import type { TracedText } from '../liquid/trace.ts';
import type { SiteDocument, SitePage, StaticFile } from '../siteFile.ts';
import { readHeaderContent } from '../values/headerContent.ts';
import { splitHeader } from '../../article/headerSplit.ts';
import { deepMerge, isRubyMap, isTruthy, rubyMap, type RubyMap } from '../values/rubyValue.ts';
import { rubyText } from '../values/rubyText.ts';
import { knowCodeColours } from './codeColours.ts';
import { pluginTags } from './plugins/index.ts';
import { linkMentions } from './plugins/mentions.ts';
import { REDIRECT_LAYOUT } from './plugins/redirects.ts';
import { RelativeLinks } from './plugins/relativeLinks.ts';
import { rangeWithoutTitle } from './plugins/titles.ts';
import { bodyOf } from './bodyOf.ts';
import { layoutPath } from './layoutPath.ts';
import { excerptText } from './excerptText.ts';
import type { SiteContent, SiteTexts } from './siteContent.ts';
import { compareDocuments } from './order.ts';

/** A page or document that can be rendered. */
export type Renderable = SiteDocument | SitePage;

/** A site that renders its pages, whole, as Jekyll does: Liquid first, then kramdown, then the layouts. */
export interface SiteRenderer {
  /** The whole page. */
  page(file: Renderable): string;
  /** Its body alone, before any layout. */
  body(file: Renderable): string;
  /**
   * The whole page with another text, as while it is written: the templates of the site stay read, and nothing is remembered.
   *
   * @param file as the model reads it now; what other pages show of it stays as it was
   * @param body its text without the header
   * @param mark what stands in the layouts in place of the body's HTML
   */
  pageWith(file: Renderable, body: string, mark?: (html: string) => string): string;
  /** Another text of a page or document as plug-ins and Liquid leave it, before kramdown reads it: what came from where, and what could not be filled. */
  filledWith(file: Renderable, body: string): TracedText;
  /** What could not be rendered as Jekyll would, so far. */
  readonly problems: readonly RenderProblem[];
}

/** Makes a renderer of a site as it is at one moment. What it has rendered, it remembers. */
export function createSiteRenderer(content: SiteContent, texts: SiteTexts): SiteRenderer {
  knowCodeColours();
  return new Renderer(content, texts);
}

interface Layout {
  readonly path: string;
  readonly text: string;
  readonly values: RubyMap;
}

/** Texts that are longer are hardly made HTML twice. */
const LONGEST_KEPT = 2000;

/** Characters of whole pages that are kept: other pages seldom ask for them. */
const MOST_KEPT = 300_000_000;

/** A class, for what it remembers while a site is rendered. */
class Renderer implements SiteRenderer {
  readonly problems: RenderProblem[] = [];
  readonly #content: SiteContent;
  readonly #texts: SiteTexts;
  readonly #timeZone: string;
  readonly #options: ReturnType<typeof validateOptions>['options'];
  readonly #engine: LiquidEngine;
  readonly #links: RelativeLinks;
  readonly #site: SiteDrop;
  readonly #drops = new Map<SiteDocument | SitePage | StaticFile, RubyDrop>();
  readonly #sources = new Map<Renderable, string>();
  readonly #bodies = new Map<Renderable, string>();
  readonly #excerpts = new Map<Renderable, string>();
  /** Those that have been made; made again when they are asked for where that would be too much to keep. */
  readonly #pages = new Map<Renderable, string | undefined>();
  #keptCharacters = 0;
  readonly #made = new Map<string, string>();
  readonly #layouts = new Map<string, Layout | undefined>();
  readonly #rendering = new Set<Renderable>();
  readonly #order: ReadonlyMap<SiteDocument, number>;
  readonly #documentHost: DocumentHost;
  #current: Renderable | undefined;
  #isExcerpt = false;

  constructor(content: SiteContent, texts: SiteTexts) {
    this.#content = content;
    this.#texts = texts;
    this.#timeZone = content.config.timezone ?? content.build.machineZone;
    this.#documentHost = this.#hostOfDocuments();
    this.#options = validateOptions(kramdownSettings(content.config)).options;
    this.#links = new RelativeLinks(content);
    this.#engine = createLiquidEngine(this.#renderingSite());
    this.#site = new SiteDrop(content, { timeZone: this.#timeZone, dropOf: it => this.#dropOf(it), relatedPosts: () => (this.#current?.kind === 'document' && !this.#isExcerpt ? this.#relatedPosts(this.#current) : undefined) });
    this.#order = new Map([...content.documents.values()].flat().map((it, index) => [it, index]));
  }

  body(file: Renderable): string {
    const known = this.#bodies.get(file);
    if (known !== undefined) {
      return known;
    }
    if (this.#rendering.has(file)) {
      return this.#source(file);
    }
    this.#rendering.add(file);
    const body = this.#renderBody(file, this.#source(file), this.#dropOf(file));
    this.#rendering.delete(file);
    this.#bodies.set(file, body);
    return body;
  }

  page(file: Renderable): string {
    const known = this.#pages.get(file);
    if (known !== undefined) {
      return known;
    }
    const page = this.#afterwards(file, this.#inLayouts(file, this.body(file)));
    this.#keptCharacters += page.length;
    this.#pages.set(file, this.#keptCharacters > MOST_KEPT ? undefined : page);
    return page;
  }

  pageWith(file: Renderable, body: string, mark = (html: string): string => html): string {
    // What it says of itself - its excerpt, `page.content` - it says of this text.
    const source = this.#prepared(file, redirectOf(file) === undefined ? body : '').text;
    this.#forget(file);
    this.#sources.set(file, source);
    try {
      const html = this.#renderBody(file, source, this.#dropOf(file));
      this.#bodies.set(file, html);
      return this.#afterwards(file, this.#inLayouts(file, mark(html)));
    } finally {
      this.#forget(file);
    }
  }

  filledWith(file: Renderable, body: string): TracedText {
    const prepared = this.#prepared(file, body);
    if (!hasLiquid(file, prepared.text)) {
      const { text, pieces } = prepared;
      return { text, pieces, notes: [] };
    }
    const [outer, known] = [this.#current, this.problems.length];
    this.#forget(file);
    this.#sources.set(file, prepared.text);
    this.#current = file;
    try {
      const { notes, ...filled } = this.#engine.trace(prepared.text, this.#payload(this.#dropOf(file), this.#ownLayout(file)), file.path);
      const { text, pieces } = throughBoth(filled, prepared);
      return { text, pieces, notes };
    } finally {
      this.#current = outer;
      this.problems.length = known;
      this.#forget(file);
    }
  }

  #forget(file: Renderable): void {
    for (const known of [this.#drops, this.#sources, this.#bodies, this.#excerpts, this.#pages]) {
      known.delete(file);
    }
  }

  /** What plug-ins do to a page that is made. */
  #afterwards({ destination = '' }: Renderable, page: string): string {
    const { plugins, config } = this.#content;
    return plugins.has('jekyll-mentions') && destination.endsWith('.html') ? linkMentions(page, config.values) : page;
  }

  #renderingSite(): RenderingSite {
    const { config } = this.#content;
    const site: RenderingSite = {
      content: this.#content,
      texts: this.#texts,
      timeZone: this.#timeZone,
      settings: config.values,
      isStrict: isRubyMap(config.values['liquid']) && config.values['liquid']['error_mode'] === 'strict',
      dropOf: it => this.#dropOf(it),
      markdown: text => this.#markdown(text),
      include: name => this.#texts.text(inSource(config.source, `${config.includesDir}/${name}`)),
      includeRelative: (name, path, collection) => this.#includeRelative(name, String(path), collection),
      colours: (language, code) => highlight(code, language),
      get pluginTags() {
        return pluginTags(site);
      },
      report: problem => this.problems.push({ ...problem, path: problem.path === '' ? (this.#current?.path ?? '') : problem.path }),
    };
    return site;
  }

  /** Titles and descriptions are made HTML on each page. */
  #markdown(text: string): string {
    const known = this.#made.get(text) ?? renderKramdown(text, this.#options);
    if (text.length < LONGEST_KEPT) {
      this.#made.set(text, known);
    }
    return known;
  }

  #includeRelative(name: string, path: string, collection: unknown): { readonly path: string; readonly text: string } | undefined {
    const { source, collectionsDir } = this.#content.config;
    const base = collection === undefined || collectionsDir === '' ? path : `${collectionsDir}/${path}`;
    const folder = base.includes('/') ? `${base.slice(0, base.lastIndexOf('/'))}/` : '';
    const file = inSource(source, `${folder}${name}`);
    const text = this.#texts.text(file);
    return text === undefined ? undefined : { path: file, text };
  }

  #dropOf(file: SiteDocument | SitePage | StaticFile): RubyDrop {
    const known = this.#drops.get(file) ?? this.#makeDrop(file);
    this.#drops.set(file, known);
    return known;
  }

  #makeDrop(file: SiteDocument | SitePage | StaticFile): RubyDrop {
    const { config } = this.#content;
    switch (file.kind) {
      case 'document':
        return new DocumentDrop(file, this.#documentHost);
      case 'page':
        return file.made?.archive === undefined ? new PageDrop(file, { content: it => this.#contentSeen(it), excerpt: it => this.#pageExcerpt(it) }) : new ArchiveDrop(file, file.made.archive, it => this.#dropOf(it));
      case 'static': {
        const below = pathInSource(config, file.path) ?? file.path;
        return new StaticFileDrop(file, below, { modified: () => this.#texts.modified(file.path), defaults: () => defaultsFor(config, { path: below, type: file.collection ?? '' }) });
      }
    }
  }

  #hostOfDocuments(): DocumentHost {
    return {
      timeZone: this.#timeZone,
      now: this.#content.build.now,
      content: it => this.#contentSeen(it),
      output: it => (this.#pages.has(it) ? this.page(it) : undefined),
      excerpt: it => this.#excerpt(it),
      neighbour: (it, step) => this.#neighbour(it, step),
      relatedPosts: it => this.#relatedPosts(it),
    };
  }

  /** Documents are rendered one after the other, pages behind them: one that comes later still shows its source. */
  #contentSeen(file: Renderable): string {
    const current = this.#current;
    // A page is told what it says before it is rendered, for its layouts, too; a document is asked again.
    if (file.kind === 'page' && file === current) {
      return this.#source(file);
    }
    const isEarlier = current === undefined || (file.kind === 'document' && (current.kind === 'page' || (this.#order.get(file) ?? 0) < (this.#order.get(current) ?? 0)));
    return this.#bodies.get(file) ?? (isEarlier && file.kind === 'document' ? this.body(file) : this.#source(file));
  }

  #neighbour(document: SiteDocument, step: 1 | -1): RubyDrop | undefined {
    const documents = this.#content.documents.get(document.collection) ?? [];
    // One that is being written is known by its path.
    const at = documents.includes(document) ? documents.indexOf(document) : documents.findIndex(it => it.path === document.path);
    const neighbour = at < 0 ? undefined : documents[at + step];
    return neighbour && this.#dropOf(neighbour);
  }

  #relatedPosts(document: SiteDocument): readonly RubyDrop[] {
    const posts = (this.#content.documents.get('posts') ?? []).toSorted((a, b) => compareDocuments(b, a));
    return posts.filter(it => it !== document).slice(0, 10).map(it => this.#dropOf(it));
  }

  /** Where the header gives none, the beginning of the text, rendered by itself. */
  #excerpt(document: SiteDocument): string {
    const own = headerValue(document, 'excerpt', this.#texts);
    if (own !== undefined) {
      return own;
    }
    return this.#renderExcerpt(document);
  }

  #pageExcerpt(page: SitePage): string | undefined {
    const own = page.values['excerpt'];
    return isTruthy(own) ? rubyText(own) : this.#content.config.hasPageExcerpts ? this.#renderExcerpt(page) : undefined;
  }

  #renderExcerpt(file: Renderable): string {
    const known = this.#excerpts.get(file);
    if (known !== undefined) {
      return known;
    }
    this.#excerpts.set(file, '');
    const separator = isTruthy(file.values['excerpt_separator']) ? rubyText(file.values['excerpt_separator']) : this.#content.config.excerptSeparator;
    if (separator === '') {
      return '';
    }
    // Only of posts, the beginning is cut again once a plug-in has taken the title away.
    const isAsWritten = (file.kind === 'document' && file.collection !== 'posts') || redirectOf(file) !== undefined;
    const text = isAsWritten ? this.#linked(file, bodyOf(file, this.#texts)).text : this.#source(file);
    const source = excerptText(text, separator);
    const excerpt = this.#renderBody(file, source, new ExcerptDrop(this.#dropOf(file), source));
    this.#excerpts.set(file, excerpt);
    return excerpt;
  }

  #source(file: Renderable): string {
    const known = this.#sources.get(file);
    if (known !== undefined) {
      return known;
    }
    const source = this.#prepared(file, redirectOf(file) === undefined ? bodyOf(file, this.#texts) : '').text;
    this.#sources.set(file, source);
    return source;
  }

  /** A text as plug-ins leave it. */
  #prepared(file: Renderable, body: string): MadeText {
    const { start, end } = this.#content.plugins.has('jekyll-titles-from-headings') ? rangeWithoutTitle(this.#content, file, body) : { start: 0, end: body.length };
    const untitled = new MadeTextBuilder();
    untitled.addSlice(unmadeText(body), start, end);
    return throughBoth(this.#linked(file, untitled.text), untitled);
  }

  #linked(file: Renderable, text: string): MadeText {
    return this.#content.plugins.has('jekyll-relative-links') ? this.#links.lead(file, text) : unmadeText(text);
  }

  #renderBody(file: Renderable, source: string, drop: RubyDrop): string {
    const [outer, wasExcerpt] = [this.#current, this.#isExcerpt];
    this.#current = file;
    this.#isExcerpt = drop instanceof ExcerptDrop;
    const filled = hasLiquid(file, source) ? this.#engine.render(source, this.#payload(drop, drop instanceof ExcerptDrop ? undefined : this.#ownLayout(file)), file.path + (drop instanceof ExcerptDrop ? '#excerpt' : '')) : source;
    const html = this.#isMarkdown(file) ? renderKramdown(filled, this.#options) : filled;
    this.#current = outer;
    this.#isExcerpt = wasExcerpt;
    return html;
  }

  #isMarkdown({ path }: Renderable): boolean {
    return this.#content.config.markdownExtensions.has(extensionOf(path).toLowerCase());
  }

  #payload(drop: RubyDrop, layout: LiquidValue): Record<string, LiquidValue> {
    const edge = this.#current !== undefined && this.#isMarkdown(this.#current) ? '\n' : '';
    return { page: drop, site: this.#site, jekyll: JEKYLL, layout, paginator: this.#paginator, highlighter_prefix: edge, highlighter_suffix: edge };
  }

  /** What `paginator` is on the page that is rendered. */
  get #paginator(): LiquidValue {
    const paginator = this.#current?.kind === 'page' ? this.#current.made?.paginator : undefined;
    if (paginator === undefined) {
      return null;
    }
    const { page, perPage, posts, totalPosts, totalPages, previousPath, nextPath } = paginator;
    return {
      page,
      per_page: perPage,
      posts: posts.map(it => this.#dropOf(it)),
      total_posts: totalPosts,
      total_pages: totalPages,
      previous_page: page > 1 ? page - 1 : null,
      previous_page_path: previousPath ?? null,
      next_page: page < totalPages ? page + 1 : null,
      next_page_path: nextPath ?? null,
    };
  }

  #inLayouts(file: Renderable, body: string): string {
    const first = valuesOf(file)['layout'];
    if (rubyText(first ?? null) === 'none' || /\.(?:scss|sass|coffee)$/i.test(file.path)) {
      return body;
    }
    let output = body;
    let layout = this.#layout(rubyText(first ?? null));
    if (layout === undefined && first !== undefined && first !== null) {
      this.problems.push({ kind: 'missing-layout', path: file.path, subject: rubyText(first) });
    }
    const used = new Set<Layout>();
    let merged: RubyMap = rubyMap();
    const drop = this.#dropOf(file);
    const outer = this.#current;
    this.#current = file;
    while (layout !== undefined && !used.has(layout)) {
      used.add(layout);
      merged = deepMerge(layout.values, merged);
      output = this.#engine.render(layout.text, { ...this.#payload(drop, merged), content: output }, layout.path);
      const next = layout.values['layout'];
      layout = next === undefined || next === null ? undefined : this.#layout(rubyText(next));
    }
    this.#current = outer;
    return output;
  }

  /** What the body of a file sees of the layout that it names. */
  #ownLayout(file: Renderable): RubyMap | undefined {
    return this.#layout(rubyText(valuesOf(file)['layout'] ?? null))?.values;
  }

  /** A layout by its name: `default` is `_layouts/default.html`, or another file of that name. */
  #layout(name: string): Layout | undefined {
    if (!this.#layouts.has(name)) {
      this.#layouts.set(name, name === '' ? undefined : this.#readLayout(name));
    }
    return this.#layouts.get(name);
  }

  #readLayout(name: string): Layout | undefined {
    const path = layoutPath(this.#content.config, this.#texts, name);
    if (path !== undefined) {
      const text = this.#texts.text(path) ?? '';
      const header = readHeaderContent(text);
      return { path, text: text.slice(splitHeader(text).bodyStart), values: header.kind === 'map' ? header.values : rubyMap() };
    }
    return name === 'redirect' && this.#content.plugins.has('jekyll-redirect-from') ? { path: '_layouts/redirect.html', text: REDIRECT_LAYOUT, values: rubyMap() } : undefined;
  }
}

function redirectOf(file: Renderable): unknown {
  return valuesOf(file)['redirect'];
}

function valuesOf(file: Renderable): RubyMap {
  return file.kind === 'page' ? file.valuesWithDefaults : file.values;
}

/** Whether Liquid reads a text of a file. */
function hasLiquid(file: Renderable, text: string): boolean {
  return valuesOf(file)['render_with_liquid'] !== false && /\{[%{]/.test(text);
}

const JEKYLL = { environment: 'development', version: '4.4.1' };

function inSource(source: string, path: string): string {
  return source === '' ? path : `${source}/${path}`;
}

/** A value of the header that the model leaves out, as a text. */
function headerValue({ path }: SiteDocument, key: string, texts: SiteTexts): string | undefined {
  const header = readHeaderContent(texts.text(path) ?? '');
  const value = header.kind === 'map' ? header.values[key] : undefined;
  return isTruthy(value) ? rubyText(value) : undefined;
}
