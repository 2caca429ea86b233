import * as vscode from 'vscode';
import type { RenderedArticle } from '../../../server/src/protocol/renderedArticle.ts';
import type { Localized } from '../localized.ts';
import { ArticleFeed } from './articleFeed.ts';
import { Comparison } from './comparison.ts';
import { EchoGuard } from './echoGuard.ts';
import { revealAtTop, viewOf, type EditorView } from './editorScroll.ts';
import { exportPage } from './exportPage.ts';
import type { CompareBase, FromPage, PageExported } from './messages.ts';
import { fulfilWish, isReaderWish } from './readerWishes.ts';
import { readFromPage } from './readMessages.ts';
import { editorsOf } from './openSource.ts';
import { PageChannel } from './pageChannel.ts';
import { PageSite } from './pageSite.ts';
import { NOTICES } from './pageNotices.ts';
import { readPageProblems } from './pageProblems.ts';
import { attempt, type PanelContext } from './panelContext.ts';
import { previewPage } from './previewPage.ts';
import { SitePage } from './sitePage.ts';
import { readText } from './pageStyles.ts';

const TITLE: Localized = { fr: 'Aperçu : ', en: 'Preview: ' };
const PINNED: Localized = { fr: 'Aperçu fixé : ', en: 'Pinned preview: ' };

/** What a preview shows. */
export interface PreviewedArticle {
  readonly uri: vscode.Uri;
  /** Whether the preview stays with it. */
  readonly pinned: boolean;
  /** What it is compared with, where that is asked for. */
  readonly base: CompareBase;
}

/** One preview: which article it shows, and who hears of what happens in its page. */
export class PreviewPanel {
  /** VS Code's panel. */
  readonly panel: vscode.WebviewPanel;
  readonly #context: PanelContext;
  readonly #channel: PageChannel;
  readonly #feed: ArticleFeed;
  readonly #comparison: Comparison;
  readonly #echo = new EchoGuard();
  readonly #disposables: vscode.Disposable[];
  readonly #site: PageSite;
  readonly #sitePage: SitePage;
  #isPinned: boolean;
  #pageLanguage = 'fr';

