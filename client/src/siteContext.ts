import * as vscode from 'vscode';
import type { ArticleClient } from './articleClient.ts';
import { activeArticle, onDidChangeActiveArticle } from './activeArticle.ts';

/**
 * Tells menus whether the active article belongs to a site (`plume.inSite`): other Markdown keeps its menus as they were.
 *
 * @param tell is told the same
 */
export function trackSite(client: ArticleClient, tell: (isInSite: boolean) => void): vscode.Disposable {
  const update = async (): Promise<void> => {
    const article = activeArticle();
    if (article === undefined || client.health !== 'running') {
      return;
    }
    const { root } = await client.ask('site', article.uri, {});
    // Another editor may have the focus by now; its own question is on its way.
    if (activeArticle() === article) {
      tell(root !== undefined);
      await vscode.commands.executeCommand('setContext', 'plume.inSite', root !== undefined);
    }
  };
  const updateSafely = (): void => void update().catch(() => undefined);
  updateSafely();
  return vscode.Disposable.from(
    onDidChangeActiveArticle(updateSafely),
    client.onDidChangeHealth(updateSafely),
    client.onDidChangeSite(updateSafely),
  );
}
