import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type CompletionList,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEmitter } from '../base/event.ts';
import type { Logger } from '../base/logger.ts';
import { createLanguageService, type LaterLoader, type LanguageService, type Preferences } from '../languageService.ts';
import * as form from '../protocol/form.ts';
import * as protocol from '../protocol/requests.ts';
import { normaliseUri } from '../workspace/uris.ts';
import type { FillBody, RenderSitePage } from '../workspace/sitePage.ts';
import type { CompileStyles } from '../workspace/siteStyles.ts';
import type { FileChange, WorkspaceFiles } from '../workspace/workspace.ts';
import { createDiagnosticsPublisher } from './diagnosticsPublisher.ts';
import { guarded } from './guarded.ts';
import { createNamedFilesPublisher } from './namedFilesPublisher.ts';
import { plainCompletions } from './plainCompletions.ts';
import { createReadingProgress, type ProgressReport } from './readingProgress.ts';
import { triggerCharacters } from './triggerCharacters.ts';

/** What differs between a process and a Worker. */
export interface Platform {
  readonly files: WorkspaceFiles;
  letOthersPass(): Promise<void>;
  pause(milliseconds: number): Promise<void>;
  /** Where the program can. */
  readonly compileStyles?: CompileStyles;
  /** Where the program can. */
  readonly renderSitePage?: RenderSitePage;
  /** @param programs address of the folder with the files of the program, as the client knows it */
  readonly loadLater: (programs: string) => ReturnType<LaterLoader>;
  /** Where the program can. */
  readonly fillBody?: FillBody;
  /** Address of the folder with the pages of the rules, for clients that name none; where the program knows it. */
  readonly rulePages?: string;
  /** Ends this program when the one with this number is gone, even where this one hangs; where the program can. */
  readonly watchClient?: (clientId: number) => void;
}

/** Serves the Language Server Protocol over a connection. Handlers translate; what they answer is decided elsewhere. */
export function startServer(connection: Connection, platform: Platform): void {
  const logger: Logger = { error: it => connection.console.error(it), info: it => connection.console.info(it) };
  const fileChanged = createEmitter<FileChange>();
  const documents = new TextDocuments(TextDocument);
  let programs = '';
  const service = createLanguageService({
    workspace: { ...platform.files, onDidChange: fileChanged.event },
    logger,
    letOthersPass: platform.letOthersPass,
    ...(platform.compileStyles === undefined ? {} : { compileStyles: platform.compileStyles }),
    ...(platform.renderSitePage === undefined ? {} : { renderSitePage: platform.renderSitePage }),
    loadLater: () => platform.loadLater(programs),
    ...(platform.fillBody === undefined ? {} : { fillBody: platform.fillBody }),
    now: () => new Date(),
  });
  const publisher = createDiagnosticsPublisher({ connection, service, logger, letOthersPass: platform.letOthersPass, pause: platform.pause, now: Date.now });
  const namedFiles = createNamedFilesPublisher({ connection, service, logger, isOpen: uri => documents.all().some(it => normaliseUri(it.uri) === uri) });
  const refreshAll = (): void => {
    documents.all().forEach(it => publisher.schedule(it.uri));
    namedFiles.refresh(documents.all().map(it => normaliseUri(it.uri)));
  };
  const client = connectClient(connection, service, { refreshAll, platform });

  connection.onInitialize(params => {
    programs = (params.initializationOptions as Partial<protocol.PlumeInitializationOptions> | undefined)?.programs ?? '';
    return client.initialize(params);
  });
  connection.onInitialized(client.initialized);
  connection.onDidChangeWatchedFiles(({ changes }) => changes.forEach(({ uri }) => fileChanged.fire({ uri: normaliseUri(uri) })));
  documents.onDidOpen(({ document }) => namedFiles.refresh([normaliseUri(document.uri)]));
  documents.onDidChangeContent(({ document }) => {
    service.open(normaliseUri(document.uri), document.version, document.getText());
    publisher.schedule(document.uri);
  });
  documents.onDidClose(({ document }) => {
    service.close(normaliseUri(document.uri));
    publisher.clear(document.uri);
  });
  service.onDidChangeSite(root => {
    void connection.sendNotification(protocol.siteChangedNotification, { root });
    refreshAll();
  });
  service.onDidChangeFile(refreshAll);
  service.onDidIndex(refreshAll);
  service.onDidProgress(createReadingProgress({ now: Date.now, create: () => createProgressReport(connection) }));
  registerFeatures(connection, service, { logger, forClient: client.forClient });
  registerPages(connection, service, logger);
  registerModels(connection, service, logger);
  registerForms(connection, service, logger);
  documents.listen(connection);
  connection.listen();
}

async function createProgressReport(connection: Connection): Promise<ProgressReport> {
  const reporter = await connection.window.createWorkDoneProgress();
  return { begin: (title, message) => reporter.begin(title, undefined, message), report: message => reporter.report(message), done: () => reporter.done() };
}

