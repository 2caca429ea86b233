import * as vscode from 'vscode';
import { activeArticle, onDidChangeActiveArticle } from './activeArticle.ts';
import { showAnnotationTarget } from './annotationTarget.ts';
import { registerTools } from './assistant/registerTools.ts';
import { ArticleClient, type ClientFactory } from './articleClient.ts';
import { BuiltInPreview, type KramdownLoader, type MarkdownApi } from './builtInPreview/builtInPreview.ts';
import type { BlocksLoader } from './commands/command.ts';
import { registerCommands } from './commands/index.ts';
import { articleKeys } from './editing/articleKeys.ts';
import { HeaderFormView, type FormLoader } from './form/headerFormView.ts';
import type { Localized } from './localized.ts';
import type { ServerWork } from './unansweredRequests.ts';
import { openSuggestions } from './openSuggestions.ts';
import { pasteIntoArticles, type PasteLoader } from './paste/articlePaste.ts';
import { offerPreview } from './preview/previewOffer.ts';
import { followMoves } from './editing/followMoves.ts';
import { registerPackagedPages } from './pages/packagedPages.ts';
import { PreviewManager } from './preview/previewManager.ts';
import { trackSite } from './siteContext.ts';
import type { SetUpSite } from './siteSetup/setUpSite.ts';
import { showArticleState } from './statusBar.ts';
import { VocabularyView } from './vocabularyView/vocabularyView.ts';

const FAILED: Localized = {
  fr: 'Plume ne répond pas\u00A0: les articles ne sont plus vérifiés. Votre texte, lui, ne risque rien.',
  en: 'Plume does not answer: articles are no longer checked. Your text is safe.',
};
/** @param article the name of its file; empty where it was at no article */
const HUNG = {
  fr: (article: string) => `Plume ne répondait plus${article === '' ? '' : `, sur «\u00A0${article}\u00A0»`}\u00A0: il a été relancé. Votre texte, lui, ne risque rien.`,
  en: (article: string) => `Plume did not answer any more${article === '' ? '' : `, at “${article}”`}: it was started anew. Your text is safe.`,
};
const RESTART: Localized = { fr: 'Redémarrer', en: 'Restart' };
const SHOW_LOG: Localized = { fr: 'Voir le journal', en: 'Show the log' };

/** What differs between the desktop and the web. */
export interface Platform {
  readonly makeClient: ClientFactory;
  readonly loadKramdown: KramdownLoader;
  readonly loadPaste: PasteLoader;
  readonly loadBlocks: BlocksLoader;
  readonly loadForm: FormLoader;
  /** Where the program can. */
  readonly setUpSite?: SetUpSite;
}

/** Everything that is the same on the desktop and on the web. The server starts beside: nothing waits for it. */
export function activateExtension(context: vscode.ExtensionContext, { makeClient, loadKramdown, loadPaste, loadBlocks, loadForm, setUpSite }: Platform): MarkdownApi {
  const log = vscode.window.createOutputChannel('Plume', { log: true });
  const client = new ArticleClient(makeClient, log, context.extensionUri);
  const builtInPreview = new BuiltInPreview(loadKramdown, client);
  const previews = new PreviewManager({ client, extension: context.extensionUri, log });
  const vocabulary = new VocabularyView(client);
  const form = new HeaderFormView({ client, previews, extension: context.extensionUri, load: loadForm, articles: { get uri() { return activeArticle()?.uri; }, onDidChange: changed => onDidChangeActiveArticle(it => changed(it?.uri)) } });
  const keys = articleKeys();
  context.subscriptions.push(
    log,
    client,
    builtInPreview,
    previews,
    vocabulary,
    form,
    registerCommands({ client, previews, vocabulary, form, log, loadBlocks, setUpSite }),
    followMoves(client),
    registerTools(context, client, loadBlocks),
    registerPackagedPages(context.extensionUri),
    showArticleState(client),
    showAnnotationTarget(client),
    keys,
    trackSite(client, isInSite => keys.useIn(isInSite)),
    openSuggestions(client),
    pasteIntoArticles(client, loadPaste),
    offerPreview({ client, previews, memory: context.workspaceState }),
    client.onDidChangeHealth(health => {
      if (health === 'failed') {
        void tellFailure(client, log);
      }
    }),
    client.onDidHang(work => void tellHang(client, log, work)),
  );
  // A browser has no program that reads a whole site.
  void vscode.commands.executeCommand('setContext', 'plume.canSetUpSite', setUpSite !== undefined);
  void client.start();
  return builtInPreview;
}

async function tellHang(client: ArticleClient, log: vscode.LogOutputChannel, work: ServerWork | undefined): Promise<void> {
  const article = work?.uri === undefined ? undefined : vscode.Uri.parse(work.uri);
  const language = client.languageOf(article);
  const name = article?.path.split('/').at(-1) ?? '';
  const answer = await vscode.window.showWarningMessage(HUNG[language](name), SHOW_LOG[language]);
  if (answer === SHOW_LOG[language]) {
    log.show();
  }
}

async function tellFailure(client: ArticleClient, log: vscode.LogOutputChannel): Promise<void> {
  const language = client.languageOf(vscode.window.activeTextEditor?.document.uri);
  const answer = await vscode.window.showErrorMessage(FAILED[language], RESTART[language], SHOW_LOG[language]);
  if (answer === RESTART[language]) {
    await client.restart();
  } else if (answer === SHOW_LOG[language]) {
    log.show();
  }
}
