import type { CompareBase, FromPage, PageState, ShowArticle, ShowBase, ShowPage, ShowProblems, ToPage } from '../src/preview/messages.ts';
import { readPageState } from '../src/preview/readMessages.ts';
import { ArticleView, type ArticleViewParts } from './articleView.ts';
import { BesideView } from './besideView.ts';
import { applyChange, type HeldBody } from './body/heldBody.ts';
import { PageLines } from './body/pageLines.ts';
import { goToChange } from './changes/changeKeys.ts';
import { exportArticle } from './exportedArticle.ts';
import { CursorMarker } from './marker.ts';
import { Notices } from './notices.ts';
import { Overlay } from './overlay.ts';
import { ScrollSync } from './scrollSync.ts';
import { SiteView } from './siteView.ts';
import { StyleSheets } from './styles/styleSheets.ts';
import { SummaryPanel } from './summaryPanel.ts';
import { PageWidth } from './pageWidth.ts';
import { TextHighlights } from './textHighlights.ts';
import { TeaserPanel } from './teaserPanel.ts';
import { Toolbar } from './toolbar.ts';
import { TypedHeader } from './typedHeader.ts';
import { inNextFrame, whenIdle } from './soon.ts';
import type { ShownPiece, ViewChange } from './body/bodyView.ts';

/** VS Code, as the page sees it. */
export type Host = ReturnType<typeof acquireVsCodeApi<PageState>>;

/** What a page works with. */
export interface PageParts {
  readonly host: Host;
  readonly send: (message: FromPage) => void;
  /** Loads what reads formulas. */
  readonly loadMath: ArticleViewParts['loadMath'];
}

/** What is said of an article. */
type Findings = Pick<ShowProblems, 'uri' | 'problems' | 'publication'>;

const NO_PIECES: readonly ShownPiece[] = [];
const NO_FINDINGS: Findings = { uri: '', problems: [], publication: '' };

