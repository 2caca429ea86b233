import * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import { activeArticle } from '../documents.ts';
import { trackSite } from '../siteContext.ts';
import { trackCursor } from './cursorContext.ts';
import { renumberLists } from './renumberLists.ts';

/** The keys of lists, quotations and tables, in the articles of a site whose team has not switched them off. */
export function articleKeys(client: ArticleClient): vscode.Disposable {
  let isInSite = false;
  const isWanted = (): boolean => isInSite && activeArticle() !== undefined && vscode.workspace.getConfiguration('plume', activeArticle()).get('keys', true);
  const cursor = trackCursor(isWanted);
  const site = trackSite(client, it => {
    isInSite = it;
    cursor.update();
  });
  return vscode.Disposable.from(site, cursor, renumberLists(isWanted));
}
