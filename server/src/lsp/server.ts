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
import { answerEditor } from './editorQuestions.ts';
import { answerClient } from './ownQuestions.ts';
import type { Platform } from './platform.ts';
import { createProblems } from './problems.ts';
import { createReadingProgress, type ProgressReport } from './readingProgress.ts';
import { createWatchedSites } from './watchedSites.ts';

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
  const openTexts = (): readonly string[] => documents.all().map(it => it.uri);
  const problems = createProblems({ connection, service, logger, letOthersPass: platform.letOthersPass, pause: platform.pause, now: Date.now, abilities: () => client.abilities, openTexts, normalise: normaliseUri });
  const client = connectClient(connection, service, { refreshAll: problems.refreshAll, platform });
  const sites = createWatchedSites({ service, logger, watchFolder: platform.watchFolder, isNeeded: () => !client.abilities.watchesFiles, onChange: uri => fileChanged.fire({ uri }) });

  connection.onInitialize(params => {
    programs = (params.initializationOptions as Partial<PlumeInitializationOptions> | undefined)?.programs ?? '';
    return client.initialize(params);
  });
  connection.onInitialized(client.initialized);
  connection.onDidChangeWatchedFiles(({ changes }) => changes.forEach(({ uri }) => fileChanged.fire({ uri: normaliseUri(uri) })));
  documents.onDidOpen(({ document: { uri } }) => {
    problems.opened(uri);
    sites.opened(normaliseUri(uri));
  });
  documents.onDidSave(({ document: { uri } }) => sites.saved(normaliseUri(uri)));
  documents.onDidChangeContent(({ document }) => {
    service.open(normaliseUri(document.uri), document.version, document.getText());
    problems.changed(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    service.close(normaliseUri(uri));
    problems.closed(uri);
  });
  service.onDidChangeSite(root => {
    void connection.sendNotification(siteChangedNotification, { root });
    problems.refreshAll();
  });
  service.onDidChangeFile(problems.refreshAll);
  service.onDidIndex(problems.refreshAll);
  service.onDidProgress(createReadingProgress({ now: Date.now, create: () => createProgressReport(connection) }));
  answerEditor({ connection, service, logger, forClient: client.forClient, places: () => [...openTexts().map(normaliseUri), ...client.abilities.folders.map(it => `${it}/_config.yml`)] });
  answerClient(connection, service, logger);
  documents.listen(connection);
  connection.listen();
}

async function createProgressReport(connection: Connection): Promise<ProgressReport> {
  const reporter = await connection.window.createWorkDoneProgress();
  return { begin: (title, message) => reporter.begin(title, undefined, message), report: message => reporter.report(message), done: () => reporter.done() };
}