/** What the page shows now, and how it becomes what the host asks for. */
export class PageView {
  readonly lines: PageLines;
  readonly #root: HTMLElement;
  readonly #host: Host;
  readonly #send: (message: FromPage) => void;
  readonly #article: ArticleView;
  readonly #scroll: ScrollSync;
  readonly #marker: CursorMarker;
  readonly #notices: Notices;
  readonly #highlights = new TextHighlights();
  readonly #overlay: Overlay;
  readonly #styles = new StyleSheets();
  readonly #site: SiteView;
  readonly #beside: BesideView;
  readonly #width: PageWidth;
  readonly #summary: SummaryPanel;
  readonly #teaser = new TeaserPanel();
  readonly #toolbar: Toolbar;
  readonly #keepInPlace = inNextFrame(() => {
    this.#scroll.contentChanged(this.lineCount);
    this.#marker.place();
    this.#beside.moved();
  });
  readonly #sumUp = whenIdle(() => this.#updatePanels());
  #shown: ShowArticle | undefined;
  #body: HeldBody | undefined;
  #base: ShowBase | undefined;
  #page: ShowPage | undefined;
  #wantsPage = false;
  /** What was last said of an article, which may be the next one to be shown. */
  #told: Findings = NO_FINDINGS;
  /** What of that is shown: the last that could be said while the header is being typed. */
  #findings: Findings = NO_FINDINGS;
  readonly #typedHeader = new TypedHeader();
  #toRestore: PageState | undefined;
  /** What the reader has chosen to compare with. */
  #chosenBase: CompareBase;

  constructor(root: HTMLElement, { host, send, loadMath }: PageParts) {
    this.#root = root;
    this.#host = host;
    this.#send = send;
    this.#toRestore = readPageState(host.getState());
    this.#chosenBase = this.#toRestore?.base ?? { kind: 'last' };
    this.#article = new ArticleView(root, { changed: change => this.#bodyChanged(change), loadMath });
    this.lines = new PageLines(() => (this.#article.hasBody ? this.#article.body.shown : NO_PIECES), () => this.#body?.lines);
    this.#site = new SiteView(root, { article: this.#article, styles: this.#styles });
    this.#scroll = new ScrollSync(root, this.lines, line => {
      this.#remember();
      send({ type: 'scrolled', line });
    });
    this.#marker = new CursorMarker(root, this.lines);
    this.#overlay = new Overlay(root, this.lines, ({ line, character }) => send({ type: 'openProblem', line, character }));
    this.#summary = new SummaryPanel(() => this.#article.alone, text => send({ type: 'copySummary', text }));
    this.#toolbar = new Toolbar(this.#toRestore?.tools ?? ['problems'], {
      changed: () => this.#toolsChanged(),
      chooseBase: () => send({ type: 'chooseBase' }),
      export: () => send({ type: 'export', title: document.title, ...exportArticle(root, this.#styles) }),
    });
    this.#beside = new BesideView(() => this.#article.body.shown, { loadMath });
    this.#width = new PageWidth(root, this.#styles);
    this.#width.choose(name => this.#toolbar.isOn(name));
    const notices = document.getElementById('plume-notices') ?? document.body;
    this.#notices = new Notices(notices, {
      openLine: line => send({ type: 'openSource', line, endLine: line + 1, word: '', occurrence: 0 }),
      fix: line => send({ type: 'fix', line }),
      restart: () => send({ type: 'restart' }),
    });
    document.addEventListener('keydown', event => goToChange(root, event));
  }

  /** The number of lines of the file that is shown. */
  get lineCount(): number {
    return this.#shown?.lineCount ?? 1;
  }

  /** Does what the host asks for. */
  receive(message: ToPage): void {
    switch (message.type) {
      case 'article':
        return this.#show(message);
      case 'base':
        return this.#compare(message);
      case 'problems':
        this.#told = message;
        return this.#decorate();
      case 'notice':
        return this.#notices.showNotice(message);
      case 'styles':
        return this.#site.useStyles(message);
      case 'page':
        this.#page = message;
        return this.#renew();
      case 'scrollTo':
        return this.#scroll.follow(message.line, message.cursor);
      case 'mark':
        return this.#cursorMoved(message.line);
    }
  }

  #show(article: ShowArticle): void {
    const body = applyChange(this.#body, article.body);
    if (body === undefined) {
      this.#send({ type: 'lost' });
      return;
    }
    const [before, another] = [this.#shown, article.uri !== this.#shown?.uri];
    this.#shown = article;
    this.#body = body;
    this.#root.lang = article.pageLanguage;
    document.title = article.header.title ?? '';
    if (another) {
      this.#scroll.forgetCursor();
      this.#base = undefined;
      this.#article.clear();
      this.#askBase();
      this.#wantsPage = false;
      this.#wantPage();
    }
    this.#renew();
    // Text in braces that Liquid has left as it is written is text.
    this.#highlights.useLiquid({ shows: article.liquid?.isRun === false, pieces: this.#article.body.shown });
    const wasTyped = this.#typedHeader.isBeingTyped;
    this.#typedHeader.show(article);
    this.#tellHeader();
    if (another || article.language !== before?.language || wasTyped !== this.#typedHeader.isBeingTyped) {
      this.#decorate();
    }
    if (another) {
      this.#goToStart(article.uri);
    }
    if (another || article.pinned !== before?.pinned) {
      this.#remember();
    }
    this.#send({ type: 'shown', uri: article.uri });
  }

  #cursorMoved(line: number): void {
    this.#marker.moveTo(line);
    this.#scroll.cursorMoved(line);
    if (this.#typedHeader.cursorMoved(line)) {
      this.#tellHeader();
      this.#decorate();
    }
  }

  /** Says that the header cannot be read, unless it is only being typed. */
  #tellHeader(): void {
    if (this.#shown !== undefined) {
      this.#notices.showBrokenHeader(this.#typedHeader.isBeingTyped ? { ...this.#shown, brokenHeader: undefined } : this.#shown);
    }
  }

  /** What is compared with is there, because the tool is on or because the reader has chosen it. */
  #compare(base: ShowBase): void {
    this.#base = base.uri === this.#shown?.uri ? base : undefined;
    this.#chosenBase = base.base;
    if (!this.#comparesNow) {
      this.#toolbar.switchOn('changes');
    }
    this.#renew();
    this.#decorate();
    this.#remember();
  }

  /** Brings the page to what is to be seen of the article now. */
  #renew(): void {
    if (this.#shown === undefined || this.#body === undefined) {
      return;
    }
    const { header, addresses, language, liquid } = this.#shown;
    const base = this.#comparesNow ? this.#base : undefined;
    this.#site.show({ page: this.#pageShown, language });
    const { parts } = this.#body;
    this.#article.show({ header, parts, notes: liquid?.notes ?? [], addresses, base, language });
    const isBeside = base !== undefined && this.#toolbar.isOn('beside');
    this.#beside.show(isBeside ? { header: base.header, parts: base.parts, notes: base.notes, addresses, language, label: base.label, now: parts } : undefined);
    this.#keepInPlace();
  }

  /** Some pieces are another than before: what lies over them follows. (What only moves is noticed by its new size.) */
  #bodyChanged(change: ViewChange): void {
    this.#highlights.update(change);
    this.#overlay.place();
    this.#sumUp();
  }

  /** What lies over the article, and what is said of it. */
  #decorate(): void {
    if (!this.#typedHeader.isBeingTyped) {
      this.#findings = this.#told;
    }
    const language = this.#shown?.language ?? 'fr';
    this.#highlights.useSpaces({ shows: this.#toolbar.isOn('noBreakSpaces'), pieces: this.#article.body.shown });
    const { problems } = this.#known;
    const marked = this.#toolbar.isOn('problems') ? problems : [];
    this.#overlay.show({ language, problems: marked, showAnnotations: this.#toolbar.isOn('annotations') });
    this.#toolbar.update({ language, problems, comparedWith: this.#base?.label });
    this.#sumUp();
  }

  #updatePanels(): void {
    const language = this.#shown?.language ?? 'fr';
    const { problems, publication } = this.#known;
    this.#summary.update({ isOn: this.#toolbar.isOn('summary'), language, problems, publication });
    if (this.#shown !== undefined) {
      const { header, addresses } = this.#shown;
      this.#teaser.update({ isOn: this.#toolbar.isOn('teaser'), language, header, addresses });
    }
  }

  #toolsChanged(): void {
    this.#width.choose(name => this.#toolbar.isOn(name));
    this.#askBase();
    this.#wantPage();
    this.#renew();
    this.#decorate();
    this.#remember();
  }

  /** The page of the site, where it is there and the reader wants to see it: two pages side by side are too narrow for it. */
  get #pageShown(): ShowPage['page'] | undefined {
    const isShown = this.#toolbar.isOn('page') && !this.#toolbar.isOn('beside') && this.#page?.uri === this.#shown?.uri;
    return isShown ? this.#page?.page : undefined;
  }

  #wantPage(): void {
    const isWanted = this.#toolbar.isOn('page');
    if (isWanted !== this.#wantsPage) {
      this.#wantsPage = isWanted;
      this.#send({ type: 'wantPage', isWanted });
    }
  }

  /** What is known of the article that is shown: the marks of another one would stand at wrong places. */
  get #known(): Findings {
    return this.#findings.uri === this.#shown?.uri ? this.#findings : NO_FINDINGS;
  }

  get #comparesNow(): boolean {
    return this.#toolbar.isOn('changes') || this.#toolbar.isOn('beside');
  }

  #askBase(): void {
    if (this.#comparesNow && this.#base === undefined) {
      this.#send({ type: 'askBase' });
    }
  }

  /** Where an article is first seen: at its top, or where the reader has left it before a reload. */
  #goToStart(uri: string): void {
    const left = this.#toRestore;
    this.#toRestore = undefined;
    if (left?.uri === uri) {
      this.#scroll.restore(left.line);
    } else {
      this.#scroll.moveTo(0);
    }
  }

  #remember(): void {
    if (this.#shown !== undefined) {
      const { uri, pinned } = this.#shown;
      this.#host.setState({ uri, line: this.#scroll.topLine, pinned, tools: this.#toolbar.tools, base: this.#chosenBase });
    }
  }
}