  /**
   * @param panel an empty panel, or one that VS Code has restored
   * @param article what to show
   */
  constructor(panel: vscode.WebviewPanel, { uri, pinned, base }: PreviewedArticle, context: PanelContext) {
    this.panel = panel;
    this.#context = context;
    this.#isPinned = pinned;
    this.#channel = new PageChannel(panel.webview);
    this.#site = new PageSite(uri, panel.webview, { context, channel: this.#channel });
    this.#sitePage = new SitePage({ context, channel: this.#channel, site: this.#site, webview: panel.webview });
    this.#comparison = new Comparison(base, context, this.#channel);
    this.#feed = new ArticleFeed(uri, {
      context,
      channel: this.#channel,
      isVisible: () => panel.visible,
      show: (rendered, document) => this.#tell(rendered, document),
      arrived: () => this.#arrived(),
      missing: () => this.#notify('missing'),
      unanswered: () => this.#notify('unanswered'),
    });
    this.#disposables = this.#listen();
    void this.show(uri);
    panel.webview.html = previewPage(panel.webview, context.extension);
  }

  /** The article that is shown. */
  get uri(): vscode.Uri {
    return this.#feed.uri;
  }

  /** Whether the preview stays with its article when another one is looked at. */
  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** Stays with the article, or follows the active one again. */
  togglePin(): void {
    this.#isPinned = !this.#isPinned;
    this.#feed.request();
  }

  /** Shows another article, or the same one again. */
  async show(uri: vscode.Uri): Promise<void> {
    this.#feed.uri = uri;
    this.#site.enter(uri);
    this.#entitle();
    await this.#useSite();
  }

  /** Asks the reader what to compare with, and shows what has changed since. */
  async compare(): Promise<void> {
    await this.#comparison.choose(this.uri);
  }

  /** The text has changed. */
  textChanged(): void {
    this.#feed.request();
    this.#sitePage.textChanged();
  }

  /** The editor shows this line at its top, and the cursor, if it can be seen. */
  scrollTo({ top, cursor }: EditorView): void {
    if (!this.#echo.isEcho(top, Date.now())) {
      void this.#channel.keepSaid({ type: 'scrollTo', line: top, cursor });
    }
  }

  /** The cursor is on this line. */
  mark(line: number): void {
    void this.#channel.keepSaid({ type: 'mark', line });
  }

  #listen(): vscode.Disposable[] {
    const { client } = this.#context;
    const isOurs = (uri: vscode.Uri): boolean => uri.toString() === this.uri.toString();
    return [
      this.panel.webview.onDidReceiveMessage(message => this.#receive(readFromPage(message))),
      this.panel.onDidDispose(() => this.#dispose()),
      this.panel.onDidChangeViewState(() => this.#feed.request()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && this.#showProblems()),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => isOurs(uri) && void this.#comparison.renew(uri)),
      // A layout, or what it includes, may be what was saved.
      vscode.workspace.onDidSaveTextDocument(() => this.#templatesChanged()),
      ...watchTemplates(() => this.#templatesChanged()),
      // Not every change beside the editor is told to it: folders on a network are not watched, nor is any while a window opens.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#templatesChanged()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#useSite()),
      client.onDidChangeSite(() => void this.#useSite()),
      client.onDidChangeHealth(() => this.#onHealth()),
      client.onDidChangeArticleState(({ uri }) => isOurs(vscode.Uri.parse(uri)) && this.#onState()),
    ];
  }

  /** What stands around the article may be another, and what it includes. */
  #templatesChanged(): void {
    this.#sitePage.renew();
    this.#feed.fillAgain();
  }

  #dispose(): void {
    this.#feed.stop();
    this.#sitePage.stop();
    this.#disposables.forEach(disposable => disposable.dispose());
  }

  #receive(message: FromPage | undefined): void {
    if (message !== undefined && isReaderWish(message)) {
      void fulfilWish(message, this.#site.sited, this.#context);
      return;
    }
    switch (message?.type) {
      case 'ready':
        this.#channel.open();
        this.#feed.startOver();
        this.#onHealth();
        break;
      case 'shown':
        this.#feed.shown(message.uri);
        break;
      case 'lost':
        this.#feed.startOver();
        break;
      case 'scrolled':
        this.#channel.forget('scrollTo');
        this.#echo.sent(message.line, Date.now());
        editorsOf(this.uri).forEach(editor => revealAtTop(editor, message.line));
        break;
      case 'wantPage':
        this.#sitePage[message.isWanted ? 'want' : 'leave']();
        break;
      case 'askBase':
        void this.#comparison.ask(this.uri);
        break;
      case 'chooseBase':
        void attempt(this.#context, () => this.compare());
        break;
      case 'export':
        void attempt(this.#context, () => this.#export(message));
        break;
    }
  }

  /** Has the page look as the site has it look, and renders. */
  async #useSite(): Promise<void> {
    await this.#site.renew();
    this.#feed.request();
    this.#feed.fillAgain();
    this.#sitePage.renew();
  }

  async #tell({ language, pageLanguage, header, body, liquid, brokenHeader }: RenderedArticle, { lineCount }: vscode.TextDocument): Promise<boolean> {
    this.#pageLanguage = pageLanguage;
    this.#entitle();
    return this.#channel.say({
      type: 'article',
      uri: this.uri.toString(),
      language,
      pageLanguage,
      header,
      body,
      liquid,
      lineCount,
      brokenHeader,
      addresses: this.#site.addresses,
      pinned: this.#isPinned,
    });
  }

  /** Brings a page that has just got its article to where the editor is. */
  #arrived(): void {
    this.#channel.forget('scrollTo');
    const editor = editorsOf(this.uri)[0];
    const view = editor && viewOf(editor);
    if (editor !== undefined && view !== undefined) {
      this.mark(editor.selection.active.line);
      this.scrollTo(view);
    }
    this.#showProblems();
  }

  #onState(): void {
    if (this.#feed.hasArrived) {
      this.#showProblems();
    } else {
      // The server knows the text: what it could not render before, it can now.
      this.#feed.request();
    }
  }

  #showProblems(): void {
    const { uri } = this;
    const publication = this.#context.client.stateOf(uri)?.publication ?? '';
    void this.#channel.keepSaid({ type: 'problems', uri: uri.toString(), problems: readPageProblems(uri), publication });
  }

  async #export(message: PageExported): Promise<void> {
    const { extension, client } = this.#context;
    const { uri } = this;
    const frameCss = (await readText(vscode.Uri.joinPath(extension, 'media/preview.css'))) ?? '';
    const fileOf = (address: string): vscode.Uri | undefined => this.#site.fileOf(address);
    await exportPage({ ...message, pageLanguage: this.#pageLanguage, frameCss, fileOf }, { article: uri, language: client.languageOf(uri) });
  }

  #entitle(): void {
    const words = this.#isPinned ? PINNED : TITLE;
    const title = words[this.#context.client.languageOf(this.uri)] + baseName(this.uri);
    if (this.panel.title !== title) {
      this.panel.title = title;
    }
  }

  #onHealth(): void {
    const { health } = this.#context.client;
    if (health === 'running') {
      void this.#useSite();
    } else {
      this.#notify(health);
    }
  }

  #notify(notice: keyof typeof NOTICES): void {
    const language = this.#context.client.languageOf(this.uri);
    void this.#channel.say({ type: 'notice', language, text: NOTICES[notice][language], restart: notice === 'failed' });
  }
}

/** Hears of what pages are made of and the server is not told of. */
function watchTemplates(changed: () => void): readonly vscode.Disposable[] {
  const watcher = vscode.workspace.createFileSystemWatcher('**/{_layouts,_includes,_data}/**');
  return [watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed)];
}

function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
