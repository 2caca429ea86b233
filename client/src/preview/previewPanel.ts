import * as vscode from 'vscode';
import type { RenderedArticle, RenderedHeader, SiteResources } from '../../../server/src/protocol/requests.ts';
import type { ArticleClient } from '../articleClient.ts';
import type { Localized } from '../localized.ts';
import { readBaseText } from './baseText.ts';
import { EchoGuard } from './echoGuard.ts';
import { revealAtTop, topLine } from './editorScroll.ts';
import { exportPage } from './exportPage.ts';
import { localFile, openLink } from './links.ts';
import { readFromPage, type FromPage, type OpenSource, type PageAddresses, type PageExported, type PageHeader, type ShowArticle, type ToPage } from './messages.ts';
import { openProblem, readPageProblems } from './pageProblems.ts';
import { previewPage } from './previewPage.ts';
import { RenderLoop } from './renderLoop.ts';
import { findSourcePlace } from './sourcePosition.ts';

/** Milliseconds that the page may take to show an article before the next one is sent all the same. */
const PAGE_PATIENCE = 3000;

const TITLE: Localized = { fr: 'Aperçu : ', en: 'Preview: ' };
const PINNED: Localized = { fr: 'Aperçu fixé : ', en: 'Pinned preview: ' };
const STARTING: Localized = { fr: 'Plume démarre…', en: 'Plume is starting…' };
const FAILED: Localized = {
  fr: 'Plume ne répond pas : l’aperçu n’est plus mis à jour. Votre texte, lui, ne risque rien.',
  en: 'Plume does not answer: the preview is no longer updated. Your text is safe.',
};
const NOT_OPEN: Localized = {
  fr: 'Cet article ne peut pas être lu : a-t-il été déplacé ou supprimé ?',
  en: 'This article cannot be read: was it moved or deleted?',
};

/** What a panel works with. */
export interface PanelContext {
  readonly client: ArticleClient;
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** One preview: which article it shows, when to render it, what to tell the page. */
export class PreviewPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #context: PanelContext;
  readonly #loop = new RenderLoop(() => this.#render());
  readonly #echo = new EchoGuard();
  readonly #disposables: vscode.Disposable[];
  #uri: vscode.Uri;
  #site: SiteResources | undefined;
  #pageReady = false;
  #onShown: (() => void) | undefined;
  /** The state of the body that the page shows. */
  #held: string | undefined;
  /** The article that the page shows, once it does. */
  #inPage: vscode.Uri | undefined;
  #isPinned: boolean;
  /** Whether the page has asked what the article was. */
  #comparesWithBase = false;
  #pageLanguage = 'fr';

  /**
   * @param panel an empty panel, or one that VS Code has restored
   * @param article the article to show, and whether the preview stays with it
   */
  constructor(panel: vscode.WebviewPanel, { uri, pinned }: { readonly uri: vscode.Uri; readonly pinned: boolean }, context: PanelContext) {
    this.#panel = panel;
    this.#uri = uri;
    this.#context = context;
    this.#isPinned = pinned;
    const { client } = context;
    this.#disposables = [
      panel.webview.onDidReceiveMessage(message => this.#receive(readFromPage(message))),
      panel.onDidDispose(() => this.#dispose()),
      panel.onDidChangeViewState(() => this.#loop.request()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(changed => changed.toString() === this.#uri.toString())) {
          this.#showProblems();
        }
      }),
      vscode.workspace.onDidSaveTextDocument(document => {
        if (document.uri.toString() === this.#uri.toString()) {
          void this.#showBase();
        }
      }),
      client.onDidChangeSite(() => void this.#useSite()),
      client.onDidChangeHealth(() => this.#onHealth()),
      // The server knows the text: what it could not render before, it can now.
      client.onDidChangeArticleState(state => {
        if (this.#inPage !== this.#uri && vscode.Uri.parse(state.uri).toString() === this.#uri.toString()) {
          this.#loop.request();
        }
      }),
    ];
    void this.show(uri);
    panel.webview.html = previewPage(panel.webview, context.extension);
  }

  /** The article that is shown. */
  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** Whether the preview stays with its article when another one is looked at. */
  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** Stays with the article, or follows the active one again. */
  togglePin(): void {
    this.#isPinned = !this.#isPinned;
    this.#loop.request();
  }

  /** VS Code's panel. */
  get panel(): vscode.WebviewPanel {
    return this.#panel;
  }

  /** Shows another article, or the same one again. */
  async show(uri: vscode.Uri): Promise<void> {
    this.#uri = uri;
    this.#site = undefined;
    this.#entitle();
    this.#panel.webview.options = this.#options();
    await this.#useSite();
  }

  /** The text has changed. */
  textChanged(): void {
    this.#loop.request();
  }

  /** The editor shows this line at its top. */
  scrollTo(line: number): void {
    if (!this.#echo.isEcho(line, Date.now())) {
      void this.#post({ type: 'scrollTo', line });
    }
  }

  /** The cursor is on this line. */
  mark(line: number): void {
    void this.#post({ type: 'mark', line });
  }

  #dispose(): void {
    this.#loop.stop();
    this.#onShown?.();
    this.#disposables.forEach(disposable => disposable.dispose());
  }

