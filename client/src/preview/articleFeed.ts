import * as vscode from 'vscode';
import type { RenderedArticle } from '../../../server/src/protocol/renderedArticle.ts';
import { attempt, type PanelContext } from './panelContext.ts';
import type { PageChannel } from './pageChannel.ts';
import { PageFlow } from './pageFlow.ts';
import { RenderLoop } from './renderLoop.ts';

/** What a feed works with. */
export interface FeedParts {
  readonly context: PanelContext;
  readonly channel: PageChannel;
  /** Whether anybody can see the page. */
  readonly isVisible: () => boolean;
  /** Tells the page of an article. Answers whether that is on its way. */
  readonly show: (rendered: RenderedArticle, document: vscode.TextDocument) => Promise<boolean>;
  /** Hears that the page shows another article than before. */
  readonly arrived: () => void;
  /** Hears that there is no article to show. */
  readonly missing: () => void;
  /** Hears that the server could not show it. */
  readonly unanswered: () => void;
}

/**
 * Brings each version of an article to the page: one render at a time, the latest text wins. Remembers which
 * state of the body the page holds, so that only what is another crosses to it.
 */
export class ArticleFeed {
  readonly #parts: FeedParts;
  readonly #loop = new RenderLoop(() => this.#render());
  readonly #filling = new RenderLoop(() => this.#fill());
  readonly #flow = new PageFlow();
  #uri: vscode.Uri;
  /** The article that the page was told of last, and the state of its body. */
  #told: { readonly uri: vscode.Uri; readonly revision: string } | undefined;
  #hasLiquid = false;
  /** The article that the page shows. */
  #inPage: string | undefined;

  constructor(uri: vscode.Uri, parts: FeedParts) {
    this.#uri = uri;
    this.#parts = parts;
  }

  /** The article that is to be seen. */
  get uri(): vscode.Uri {
    return this.#uri;
  }

  set uri(uri: vscode.Uri) {
    this.#uri = uri;
  }

  /** Whether the page shows the article. */
  get hasArrived(): boolean {
    return this.#inPage === this.#uri.toString();
  }

  /** The article, or what it is shown with, has changed. */
  request(): void {
    this.#loop.request();
  }

  /** What Liquid makes of the article may be another: a file of the site is. */
  fillAgain(): void {
    if (this.#hasLiquid) {
      this.#filling.request();
    }
  }

  /** The page shows a version of this article. */
  shown(uri: string): void {
    const isAnother = uri !== this.#inPage;
    this.#inPage = uri;
    this.#flow.arrived();
    if (isAnother && this.hasArrived) {
      this.#parts.arrived();
    }
  }

  /** The page was loaded anew, or has lost what it held: it has to be told everything. */
  startOver(): void {
    this.#told = undefined;
    this.#inPage = undefined;
    this.#flow.reset();
    this.#loop.request();
  }

  /** Nothing is rendered after this. */
  stop(): void {
    this.#loop.stop();
    this.#filling.stop();
    this.#flow.reset();
  }

  async #render(): Promise<void> {
    const { context, channel, isVisible, show, missing, unanswered } = this.#parts;
    const uri = this.#uri;
    if (!channel.isOpen || !isVisible() || context.client.health !== 'running') {
      return;
    }
    await this.#flow.room();
    const document = openDocument(uri) ?? (await attempt(context, () => vscode.workspace.openTextDocument(uri)));
    const held = this.#told?.uri === uri ? this.#told.revision : undefined;
    const rendered = await attempt(context, () => context.client.ask('render', uri, { held, runsLiquid: vscode.workspace.isTrusted }));
    if (uri !== this.#uri) {
      this.#loop.request();
    } else if (document === undefined) {
      missing();
    } else if (rendered === undefined) {
      // A server that has ended meanwhile is news of its own.
      if (context.client.health === 'running') {
        unanswered();
      }
    } else if (await show(rendered, document)) {
      this.#flow.sent(rendered.body.parts.reduce((size, { html }) => size + html.length, 0));
      this.#told = { uri, revision: rendered.body.revision };
      this.#hasLiquid = rendered.liquid !== undefined;
      if (rendered.liquid?.isSettled === false) {
        this.#filling.request();
      }
    }
  }

  /** Has Liquid run in the newest text; until then the page shows the best that is known. */
  async #fill(): Promise<void> {
    const { context, channel, isVisible } = this.#parts;
    if (vscode.workspace.isTrusted && channel.isOpen && isVisible() && context.client.health === 'running' && (await attempt(context, () => context.client.ask('fill', this.#uri, {}))) === true) {
      this.#loop.request();
    }
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find(document => document.uri.toString() === address);
}
