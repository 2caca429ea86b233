import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, PositionEncodingKind, TextDocumentSyncKind, type CompletionList, type Connection, type InitializeParams, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver';
import type { LanguageService, Preferences } from '../languageService.ts';
import { watchedFiles } from '../protocol/files.ts';
import type { PlumeInitializationOptions, PlumeSettings } from '../protocol/settings.ts';
import { normaliseUri } from '../workspace/uris.ts';
import { plainCompletions } from './plainCompletions.ts';
import type { Platform } from './platform.ts';
import { triggerCharacters } from './triggerCharacters.ts';

/** What a client says of itself, and what follows from it. */
export interface ClientHandlers {
  initialize(params: InitializeParams): InitializeResult;
  initialized(): Promise<void>;
  /** Proposals as the client takes them: texts with places to fill in only where it says that it has such places. */
  forClient(list: CompletionList | undefined): CompletionList | undefined;
  /** What the client says that it does, and what is then left to it. */
  readonly abilities: ClientAbilities;
}

/** What the client does itself. */
export interface ClientAbilities {
  /** It asks for the problems of texts, which are then not sent to it. */
  readonly asksForProblems: boolean;
  /** It asks for them again where it is told to. */
  readonly asksAgain: boolean;
  /** It tells of files that change. */
  readonly watchesFiles: boolean;
  /** The folders that it has open. */
  readonly folders: readonly string[];
}

/** What client and server tell each other about themselves: abilities, language, settings. */
export function connectClient(connection: Connection, service: LanguageService, { refreshAll, platform }: { readonly refreshAll: () => void; readonly platform: Pick<Platform, 'watchClient' | 'rulePages'> }): ClientHandlers {
  let preferences: Preferences = { language: 'auto', displayLanguage: 'en', rulePages: '' };
  let readsSnippets = false;
  let abilities: ClientAbilities = { asksForProblems: false, asksAgain: false, watchesFiles: false, folders: [] };
  let canRegisterSettings = false;
  connection.onDidChangeConfiguration(({ settings }) => {
    preferences = { ...preferences, language: readLanguage((settings as { plume?: Partial<PlumeSettings> } | null)?.plume?.language) };
    service.configure(preferences);
    refreshAll();
  });
  return {
    forClient: list => (list === undefined || readsSnippets ? list : plainCompletions(list)),
    get abilities() {
      return abilities;
    },
    initialize: params => {
      const { initializationOptions, capabilities, locale, processId } = params;
      if (processId !== null) {
        platform.watchClient?.(processId);
      }
      const options = (initializationOptions ?? {}) as Partial<PlumeInitializationOptions>;
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
      abilities = abilitiesIn(params);
      canRegisterSettings = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
      return { serverInfo: { name: 'plume' }, capabilities: abilitiesOfServer(abilities) };
    },
    initialized: async () => {
      if (abilities.watchesFiles) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: watchedFiles }] });
      }
      if (canRegisterSettings) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'plume' });
      }
    },
  };
}

function abilitiesOfServer({ asksForProblems }: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(asksForProblems ? { diagnosticProvider: { identifier: 'plume', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
    completionProvider: { triggerCharacters: [...triggerCharacters] },
    hoverProvider: true,
    definitionProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: { label: 'Plume' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*.{md,markdown}', matches: 'file' } }] } } },
    workspaceSymbolProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.move', 'source.fixAll.plume'] },
  };
}

function abilitiesIn({ capabilities: { textDocument, workspace }, workspaceFolders, rootUri }: InitializeParams): ClientAbilities {
  return {
    asksForProblems: textDocument?.diagnostic !== undefined,
    asksAgain: workspace?.diagnostics?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: (workspaceFolders?.map(it => it.uri) ?? (rootUri === null ? [] : [rootUri])).map(normaliseUri),
  };
}

function readLanguage(value: unknown): Preferences['language'] {
  return value === 'fr' || value === 'en' ? value : 'auto';
}
