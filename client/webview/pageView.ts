import { readPageState, type FromPage, type PageProblem, type PageState, type ShowArticle, type ShowBase, type ToPage } from '../src/preview/messages.ts';
import { articleView } from './articleView.ts';
import { markChanges } from './changes/markChanges.ts';
import { goToChange } from './changes/changeKeys.ts';
import { exportedArticle } from './exportedArticle.ts';
import { CursorMarker } from './marker.ts';
import { MissingImages } from './missingImages.ts';
import { Notices } from './notices.ts';
import { Overlay } from './overlay.ts';
import { patch } from './patch.ts';
import { ScrollSync } from './scrollSync.ts';
import { useStyles } from './styles.ts';
import { SummaryPanel } from './summaryPanel.ts';
import { highlightText } from './textHighlights.ts';
import { Toolbar } from './toolbar.ts';

/** VS Code, as the page sees it. */
export type Host = ReturnType<typeof acquireVsCodeApi<PageState>>;

/** What the page shows now, and how it becomes what the host asks for. */
export class PageView {
  readonly #root: HTMLElement;
  readonly #host: Host;
  readonly #send: (message: FromPage) => void;
  readonly #scroll: ScrollSync;
  readonly #marker: CursorMarker;
  readonly #notices: Notices;
  readonly #missing: MissingImages;
  readonly #overlay: Overlay;
  readonly #summary: SummaryPanel;
  readonly #toolbar: Toolbar;
  #shown: ShowArticle | undefined;
  #base: ShowBase | undefined;
  #problems: readonly PageProblem[] = [];
  #toRestore: PageState | undefined;

  constructor(root: HTMLElement, host: Host, send: (message: FromPage) => void) {
    this.#root = root;
    this.#host = host;
    this.#send = send;
    this.#toRestore = readPageState(host.getState());
    this.#scroll = new ScrollSync(root, line => {
      this.#remember();
      send({ type: 'scrolled', line });
    });
    this.#marker = new CursorMarker(root);
    this.#missing = new MissingImages(root, () => this.#renew());
    this.#overlay = new Overlay(root, ({ line, character }) => send({ type: 'openProblem', line, character }));
    this.#summary = new SummaryPanel(root, text => send({ type: 'copySummary', text }));
    this.#toolbar = new Toolbar(this.#toRestore?.tools ?? ['problems'], {
      changed: () => this.#toolsChanged(),
      export: () => send({ type: 'export', html: exportedArticle(root), title: document.title }),
    });
    const notices = document.getElementById('plume-notices') ?? document.body;
    this.#notices = new Notices(notices, {
      openLine: line => send({ type: 'openSource', line, endLine: line + 1, word: '', occurrence: 0 }),
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
        this.#base = message.uri === this.#shown?.uri ? message : undefined;
        return this.#renew();
      case 'problems':
        this.#problems = message.problems;
        return this.#decorate();
      case 'notice':
        return this.#notices.showNotice(message);
      case 'styles':
        return useStyles(message.addresses);
      case 'scrollTo':
        return this.#scroll.follow(message.line);
      case 'mark':
        return this.#marker.moveTo(message.line);
    }
  }

  #show(article: ShowArticle): void {
    const another = article.uri !== this.#shown?.uri;
    if (!another && article.version < (this.#shown?.version ?? 0)) {
      return;
    }
    this.#shown = article;
    this.#root.lang = article.pageLanguage;
    document.title = article.header.title ?? '';
    if (another) {
      this.#base = undefined;
      this.#askBase();
    }
    this.#renew();
    this.#notices.showBrokenHeader(article);
    if (another) {
      this.#goToStart(article.uri);
    }
    this.#remember();
    this.#send({ type: 'shown', version: article.version });
  }

  /** Brings the page to what is to be seen of the article now. */
  #renew(): void {
    if (this.#shown === undefined) {
      return;
    }
    const wanted = document.createElement('main');
    const article = articleView(this.#shown);
    if (this.#base !== undefined && this.#toolbar.isOn('changes')) {
      markChanges(article, articleView({ ...this.#shown, header: this.#base.header, bodyHtml: this.#base.bodyHtml }));
    }
    this.#missing.replaceIn(article);
    wanted.append(article);
    patch(this.#root, wanted);
    this.#scroll.contentChanged(this.#shown.lineCount);
    this.#marker.place();
    this.#decorate();
  }

  /** What lies over the article, and what is said of it. */
  #decorate(): void {
    const language = this.#shown?.language ?? 'fr';
    highlightText(this.#root, { noBreakSpaces: this.#toolbar.isOn('noBreakSpaces') });
    const problems = this.#toolbar.isOn('problems') ? this.#problems : [];
    this.#overlay.show({ language, problems, showAnnotations: this.#toolbar.isOn('annotations') });
    this.#toolbar.update(language, this.#problems);
    this.#summary.update({ isOn: this.#toolbar.isOn('summary'), language, problems: this.#problems });
  }

  #toolsChanged(): void {
    this.#askBase();
    this.#renew();
    this.#remember();
  }

  #askBase(): void {
    if (this.#toolbar.isOn('changes') && this.#base === undefined) {
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
      this.#host.setState({ uri, line: this.#scroll.topLine, pinned, tools: this.#toolbar.tools });
    }
  }
}