function registerFeatures(connection: Connection, service: LanguageService, { logger, forClient }: { readonly logger: Logger; readonly forClient: ClientHandlers['forClient'] }): void {
  connection.onCompletion(
    guarded('completion', logger, async ({ textDocument, position }, token) => forClient(await service.complete(normaliseUri(textDocument.uri), position, token)) ?? null),
  );
  connection.onHover(guarded('hover', logger, async ({ textDocument, position }, token) => (await service.hover(normaliseUri(textDocument.uri), position, token)) ?? null));
  connection.onCodeAction(
    guarded('codeAction', logger, async ({ textDocument, range }, token) => [...(await service.codeActions(normaliseUri(textDocument.uri), range, token))]),
  );
  connection.onDefinition(
    guarded('definition', logger, async ({ textDocument, position }, token) => {
      const link = await service.definition(normaliseUri(textDocument.uri), position, token);
      return link === undefined ? [] : [link];
    }),
  );
  connection.onDocumentSymbol(guarded('documentSymbol', logger, async ({ textDocument }, token) => [...(await service.symbols(normaliseUri(textDocument.uri), token))]));
  connection.onFoldingRanges(guarded('foldingRange', logger, async ({ textDocument }, token) => [...(await service.folding(normaliseUri(textDocument.uri), token))]));
  connection.onReferences(
    guarded('references', logger, async ({ textDocument, position }, token) => [...((await service.references(normaliseUri(textDocument.uri), position, token)) ?? [])]),
  );
  connection.onPrepareRename(
    guarded('prepareRename', logger, async ({ textDocument, position }, token) => (await service.prepareRename(normaliseUri(textDocument.uri), position, token)) ?? null),
  );
  connection.onRenameRequest(
    guarded('rename', logger, async ({ textDocument, position, newName }, token) => {
      const renaming = await service.rename(normaliseUri(textDocument.uri), position, newName, token);
      if (renaming?.notice !== undefined) {
        // Nobody waits for an answer.
        connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: renaming.notice }).catch((failure: unknown) => logger.error(String(failure)));
      }
      return renaming?.edit ?? null;
    }),
  );
  registerVocabulary(connection, service, logger);
  connection.onRequest(protocol.aliveRequest, () => null);
  connection.onRequest(
    protocol.renderRequest,
    guarded('render', logger, async ({ uri, text, held, runsLiquid }: protocol.RenderParams, token): Promise<protocol.RenderedArticle | null> => {
      const address = normaliseUri(uri);
      return (await (text === undefined ? service.render(address, { held, runsLiquid }, token) : service.renderState(address, text, { runsLiquid }))) ?? null;
    }),
  );
  connection.onRequest(
    protocol.annotationRequest,
    guarded('annotation', logger, async ({ uri, position }: protocol.AnnotationParams, token): Promise<protocol.AnnotationAtCursor | null> => (await service.annotation(normaliseUri(uri), position, token)) ?? null),
  );
  connection.onRequest(
    protocol.siteRequest,
    guarded('site', logger, ({ uri }: protocol.SiteParams): Promise<protocol.SiteResources> => service.site(normaliseUri(uri))),
  );
  connection.onRequest(protocol.tidyRequest, guarded('tidy', logger, ({ uri, text }: protocol.TidyParams): Promise<string> => service.tidy(normaliseUri(uri), text)));
  connection.onRequest(
    protocol.newArticleRequest,
    guarded('newArticle', logger, async ({ uri, ...wish }: protocol.NewArticleParams): Promise<protocol.BegunArticle | null> => (await service.newArticle(normaliseUri(uri), wish)) ?? null),
  );
}

/** What can be inserted. */
function registerModels(connection: Connection, service: LanguageService, logger: Logger): void {
  connection.onRequest(
    protocol.cardsRequest,
    guarded('cards', logger, ({ uri }: protocol.SiteParams): Promise<readonly protocol.Card[]> => service.cards(normaliseUri(uri))),
  );
  connection.onRequest(
    protocol.writeBlocksRequest,
    guarded('writeBlocks', logger, async ({ uri, ...wish }: protocol.WriteBlocksParams): Promise<protocol.WrittenBlocks | null> => (await service.writeBlocks(normaliseUri(uri), wish)) ?? null),
  );
  connection.onRequest(
    protocol.fieldHelpRequest,
    guarded('fieldHelp', logger, ({ uri, ...asked }: protocol.FieldHelpParams): Promise<protocol.FieldHelp> => service.fieldHelp(normaliseUri(uri), asked)),
  );
}

/** Whole pages, and what Liquid makes of bodies. */
function registerPages(connection: Connection, service: LanguageService, logger: Logger): void {
  connection.onRequest(
    protocol.pageRequest,
    guarded('page', logger, async ({ uri }: protocol.SiteParams, token): Promise<protocol.PageInSite | null> => (await service.page(normaliseUri(uri), token)) ?? null),
  );
  connection.onRequest(
    protocol.fillRequest,
    guarded('fill', logger, ({ uri }: protocol.SiteParams, token): Promise<boolean> => service.fill(normaliseUri(uri), token)),
  );
}

