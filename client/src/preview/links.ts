import * as vscode from 'vscode';
import type { SitedArticle } from './siteResources.ts';

/** Follows a link of an article: into the browser, or to a file of the site. Anything else is not followed. */
export async function openLink(address: string, origin: SitedArticle): Promise<void> {
  if (/^(https?|mailto|tel):/i.test(address)) {
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
    return;
  }
  const uri = localFile(address, origin);
  if (uri !== undefined && (await exists(uri))) {
    await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: vscode.ViewColumn.One });
  }
}

/** The file that a link without a scheme names: from the site's folder with a leading slash, else beside the article. */
export function localFile(address: string, { article, site }: SitedArticle): vscode.Uri | undefined {
  const path = address.replace(/[?#].*$/, '');
  if (path === '' || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) {
    return undefined;
  }
  if (!path.startsWith('/')) {
    return vscode.Uri.joinPath(article, '..', decode(path));
  }
  const baseurl = site?.baseurl ?? '';
  const below = baseurl !== '' && path.startsWith(`${baseurl}/`) ? path.slice(baseurl.length) : path;
  const root = site?.root === undefined ? vscode.workspace.getWorkspaceFolder(article)?.uri : vscode.Uri.parse(site.root);
  return root && vscode.Uri.joinPath(root, decode(below));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.File;
  } catch {
    return false;
  }
}