  #receive(message: FromPage | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.#pageReady = true;
        this.#inPage = undefined;
        this.#held = undefined;
        this.#onHealth();
        void this.#useSite();
        break;
      case 'shown':
        this.#held = message.revision;
        this.#onShown?.();
        break;
      case 'lost':
        this.#held = undefined;
        this.#onShown?.();
        this.#loop.request();
        break;
      case 'scrolled':
        this.#echo.sent(message.line, Date.now());
        this.#editors().forEach(editor => revealAtTop(editor, message.line));
        break;
      case 'openSource':
        void this.#openSource(message);
        break;
      case 'openProblem':
        void openProblem(this.#uri, message);
        break;
      case 'askBase':
        this.#comparesWithBase = true;
        void this.#showBase();
        break;
      case 'copySummary':
        void vscode.env.clipboard.writeText(message.text);
        break;
      case 'export':
        void this.#attempt(() => this.#export(message));
        break;
      case 'openLink':
        void openLink(message.address, { article: this.#uri, site: this.#site });
        break;
      case 'restart':
        void this.#context.client.restart();
        break;
    }
  }

  /** Asks what the site gives to its pages, tells the page, and renders. */
  async #useSite(): Promise<void> {
    const uri = this.#uri;
    const site = await this.#attempt(() => this.#context.client.site(uri));
    if (site !== undefined && uri === this.#uri) {
      this.#site = site;
      this.#panel.webview.options = this.#options();
      await this.#post({ type: 'styles', addresses: this.#stylesheets().map(it => this.#panel.webview.asWebviewUri(it).toString()) });
    }
    this.#loop.request();
  }

