import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, TextDocumentSyncKind, type CompletionList, type Connection, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
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
}

/** What client and server tell each other about themselves: abilities, language, settings. */
export function connectClient(connection: Connection, service: LanguageService, { refreshAll, platform }: { readonly refreshAll: () => void; readonly platform: Pick<Platform, 'watchClient' | 'rulePages'> }): ClientHandlers {
  let preferences: Preferences = { language: 'auto', displayLanguage: 'en', rulePages: '' };
  let readsSnippets = false;
  let canRegister: { readonly files: boolean; readonly settings: boolean } = { files: false, settings: false };
  connection.onDidChangeConfiguration(({ settings }) => {
    preferences = { ...preferences, language: readLanguage((settings as { plume?: Partial<PlumeSettings> } | null)?.plume?.language) };
    service.configure(preferences);
    refreshAll();
  });
  return {
    forClient: list => (list === undefined || readsSnippets ? list : plainCompletions(list)),
    initialize: ({ initializationOptions, capabilities, locale, processId }) => {
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
          workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*.{md,markdown}', matches: 'file' } }] } } },
          codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.move', 'source.fixAll.plume'] },
        },
      };
    },
    initialized: async () => {
      if (canRegister.files) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: watchedFiles }] });
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
