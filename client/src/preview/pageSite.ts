import type * as vscode from 'vscode';
import type { SiteResources } from '../../../server/src/protocol/site.ts';
import type { PageAddresses } from './messages.ts';
import type { PageChannel } from './pageChannel.ts';
import { readStyles } from './pageStyles.ts';
import { attempt, type PanelContext } from './panelContext.ts';
import { fileOfAddress, pageAddresses, pageOptions, compiledStylesOf, stylesheetsOf, type SitedArticle } from './siteResources.ts';

/** What the site of an article gives to its page: what the page may read, where it finds it, its stylesheets. */
export class PageSite {
  readonly #context: PanelContext;
  readonly #webview: vscode.Webview;
  readonly #channel: PageChannel;
  #article: vscode.Uri;
  #site: SiteResources | undefined;

  constructor(article: vscode.Uri, webview: vscode.Webview, { context, channel }: { readonly context: PanelContext; readonly channel: PageChannel }) {
    this.#article = article;
    this.#webview = webview;
    this.#context = context;
    this.#channel = channel;
  }

  /** The article, with what is known of its site. */
  get sited(): SitedArticle {
    return { article: this.#article, site: this.#site };
  }

  /** Where the page finds the files of the site. */
  get addresses(): PageAddresses {
    return pageAddresses(this.#webview, this.sited);
  }

  /** The file that an address of the page names; undefined for one that the page may not read. */
  fileOf(address: string): vscode.Uri | undefined {
    return fileOfAddress(address, { webview: this.#webview, sited: this.sited, extension: this.#context.extension });
  }

  /** Another article is shown: nothing is known of its site yet. */
  enter(article: vscode.Uri): void {
    this.#article = article;
    this.#site = undefined;
    this.#webview.options = pageOptions(this.#context.extension, this.sited);
  }

  /** Asks the server what the site gives now, and tells the page. */
  async renew(): Promise<void> {
    const article = this.#article;
    const { client, extension } = this.#context;
    const site = await attempt(this.#context, () => client.ask('site', article, {}));
    if (site === undefined || article !== this.#article) {
      return;
    }
    this.#site = site;
    this.#webview.options = pageOptions(extension, this.sited);
    const sheets = [...(await readStyles(stylesheetsOf(extension, site), this.#webview)), ...compiledStylesOf(site, this.#webview)];
    if (article === this.#article) {
      await this.#channel.keepSaid({ type: 'styles', sheets, addresses: this.addresses });
    }
  }
}