  async #render(): Promise<void> {
    const uri = this.#uri;
    if (!this.#pageReady || !this.#panel.visible || this.#context.client.health !== 'running') {
      return;
    }
    const document = await this.#attempt(() => vscode.workspace.openTextDocument(uri));
    const rendered = await this.#attempt(() => this.#context.client.render(uri, { held: this.#held }));
    if (uri !== this.#uri) {
      this.#loop.request();
    } else if (document === undefined || rendered === undefined) {
      this.#notify(NOT_OPEN);
    } else {
      this.#pageLanguage = rendered.pageLanguage;
      this.#entitle();
      await this.#showInPage(this.#message(rendered, document));
      if (this.#inPage !== uri) {
        this.#inPage = uri;
        this.#joinEditor();
        this.#showProblems();
      }
    }
  }

  /** Brings a page that has just got its article to where the editor is. */
  #joinEditor(): void {
    const editor = this.#editors()[0];
    const line = editor && topLine(editor);
    if (editor !== undefined && line !== undefined) {
      this.mark(editor.selection.active.line);
      this.scrollTo(line);
    }
  }

  /** Resolves when the page shows the article: until then no other is rendered. */
  async #showInPage(message: ShowArticle): Promise<void> {
    const shown = new Promise<void>(resolve => {
      const timer = setTimeout(resolve, PAGE_PATIENCE);
      this.#onShown = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    if (await this.#post(message)) {
      await shown;
    }
    this.#onShown = undefined;
  }

  #message(rendered: RenderedArticle, { lineCount }: vscode.TextDocument): ShowArticle {
    const { language, pageLanguage, header, body, brokenHeader } = rendered;
    return {
      type: 'article',
      uri: this.#uri.toString(),
      language,
      pageLanguage,
      header: toPageHeader(header),
      body,
      lineCount,
      brokenHeader,
      addresses: this.#addresses(),
      pinned: this.#isPinned,
    };
  }

  /** Tells the page what the article was: in the last commit, else in the file. */
  async #showBase(): Promise<void> {
    const uri = this.#uri;
    if (!this.#comparesWithBase) {
      return;
    }
    const base = await readBaseText(uri);
    const rendered = await this.#attempt(() => this.#context.client.render(uri, { text: base.text }));
    if (rendered !== undefined && uri === this.#uri) {
      const { header, body } = rendered;
      await this.#post({ type: 'base', uri: uri.toString(), origin: base.origin, header: toPageHeader(header), parts: body.parts });
    }
  }

  #showProblems(): void {
    void this.#post({ type: 'problems', problems: readPageProblems(this.#uri) });
  }

  #export({ html, title }: PageExported): Promise<void> {
    return exportPage({
      article: this.#uri,
      title,
      html,
      pageLanguage: this.#pageLanguage,
      language: this.#context.client.languageOf(this.#uri),
      stylesheets: [vscode.Uri.joinPath(this.#context.extension, 'media/preview.css'), ...this.#stylesheets()],
      fileOf: address => localFile(address, { article: this.#uri, site: this.#site }),
    });
  }

  #entitle(): void {
    const words = this.#isPinned ? PINNED : TITLE;
    this.#panel.title = words[this.#context.client.languageOf(this.#uri)] + baseName(this.#uri);
  }

  #addresses(): PageAddresses {
    const { webview } = this.#panel;
    const folder = (uri: vscode.Uri): string => `${webview.asWebviewUri(uri)}/`.replace(/\/\/$/, '/');
    return {
      site: folder(this.#siteRoot()),
      article: folder(vscode.Uri.joinPath(this.#uri, '..')),
      baseurl: this.#site?.baseurl ?? '',
    };
  }

  #siteRoot(): vscode.Uri {
    if (this.#site?.root !== undefined) {
      return vscode.Uri.parse(this.#site.root);
    }
    return vscode.workspace.getWorkspaceFolder(this.#uri)?.uri ?? vscode.Uri.joinPath(this.#uri, '..');
  }

  /** The site's own stylesheets in a workspace that is trusted, else the built-in one. */
  #stylesheets(): vscode.Uri[] {
    const builtIn = vscode.Uri.joinPath(this.#context.extension, 'media/article.css');
    const own = vscode.workspace.isTrusted ? (this.#site?.stylesheets ?? []).map(address => vscode.Uri.parse(address)) : [];
    return own.length > 0 ? own : [builtIn];
  }

  #options(): vscode.WebviewOptions {
    const { extension } = this.#context;
    const folders = vscode.workspace.workspaceFolders ?? [];
    return {
      enableScripts: true,
      localResourceRoots: [
        vscode.Uri.joinPath(extension, 'media'),
        vscode.Uri.joinPath(extension, 'dist/webview'),
        ...folders.map(({ uri }) => uri),
        this.#siteRoot(),
      ],
    };
  }

  #onHealth(): void {
    switch (this.#context.client.health) {
      case 'running':
        void this.#useSite();
        break;
      case 'starting':
        this.#notify(STARTING);
        break;
      case 'failed':
        this.#notify(FAILED);
        break;
    }
  }

  #notify(text: Localized): void {
    const language = this.#context.client.languageOf(this.#uri);
    void this.#post({ type: 'notice', language, text: text[language], restart: text === FAILED });
  }

  async #openSource(message: OpenSource): Promise<void> {
    const editor = this.#editors()[0];
    const document = await vscode.workspace.openTextDocument(this.#uri);
    const lines = Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line).text);
    const { line, column, length } = findSourcePlace(lines, message);
    const selection = new vscode.Range(line, column, line, column + length);
    const viewColumn = editor?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document, { viewColumn, selection });
  }

  /** The editors in which the article can be seen. */
  #editors(): vscode.TextEditor[] {
    const uri = this.#uri.toString();
    return vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri);
  }

  async #post(message: ToPage): Promise<boolean> {
    return this.#pageReady && (await this.#panel.webview.postMessage(message));
  }

  /** Logs a failure, and goes on without an answer: a preview that cannot be renewed keeps what it shows. */
  async #attempt<T>(action: () => Thenable<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      this.#context.log.warn(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}

function toPageHeader({ title, teaserHtml, date, dateTime, categories, tags, image }: RenderedHeader): PageHeader {
  return { title, teaserHtml, date, dateTime, categories, tags, image: image && { ...image, legendHtml: image.legendHtml } };
}

function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
