import type * as vscode from 'vscode';
import type { MarkLine, ScrollToLine, ShowPage, ShowProblems, ToPage, UseStyles } from './messages.ts';

/** What stands until something else is said: saying it again would change nothing. */
type Standing = MarkLine | ScrollToLine | ShowPage | ShowProblems | UseStyles;

/** The way to a page: nothing is said before it listens, and what stands is not said twice, for each message costs the window time. */
export class PageChannel {
  readonly #webview: Pick<vscode.Webview, 'postMessage'>;
  readonly #standing = new Map<Standing['type'], string>();
  #isOpen = false;

  constructor(webview: Pick<vscode.Webview, 'postMessage'>) {
    this.#webview = webview;
  }

  /** Whether the page listens. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The page has been loaded: it listens, and knows nothing. */
  open(): void {
    this.#isOpen = true;
    this.#standing.clear();
  }

  /** Says something. Answers whether it is on its way. */
  async say(message: ToPage): Promise<boolean> {
    return this.#isOpen && (await this.#webview.postMessage(message));
  }

  /** Says how something stands now. */
  async keepSaid(message: Standing): Promise<void> {
    const said = JSON.stringify(message);
    if (this.#isOpen && this.#standing.get(message.type) !== said) {
      this.#standing.set(message.type, said);
      await this.#webview.postMessage(message);
    }
  }

  /** Something does not stand any more: the page, or the reader, has gone on. */
  forget(type: Standing['type']): void {
    this.#standing.delete(type);
  }
}