/** Headers as forms. */
function registerForms(connection: Connection, service: LanguageService, logger: Logger): void {
  connection.onRequest(form.formRequest, guarded('form', logger, async ({ uri }: form.FormParams, token): Promise<form.HeaderForm | null> => (await service.form(normaliseUri(uri), token)) ?? null));
  connection.onRequest(
    form.formEditRequest,
    guarded('formEdit', logger, async ({ uri, ...change }: form.FormEditParams, token): Promise<form.FormEdit | null> => (await service.formEdit(normaliseUri(uri), change, token)) ?? null),
  );
  connection.onRequest(
    form.formChoicesRequest,
    guarded('formChoices', logger, ({ uri, ...question }: form.FormChoicesParams, token): Promise<readonly form.FormChoice[]> => service.formChoices(normaliseUri(uri), question, token)),
  );
}

/** The view of a site's words. */
function registerVocabulary(connection: Connection, service: LanguageService, logger: Logger): void {
  connection.onRequest(
    protocol.vocabularyRequest,
    guarded('vocabulary', logger, async ({ uri }: protocol.SiteParams): Promise<protocol.SiteVocabulary> => {
      const address = normaliseUri(uri);
      return { language: await service.languageOf(address), fields: await service.fieldWords(address) };
    }),
  );
  connection.onRequest(
    protocol.wordPlacesRequest,
    guarded('wordPlaces', logger, ({ uri, ...word }: protocol.WordParams, token): Promise<readonly protocol.WordPlace[]> => service.wordPlaces({ ...word, uri: normaliseUri(uri) }, token)),
  );
  connection.onRequest(
    protocol.renameWordRequest,
    guarded('renameWord', logger, async ({ uri, newName, ...word }: protocol.RenameWordParams, token): Promise<protocol.WordRenaming | null> => {
      return (await service.renameWord({ ...word, uri: normaliseUri(uri) }, newName, token)) ?? null;
    }),
  );
}

interface ClientHandlers {
  initialize(params: InitializeParams): InitializeResult;
  initialized(): Promise<void>;
  /** Proposals as the client takes them: texts with places to fill in only where it says that it has such places. */
  forClient(list: CompletionList | undefined): CompletionList | undefined;
}

/** What client and server tell each other about themselves: abilities, language, settings. */
function connectClient(connection: Connection, service: LanguageService, { refreshAll, platform }: { readonly refreshAll: () => void; readonly platform: Pick<Platform, 'watchClient' | 'rulePages'> }): ClientHandlers {
  let preferences: Preferences = { language: 'auto', displayLanguage: 'en', rulePages: '' };
  let readsSnippets = false;
  let canRegister: { readonly files: boolean; readonly settings: boolean } = { files: false, settings: false };
  connection.onDidChangeConfiguration(({ settings }) => {
    preferences = { ...preferences, language: readLanguage((settings as { plume?: Partial<protocol.PlumeSettings> } | null)?.plume?.language) };
    service.configure(preferences);
    refreshAll();
  });
  return {
    forClient: list => (list === undefined || readsSnippets ? list : plainCompletions(list)),
    initialize: ({ initializationOptions, capabilities, locale, processId }) => {
      if (processId !== null) {
        platform.watchClient?.(processId);
      }
      const options = (initializationOptions ?? {}) as Partial<protocol.PlumeInitializationOptions>;
      preferences = {
        language: readLanguage(options.settings?.language),
        displayLanguage: options.displayLanguage ?? locale ?? 'en',
        rulePages: options.rulePages ?? platform.rulePages ?? '',
        schemas: options.schemas === undefined ? '' : normaliseUri(options.schemas),
        annotatesChanges: capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined && capabilities.workspace.workspaceEdit.documentChanges === true,
        placesCursor: capabilities.workspace?.workspaceEdit?.snippetEditSupport === true,
      };
      service.configure(preferences);
      readsSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
      canRegister = {
        files: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
        settings: capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true,
      };
      return {
        serverInfo: { name: 'plume' },
        capabilities: {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
          completionProvider: { triggerCharacters: [...triggerCharacters] },
          hoverProvider: true,
          definitionProvider: true,
          documentSymbolProvider: { label: 'Plume' },
          foldingRangeProvider: true,
          referencesProvider: true,
          renameProvider: { prepareProvider: true },
          codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.move', 'source.fixAll.plume'] },
        },
      };
    },
    initialized: async () => {
      if (canRegister.files) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: protocol.watchedFiles }] });
      }
      if (canRegister.settings) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'plume' });
      }
    },
  };
}

function readLanguage(value: unknown): Preferences['language'] {
  return value === 'fr' || value === 'en' ? value : 'auto';
}
