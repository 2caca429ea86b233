import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEmitter } from '../base/event.ts';
import type { Logger } from '../base/logger.ts';
import { createLanguageService } from '../languageService.ts';
import { siteChangedNotification } from '../protocol/news.ts';
import type { PlumeInitializationOptions } from '../protocol/settings.ts';
import { normaliseUri } from '../workspace/uris.ts';
import type { FileChange } from '../workspace/workspace.ts';
import { connectClient } from './connectClient.ts';
import { createDiagnosticsPublisher } from './diagnosticsPublisher.ts';
import { answerEditor } from './editorQuestions.ts';
import { createNamedFilesPublisher } from './namedFilesPublisher.ts';
import { answerClient } from './ownQuestions.ts';
import type { Platform } from './platform.ts';
import { createReadingProgress, type ProgressReport } from './readingProgress.ts';

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
    programs = (params.initializationOptions as Partial<PlumeInitializationOptions> | undefined)?.programs ?? '';
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
    void connection.sendNotification(siteChangedNotification, { root });
    refreshAll();
  });
  service.onDidChangeFile(refreshAll);
  service.onDidIndex(refreshAll);
  service.onDidProgress(createReadingProgress({ now: Date.now, create: () => createProgressReport(connection) }));
  answerEditor({ connection, service, logger, forClient: client.forClient });
  answerClient(connection, service, logger);
  documents.listen(connection);
  connection.listen();
}

async function createProgressReport(connection: Connection): Promise<ProgressReport> {
  const reporter = await connection.window.createWorkDoneProgress();
  return { begin: (title, message) => reporter.begin(title, undefined, message), report: message => reporter.report(message), done: () => reporter.done() };
}
