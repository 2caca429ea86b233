import { readPageState, type FromPage, type PageState, type ShowArticle, type ToPage } from '../src/preview/messages.ts';
import { articleView } from './articleView.ts';
import { CursorMarker } from './marker.ts';
import { Notices } from './notices.ts';
import { patch } from './patch.ts';
import { ScrollSync } from './scrollSync.ts';
import { useStyles } from './styles.ts';

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
  #shown: ShowArticle | undefined;
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
    const notices = document.getElementById('plume-notices') ?? document.body;
    this.#notices = new Notices(notices, {
      openLine: line => send({ type: 'openSource', line, endLine: line + 1, word: '', occurrence: 0 }),
      restart: () => send({ type: 'restart' }),
    });
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
      case 'notice':
        return this.#notices.showNotice(message);
      case 'styles':
        return useStyles(message.addresses, () => this.#reshaped());
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
    const wanted = document.createElement('main');
    wanted.append(articleView(article));
    patch(this.#root, wanted);
    this.#notices.showBrokenHeader(article);
    this.#scroll.contentChanged(article.lineCount);
    this.#marker.place();
    if (another) {
      this.#goToStart(article.uri);
    }
    this.#remember();
    this.#send({ type: 'shown', version: article.version });
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

  #reshaped(): void {
    this.#scroll.forgetLayout();
    this.#marker.place();
  }

  #remember(): void {
    if (this.#shown !== undefined) {
      this.#host.setState({ uri: this.#shown.uri, line: this.#scroll.topLine });
    }
  }
}
