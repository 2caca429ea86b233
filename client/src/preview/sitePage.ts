import * as vscode from 'vscode';
import type { PageInLayout } from '../../../server/src/protocol/site.ts';
import { headerOf } from './headerOf.ts';
import type { ShownPage, PageStyle, ShowPage } from './messages.ts';
import type { PageChannel } from './pageChannel.ts';
import type { PageSite } from './pageSite.ts';
import { attempt, type PanelContext } from './panelContext.ts';
import { RenderLoop } from './renderLoop.ts';
import { siteRootOf } from './siteResources.ts';

/** Milliseconds without a key after which what stands around an article is rendered again. */
const PAUSE = 300;

/** What it works with. */
export interface SitePageParts {
  readonly context: PanelContext;
  readonly channel: PageChannel;
  readonly site: PageSite;
  readonly webview: vscode.Webview;
}

/**
 * Tells the page of the preview what the site puts around an article, as long as the reader wants to see it: anew when the header
 * of the article, or a file of the site, is another - at each change where the layouts do not let the article stand in it live.
 */
export class SitePage {
  readonly #parts: SitePageParts;
  readonly #loop = new RenderLoop(() => this.#render());
  #isWanted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was told last: of which article, with which header, and whether its body stands in it as it was then. */
  #told: { readonly uri: string; readonly header: string; readonly isWhole: boolean } | undefined;

  constructor(parts: SitePageParts) {
    this.#parts = parts;
  }

  /** The reader wants to see the page of the site. */
  want(): void {
    this.#isWanted = true;
    this.#told = undefined;
    this.#parts.channel.forget('page');
    this.renew();
  }

  /** The reader does not want to see it any more. */
  leave(): void {
    this.#isWanted = false;
    clearTimeout(this.#timer);
  }

  /** The site, or the article, may be another. */
  renew(): void {
    clearTimeout(this.#timer);
    if (this.#isWanted) {
      this.#loop.request();
    }
  }

  /** The text of the article has changed. */
  textChanged(): void {
    const document = this.#document;
    if (this.#isWanted && document !== undefined && (this.#told === undefined || this.#told.isWhole || this.#told.header !== headerOf(document.getText()))) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.renew(), PAUSE);
    }
  }

  /** Nothing is rendered after this. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#loop.stop();
  }

  get #document(): vscode.TextDocument | undefined {
    const address = this.#parts.site.sited.article.toString();
    return vscode.workspace.textDocuments.find(it => it.uri.toString() === address);
  }

  async #render(): Promise<void> {
    const { context, channel, site } = this.#parts;
    const { article } = site.sited;
    if (!this.#isWanted || !channel.isOpen || context.client.health !== 'running') {
      return;
    }
    const uri = article.toString();
    const header = headerOf(this.#document?.getText() ?? '');
    const page = vscode.workspace.isTrusted ? await attempt(context, () => context.client.ask('page', article, {})) : ({ kind: 'none', reason: 'untrusted' } as const);
    if (article !== site.sited.article || page === undefined) {
      return;
    }
    const wasShown = this.#told?.uri === uri;
    if (page.kind === 'none' && page.reason === 'unreadable-header' && wasShown) {
      // While a header is being written, what stands around the article stays.
      return;
    }
    this.#told = { uri, header, isWhole: page.kind === 'page' && page.key === undefined };
    await channel.keepSaid({ type: 'page', uri, page: page.kind === 'none' ? page : this.#shownPage(page) } satisfies ShowPage);
  }

  #shownPage({ html, key, url, styles }: PageInLayout): ShownPage {
    const { site, webview } = this.#parts;
    const root = siteRootOf(site.sited);
    const compiled = new Map(site.sited.site?.compiledStyles.map(it => [vscode.Uri.parse(it.uri).path, it.css]));
    const sheets: PageStyle[] = [];
    const missing: string[] = [];
    for (const { href, path, css } of styles) {
      const file = path === undefined ? undefined : vscode.Uri.joinPath(root, path);
      const text = css ?? (file && compiled.get(file.path));
      if (file === undefined || text === undefined) {
        missing.push(href);
      } else {
        sheets.push({ address: webview.asWebviewUri(file).toString(), css: text });
      }
    }
    const { addresses } = site;
    return { kind: 'page', html, key, sheets, missing, addresses: { ...addresses, article: addresses.site + url.slice(1, url.lastIndexOf('/') + 1) } };
  }
}
