import type { PageAddresses, RenderedHeader, RenderedLiquidNote, RenderedPart } from '../src/preview/messages.ts';
import { BodyView, type ShownPiece, type ViewChange } from './body/bodyView.ts';
import { showFillNotes } from './body/fillNotes.ts';
import { patchNode, type NodePlace } from './body/patchNodes.ts';
import type { Piece } from './body/piece.ts';
import { comparePieces } from './changes/comparePieces.ts';
import { markChanges } from './changes/markChanges.ts';
import { headerView } from './headerView.ts';
import { Formulas, type FormulaParts } from './math/formulas.ts';
import { MissingImages } from './missingImages.ts';
import { createSanitizer } from './sanitize.ts';

/** A header and a body. */
export interface ArticleParts {
  readonly header: RenderedHeader;
  readonly parts: readonly RenderedPart[];
  /** What Liquid could not fill in the body. */
  readonly notes: readonly RenderedLiquidNote[];
}

/** What is to be seen. */
export interface ShownArticle extends ArticleParts {
  readonly addresses: PageAddresses;
  /** What the article is compared with, if that is asked for. */
  readonly base: ArticleParts | undefined;
  /** The language of hints. */
  readonly language: 'fr' | 'en';
}

/** What the article stands in. */
export interface Surroundings {
  readonly element: Element;
  /** Where its body belongs; undefined where the page shows it as its site makes it. */
  readonly place: NodePlace | undefined;
}

/** What a view works with. */
export interface ArticleViewParts {
  /** Hears of what has become another. */
  readonly changed: (change: ViewChange) => void;
  readonly loadMath: FormulaParts['load'];
}

/** The article in the page: header and body, with what has changed marked and missing images framed. */
export class ArticleView {
  readonly body: BodyView;
  readonly #root: HTMLElement;
  readonly #changed: ArticleViewParts['changed'];
  readonly #body = document.createElement('div');
  readonly #missing: MissingImages;
  readonly #formulas: Formulas;
  #header = document.createElement('header');
  #surroundings: Surroundings | undefined;
  #language: 'fr' | 'en' = 'fr';
  #headerShown = '';
  #headers: readonly [RenderedHeader, RenderedHeader | undefined] | undefined;
  #addresses: PageAddresses = { site: '', article: '', baseurl: '' };
  #sanitize = createSanitizer(this.#addresses);
  #notes: readonly RenderedLiquidNote[] = [];

  constructor(root: HTMLElement, { changed, loadMath }: ArticleViewParts) {
    this.#root = root;
    this.#changed = changed;
    this.#body.className = 'plume-body';
    this.#missing = new MissingImages(root, images => this.#renewAround(images));
    this.#formulas = new Formulas({ load: loadMath, ready: isConcerned => this.body.renew(({ piece: { html, base } }) => isConcerned(html + (base ?? ''))) });
    this.body = new BodyView(this.#body, { make: piece => this.#make(piece), changed, later: task => void setTimeout(task) });
  }

  /** Takes the article out of the page: another one will follow. */
  clear(): void {
    this.#changed({ gone: [this.#headerPiece()], come: [] });
    this.#headerShown = '';
    this.#header = document.createElement('header');
    this.body.clear();
    this.#surroundings = undefined;
    this.#place();
  }

  /** Whether the body is in the page: not where all of a page is shown as its site makes it. */
  get hasBody(): boolean {
    return this.#surroundings === undefined || this.#surroundings.place !== undefined;
  }

  /** Shows the article in a page, or by itself again. */
  surround(surroundings: Surroundings | undefined): void {
    if (surroundings !== this.#surroundings) {
      this.#surroundings = surroundings;
      this.#place();
    }
  }

  /** The article by itself, wherever it is shown. */
  get alone(): ParentNode {
    if (this.#surroundings === undefined) {
      return this.#root;
    }
    const body = document.createElement('div');
    body.className = this.#body.className;
    body.append(...this.body.shown.flatMap(({ nodes }) => nodes.map(node => node.cloneNode(true))));
    const article = document.createElement('article');
    article.append(this.#header.cloneNode(true), body);
    return article;
  }

  #place(): void {
    if (this.#surroundings === undefined) {
      const article = document.createElement('article');
      article.append(this.#header, this.#body);
      this.body.moveTo({ parent: this.#body, before: null });
      this.#root.replaceChildren(article);
    } else {
      const { element, place } = this.#surroundings;
      this.#missing.replaceIn(element);
      this.body.moveTo(place ?? { parent: this.#body, before: null });
      this.#root.replaceChildren(element);
    }
  }

  /** Shows an article, or what it has become. */
  show(article: ShownArticle): void {
    const { header, parts, notes, base, addresses, language } = article;
    this.#language = language;
    this.#useNotes([...notes, ...(base?.notes ?? []).filter(it => !notes.some(({ mark }) => mark === it.mark))]);
    if (JSON.stringify(addresses) !== JSON.stringify(this.#addresses)) {
      this.#addresses = addresses;
      this.#sanitize = createSanitizer(addresses);
      this.#headerShown = '';
      this.body.renew(() => true);
    }
    this.#showHeader(header, base?.header);
    this.body.show(base === undefined ? parts : comparePieces(base.parts, parts));
  }

  /** Parts in which something is noted that is another now are made anew. */
  #useNotes(notes: readonly RenderedLiquidNote[]): void {
    if (JSON.stringify(notes) !== JSON.stringify(this.#notes)) {
      const marks = [...this.#notes, ...notes].map(it => it.mark);
      this.#notes = notes;
      this.body.renew(({ piece: { html } }) => marks.some(it => html.includes(it)));
    }
  }

  #showHeader(header: RenderedHeader, base: RenderedHeader | undefined): void {
    const shown = JSON.stringify([header, base]);
    if (shown === this.#headerShown) {
      return;
    }
    this.#headerShown = shown;
    this.#headers = [header, base];
    const tools = { sanitize: this.#sanitize, addresses: this.#addresses };
    const wanted = headerView(header, tools);
    if (base !== undefined) {
      markChanges(wanted, headerView(base, tools));
    }
    this.#missing.replaceIn(wanted);
    patchNode(this.#header, wanted);
    this.#changed({ gone: [this.#headerPiece()], come: [this.#headerPiece()] });
  }

  /** The header, as those see it who follow what becomes another in the page. */
  #headerPiece(): ShownPiece {
    return { piece: { html: '', line: 0 }, nodes: [this.#header] };
  }

  /** The nodes of a piece; nothing in them is dangerous. */
  #make({ html, base }: Piece): DocumentFragment {
    const fragment = this.#nodesOf(html);
    if (base !== undefined) {
      markChanges(fragment, this.#nodesOf(base));
    }
    this.#missing.replaceIn(fragment);
    return fragment;
  }

  #nodesOf(html: string): DocumentFragment {
    const fragment = this.#sanitize(html);
    showFillNotes(fragment, this.#notes);
    this.#formulas.showIn(fragment, { html, language: this.#language, sanitize: this.#sanitize });
    return fragment;
  }

  /** Some images are missing now, or may be there again. */
  #renewAround(images: readonly Element[]): void {
    this.body.renew(({ nodes }) => nodes.some(node => images.some(image => node.contains(image))));
    if (this.#surroundings !== undefined) {
      this.#missing.replaceIn(this.#surroundings.element);
    }
    if (this.#headers !== undefined && images.some(image => this.#header.contains(image))) {
      this.#headerShown = '';
      this.#showHeader(...this.#headers);
    }
  }
}
