import * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import { activeArticle } from '../activeArticle.ts';

/** A site that is open in the window. */
export interface OpenSite {
  /** Address of something in it. */
  readonly uri: vscode.Uri;
  /** Address of its folder, as the server writes it. */
  readonly root: string;
  readonly folders: readonly string[];
}

/** The site of something in it, else that of the active article, else the first one of the window. */
export async function findSite(client: ArticleClient, within?: vscode.Uri): Promise<OpenSite | undefined> {
  const active = within ?? activeArticle()?.uri;
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, '_config.yml'));
  for (const uri of active === undefined ? folders : [active, ...folders]) {
    const { root, articleFolders } = await client.ask('site', uri, {});
    if (root !== undefined) {
      return { uri, root, folders: articleFolders };
    }
  }
  return undefined;
}
