import * as vscode from 'vscode';
import { CloseAction, CompletionRequest, ErrorAction, State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import {
  annotationRequest,
  articleStateNotification,
  cardsRequest,
  newArticleRequest,
  renameWordRequest,
  renderRequest,
  siteChangedNotification,
  siteRequest,
  vocabularyRequest,
  wordPlacesRequest,
  type AnnotationAtCursor,
  type BegunArticle,
  type NewArticleParams,
  type AnnotationParams,
  type ArticleState,
  type Card,
  type PlumeInitializationOptions,
  type PlumeSettings,
  type RenameWordParams,
  type RenderParams,
  type RenderedArticle,
  type SiteParams,
  type SiteResources,
  type SiteVocabulary,
  type WordParams,
  type WordPlace,
  type WordRenaming,
} from '../../server/src/protocol/requests.ts';
import { documentSelector } from './documents.ts';
import { answerFileRequests } from './fileRequests.ts';
import { languageFor, type Language } from './localized.ts';
import { RULE_PAGES } from './rulePages.ts';

/** Makes the language client of this platform: a server in a process, or in a Worker. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** How the server is. */
export type Health = 'starting' | 'running' | 'failed';

/** This many crashes within this many milliseconds, and the server is not started again by itself. */
const PATIENCE = { crashes: 4, within: 180_000 };

/** The language server, as the rest of the extension sees it: typed questions, and news. */
export class ArticleClient implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #states = new Map<string, ArticleState>();
  readonly #stateEmitter = new vscode.EventEmitter<ArticleState>();
  readonly #siteEmitter = new vscode.EventEmitter<void>();
  readonly #healthEmitter = new vscode.EventEmitter<Health>();
  readonly #changeEmitter = new vscode.EventEmitter<vscode.TextDocumentChangeEvent>();
  readonly #disposables: vscode.Disposable[] = [this.#stateEmitter, this.#siteEmitter, this.#healthEmitter, this.#changeEmitter];
  #health: Health = 'starting';
  #crashes: number[] = [];

  /** The problems of an article were computed. */
  readonly onDidChangeArticleState = this.#stateEmitter.event;
  /** The configuration or the stylesheets of a site have changed. */
  readonly onDidChangeSite = this.#siteEmitter.event;
  /** The server has started, or does not answer any more. */
  readonly onDidChangeHealth = this.#healthEmitter.event;
  /** The server was told of a change: what it is asked from now on, it answers for the new text. */
  readonly onDidTellChange = this.#changeEmitter.event;

  constructor(makeClient: ClientFactory, log: vscode.LogOutputChannel, extension: vscode.Uri) {
    this.#log = log;
    this.#client = makeClient({
      documentSelector: documentSelector(),
      outputChannel: log,
      initializationOptions: (): PlumeInitializationOptions => ({
        displayLanguage: vscode.env.language,
        rulePages: RULE_PAGES,
        schemas: vscode.Uri.joinPath(extension, 'schemas').toString(),
        settings: readSettings(),
      }),
      synchronize: { configurationSection: 'plume' },
      middleware: {
        didChange: async (event, next) => {
          await next(event);
          this.#changeEmitter.fire(event);
        },
      },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: this.#afterCrash(), handled: true }),
      },
      initializationFailedHandler: error => {
        this.#fail(error);
        return false;
      },
    });
    this.#disposables.push(
      this.#client.onDidChangeState(({ newState }) => this.#onState(newState)),
      this.#client.onNotification(articleStateNotification, (state: ArticleState) => {
        this.#states.set(state.uri, state);
        this.#stateEmitter.fire(state);
      }),
      this.#client.onNotification(siteChangedNotification, () => this.#siteEmitter.fire()),
      answerFileRequests(this.#client),
    );
  }

  /** How the server is now. */
  get health(): Health {
    return this.#health;
  }

  /** Starts the server. Failure is news ({@link onDidChangeHealth}), not an exception. */
  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Starts the server anew, as if nothing had happened. Open texts are sent to it again. */
  async restart(): Promise<void> {
    this.#crashes = [];
    this.#setHealth('starting');
    await this.#stop();
    await this.start();
  }

  /** Asks the server to end. One that hangs does not say goodbye: that is written to the log, and is no reason not to start a new one. */
  async #stop(): Promise<void> {
    try {
      if (this.#client.isRunning()) {
        await this.#client.stop();
      }
    } catch (error) {
      this.#log.warn(error instanceof Error ? error.message : String(error));
    }
  }

  /**
   * The article as its readers will see it; undefined for a text that the server does not know.
   *
   * @param state the state of the body that is held already, or another state of the article to be rendered
   */
  async render(uri: vscode.Uri, state: Pick<RenderParams, 'held' | 'text'>): Promise<RenderedArticle | undefined> {
    const parameters: RenderParams = { uri: this.#toServer(uri), ...state };
    const rendered = await this.#client.sendRequest<RenderedArticle | null>(renderRequest, parameters);
    return rendered ?? undefined;
  }

  /** The annotation at a place of an article, and what it changes. */
  async annotation(uri: vscode.Uri, { line, character }: vscode.Position): Promise<AnnotationAtCursor | undefined> {
    const parameters: AnnotationParams = { uri: this.#toServer(uri), position: { line, character } };
    return (await this.#client.sendRequest<AnnotationAtCursor | null>(annotationRequest, parameters)) ?? undefined;
  }

  /** What the site of an article gives to its pages. */
  site(uri: vscode.Uri): Promise<SiteResources> {
    const parameters: SiteParams = { uri: this.#toServer(uri) };
    return this.#client.sendRequest<SiteResources>(siteRequest, parameters);
  }

  /** Begins an article of a site. Nothing is written. */
  async newArticle(site: vscode.Uri, wish: Omit<NewArticleParams, 'uri'>): Promise<{ readonly uri: vscode.Uri; readonly text: string } | undefined> {
    const parameters: NewArticleParams = { ...wish, uri: this.#toServer(site) };
    const begun = await this.#client.sendRequest<BegunArticle | null>(newArticleRequest, parameters);
    return begun === null ? undefined : { text: begun.text, uri: this.#client.protocol2CodeConverter.asUri(begun.uri) };
  }

  /** The cards that can be inserted in an article. */
  cards(uri: vscode.Uri): Promise<readonly Card[]> {
    const parameters: SiteParams = { uri: this.#toServer(uri) };
    return this.#client.sendRequest<readonly Card[]>(cardsRequest, parameters);
  }

  /** The words in use on a site, once all its articles are read. */
  vocabulary(uri: vscode.Uri): Promise<SiteVocabulary> {
    const parameters: SiteParams = { uri: this.#toServer(uri) };
    return this.#client.sendRequest<SiteVocabulary>(vocabularyRequest, parameters);
  }

  /** Where a word of a site is written, the newest article first. */
  wordPlaces(site: vscode.Uri, word: Omit<WordParams, 'uri'>): Promise<readonly WordPlace[]> {
    const parameters: WordParams = { ...word, uri: this.#toServer(site) };
    return this.#client.sendRequest<readonly WordPlace[]>(wordPlacesRequest, parameters);
  }

  /** The edits that rename a word over its whole site; undefined where nothing has it. */
  async renameWord(site: vscode.Uri, word: Omit<RenameWordParams, 'uri'>): Promise<{ readonly edit: vscode.WorkspaceEdit; readonly notice: string | undefined } | undefined> {
    const parameters: RenameWordParams = { ...word, uri: this.#toServer(site) };
    const renaming = await this.#client.sendRequest<WordRenaming | null>(renameWordRequest, parameters);
    return renaming === null ? undefined : { edit: await this.#client.protocol2CodeConverter.asWorkspaceEdit(renaming.edit), notice: renaming.notice };
  }

  /** Whether there is anything to propose at a place of an article. A failure is no proposal. */
  async hasProposals(uri: vscode.Uri, position: vscode.Position): Promise<boolean> {
    const textDocument = { uri: this.#toServer(uri) };
    try {
      const answer = await this.#client.sendRequest(CompletionRequest.type, { textDocument, position });
      return answer !== null && ('items' in answer ? answer.items : answer).length > 0;
    } catch {
      return false;
    }
  }

  /** How an article stood when its problems were last computed. */
  stateOf(uri: vscode.Uri): ArticleState | undefined {
    return this.#states.get(this.#toServer(uri));
  }

  /** The language in which to speak about an article: what the server chose, else what VS Code displays. */
  languageOf(uri: vscode.Uri | undefined): Language {
    const known = uri === undefined ? undefined : this.stateOf(uri)?.language;
    const { language } = readSettings();
    return known ?? (language === 'auto' ? languageFor(vscode.env.language) : language);
  }

  async dispose(): Promise<void> {
    this.#disposables.forEach(disposable => disposable.dispose());
    if (this.#client.isRunning()) {
      await this.#client.dispose();
    }
  }

  #toServer(uri: vscode.Uri): string {
    return this.#client.code2ProtocolConverter.asUri(uri);
  }

  #onState(state: State): void {
    if (state === State.Running) {
      void this.#whenReady();
    } else if (state === State.Starting) {
      this.#setHealth('starting');
    }
  }

  /** The server runs before it knows the open texts: only then can it be asked about them. */
  async #whenReady(): Promise<void> {
    try {
      await this.#client.start();
      this.#setHealth('running');
    } catch (error) {
      this.#fail(error);
    }
  }

  #afterCrash(): CloseAction {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter(at => now - at < PATIENCE.within), now];
    if (this.#crashes.length < PATIENCE.crashes) {
      this.#log.warn('The language server has stopped and is started again.');
      return CloseAction.Restart;
    }
    this.#fail(new Error(`The language server has stopped ${this.#crashes.length} times.`));
    return CloseAction.DoNotRestart;
  }

  #fail(error: unknown): void {
    this.#log.error(error instanceof Error ? error : String(error));
    this.#setHealth('failed');
  }

  #setHealth(health: Health): void {
    if (health !== this.#health) {
      this.#health = health;
      this.#healthEmitter.fire(health);
    }
  }
}

function readSettings(): PlumeSettings {
  const language = vscode.workspace.getConfiguration('plume').get<string>('language');
  return { language: language === 'fr' || language === 'en' ? language : 'auto' };
}
