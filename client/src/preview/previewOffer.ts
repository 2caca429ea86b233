import * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import { activeArticle, onDidChangeActiveArticle } from '../activeArticle.ts';
import type { Localized } from '../localized.ts';
import type { PreviewManager } from './previewManager.ts';

/** Where it is remembered, per workspace, that the question was put. */
const ASKED = 'plume.previewOffered';

const QUESTION: Localized = {
  fr: 'Voir l’article tel que ses lecteurs le verront, à côté du texte ?',
  en: 'See the article as its readers will see it, beside the text?',
};
const YES: Localized = { fr: 'Ouvrir l’aperçu', en: 'Open the preview' };
const ALWAYS: Localized = { fr: 'Toujours', en: 'Always' };
const NO: Localized = { fr: 'Non', en: 'No' };

/** What the offer needs. */
export interface OfferContext {
  readonly client: ArticleClient;
  readonly previews: PreviewManager;
  readonly memory: vscode.Memento;
}

/**
 * With the first article of a site that is opened in a window: opens the preview, or offers it once
 * per workspace, or does nothing, as the setting `plume.preview.openWithArticle` says.
 */
export function offerPreview(context: OfferContext): vscode.Disposable {
  let done = false;
  const consider = async (): Promise<void> => {
    const article = activeArticle();
    if (done || article === undefined || choice() === 'never' || context.client.health !== 'running') {
      return;
    }
    const { root } = await context.client.ask('site', article.uri, {});
    if (!done && root !== undefined) {
      done = true;
      await offer(context, article.uri);
    }
  };
  const considerSafely = (): void => void consider().catch(() => undefined);
  considerSafely();
  return vscode.Disposable.from(
    onDidChangeActiveArticle(considerSafely),
    context.client.onDidChangeHealth(considerSafely),
    // The settings of a user may be read after the first article is shown.
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('plume.preview.openWithArticle') && considerSafely()),
  );
}

function choice(): string | undefined {
  return vscode.workspace.getConfiguration('plume').get<string>('preview.openWithArticle');
}

async function offer({ client, previews, memory }: OfferContext, article: vscode.Uri): Promise<void> {
  const open = (): Promise<void> => previews.open(article, vscode.ViewColumn.Beside);
  if (previews.isOpen) {
    return;
  }
  if (choice() === 'always') {
    return open();
  }
  if (memory.get(ASKED) === true) {
    return;
  }
  await memory.update(ASKED, true);
  const language = client.languageOf(article);
  // Who has opened the preview in another way is no longer asked.
  const opened = previews.onDidOpen(() => void vscode.commands.executeCommand('notifications.hideToasts'));
  const answer = await vscode.window.showInformationMessage(QUESTION[language], YES[language], ALWAYS[language], NO[language]);
  opened.dispose();
  if (answer === ALWAYS[language]) {
    await vscode.workspace.getConfiguration('plume').update('preview.openWithArticle', 'always', vscode.ConfigurationTarget.Global);
  }
  if (answer === YES[language] || answer === ALWAYS[language]) {
    await open();
  }
}
