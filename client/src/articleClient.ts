import * as vscode from 'vscode';
import { CloseAction, CompletionRequest, ErrorAction, ErrorCodes, ResponseError, State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import type { ArticleState } from '../../server/src/protocol/articleState.ts';
import { articleStateNotification, siteChangedNotification } from '../../server/src/protocol/news.ts';
import { aliveRequest, methodOf, type AnswerTo, type AskedAbout, type AskedBy, type QuestionName } from '../../server/src/protocol/questions.ts';
import type { PlumeInitializationOptions, PlumeSettings } from '../../server/src/protocol/settings.ts';
import { documentSelector } from './documents.ts';
import { answerFileRequests } from './fileRequests.ts';
import { Heartbeat } from './heartbeat.ts';
import { languageFor, type Language } from './localized.ts';
import { RULE_PAGES } from './pages/packagedPages.ts';
import { UnansweredRequests, type ServerWork } from './unansweredRequests.ts';

/** The language client of this platform, and its server: a process, or a Worker. */
export interface ClientAndServer {
  readonly client: BaseLanguageClient;
  /** Ends the server that is running now, whether it listens or not, and waits until it is gone. */
  kill(): Promise<void>;
  /** Whether somebody looks into the server with a debugger, which makes it stop as it likes. */
  readonly isDebugged: boolean;
}

/** Makes the client of a platform. */
export type ClientFactory = (options: LanguageClientOptions) => ClientAndServer;

/** How the server is. Busy: it runs, and has not answered for some seconds. */
export type Health = 'starting' | 'running' | 'busy' | 'failed';

/** Milliseconds that a server which still answers may take to end. */
const GOODBYE = 2000;

/** This many crashes within this many milliseconds, and the server is not started again by itself. */
const PATIENCE = { crashes: 4, within: 180_000 };

/** The language server, as the rest of the extension sees it: typed questions, and news. */
export class ArticleClient implements vscode.Disposable {
  readonly #server: ClientAndServer;
  readonly #client: BaseLanguageClient;
  readonly #work = new UnansweredRequests();
  readonly #heartbeat: Heartbeat;
  readonly #log: vscode.LogOutputChannel;
  readonly #states = new Map<string, ArticleState>();
  readonly #stateEmitter = new vscode.EventEmitter<ArticleState>();
  readonly #siteEmitter = new vscode.EventEmitter<void>();
  readonly #healthEmitter = new vscode.EventEmitter<Health>();
  readonly #changeEmitter = new vscode.EventEmitter<vscode.TextDocumentChangeEvent>();
  readonly #hangEmitter = new vscode.EventEmitter<ServerWork | undefined>();
  readonly #disposables: vscode.Disposable[] = [this.#stateEmitter, this.#siteEmitter, this.#healthEmitter, this.#changeEmitter, this.#hangEmitter];
  #health: Health = 'starting';
  #crashes: number[] = [];

  /** The problems of an article were computed. */
  readonly onDidChangeArticleState = this.#stateEmitter.event;
  /** The configuration or the stylesheets of a site have changed. */
  readonly onDidChangeSite = this.#siteEmitter.event;
  /** The server has started, or does not answer any more. */
  readonly onDidChangeHealth = this.#healthEmitter.event;
  /** The server was ended and started anew, because it did not answer any more: at what. */
  readonly onDidHang = this.#hangEmitter.event;
  /** The server was told of a change: what it is asked from now on, it answers for the new text. */
  readonly onDidTellChange = this.#changeEmitter.event;

  constructor(makeClient: ClientFactory, log: vscode.LogOutputChannel, extension: vscode.Uri) {
    this.#log = log;
    this.#server = makeClient({
      documentSelector: documentSelector(),
      outputChannel: log,
      initializationOptions: (): PlumeInitializationOptions => ({
        displayLanguage: vscode.env.language,
        rulePages: RULE_PAGES,
        schemas: vscode.Uri.joinPath(extension, 'schemas').toString(),
        programs: vscode.Uri.joinPath(extension, 'dist/web').toString(true),
        settings: readSettings(),
      }),
      synchronize: { configurationSection: 'plume' },
      middleware: {
        sendRequest: (type, parameters, token, next) => {
          const method = typeof type === 'string' ? type : type.method;
          const answer = next(type, parameters, token);
          return method === aliveRequest ? answer : this.#work.follow(method, parameters, answer);
        },
        didOpen: async (document, next) => {
          this.#work.told('textDocument/didOpen', this.#toServer(document.uri));
          await next(document);
        },
        didChange: async (event, next) => {
          this.#work.told('textDocument/didChange', this.#toServer(event.document.uri));
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
    this.#client = this.#server.client;
    this.#heartbeat = new Heartbeat({
      ask: () => this.#client.sendRequest(aliveRequest),
      onBusy: () => this.#setHealth('busy'),
      onAlive: () => this.#setHealth('running'),
      onHang: () => void this.#afterHang(),
      now: () => performance.now(),
    });
    this.#disposables.push(
      { dispose: () => this.#heartbeat.stop() },
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
    await this.#renew(GOODBYE);
  }

  /** @param patience milliseconds that the server may take to end */
  async #renew(patience: number): Promise<void> {
    this.#setHealth('starting');
    await this.#stop(patience);
    await this.start();
  }

  /** Asks the server to end. One that hangs does not say goodbye: that is written to the log, and it is ended all the same. */
  async #stop(patience: number): Promise<void> {
    this.#heartbeat.stop();
    const { kill } = this.#server;
    try {
      if (this.#client.isRunning()) {
        await this.#client.stop(patience);
      }
    } catch (error) {
      this.#log.warn(error instanceof Error ? error.message : String(error));
    }
    // The language client would take the end of the old connection for that of the next one.
    await kill();
    this.#work.giveUp(new ResponseError(ErrorCodes.PendingResponseRejected, 'The language server was ended before it answered.'));
  }

  /** The server will not answer any more. It is started anew, unless that has been done again and again. */
  async #afterHang(): Promise<void> {
    const work = this.#work.oldest;
    this.#log.error(`The language server does not answer, and is ended. It was at ${work?.method ?? 'nothing'} ${work?.uri ?? ''}`);
    if (this.#afterCrash() === CloseAction.Restart) {
      this.#hangEmitter.fire(work);
      await this.#renew(0);
    } else {
      await this.#stop(0);
    }
  }

  /** Asks something about a text, or about the site of anything. */
  async ask<Name extends QuestionName>(name: Name, uri: vscode.Uri, asked: AskedBy<Name>): Promise<AnswerTo<Name>> {
    const parameters: AskedAbout<AskedBy<Name>> = { ...asked, uri: this.#toServer(uri) };
    return ((await this.#client.sendRequest<AnswerTo<Name> | null>(methodOf(name), parameters)) ?? undefined) as AnswerTo<Name>;
  }

  /** A text with the typography of the site of an article; as it is where the server does not answer. */
  async tidy(uri: vscode.Uri, text: string): Promise<string> {
    try {
      return await this.ask('tidy', uri, { text });
    } catch {
      return text;
    }
  }

  /** An address of the server's, as VS Code's. */
  asUri(uri: string): vscode.Uri {
    return this.#client.protocol2CodeConverter.asUri(uri);
  }

  /** An edit of the server's, as VS Code's. */
  asWorkspaceEdit(edit: object): Promise<vscode.WorkspaceEdit> {
    return this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
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
    await this.#stop(GOODBYE);
  }

  #toServer(uri: vscode.Uri): string {
    return this.#client.code2ProtocolConverter.asUri(uri);
  }

  #onState(state: State): void {
    if (state === State.Running) {
      void this.#whenReady();
    } else {
      this.#heartbeat.stop();
    }
    if (state === State.Starting) {
      this.#setHealth('starting');
    }
  }

  /** The server runs before it knows the open texts: only then can it be asked about them. */
  async #whenReady(): Promise<void> {
    try {
      await this.#client.start();
      this.#setHealth('running');
      if (!this.#server.isDebugged) {
        this.#heartbeat.start();
      }
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
