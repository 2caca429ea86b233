import * as vscode from 'vscode';
import type { SiteResources } from '../../../server/src/protocol/site.ts';
import type { PageAddresses, PageStyle } from './messages.ts';

/** An article, and what is known of its site. */
export interface SitedArticle {
  readonly article: vscode.Uri;
  /** Undefined as long as the server has not said. */
  readonly site: SiteResources | undefined;
}

/** The folder that an address with a leading slash starts from: the site's, else the workspace's, else the article's own. */
export function siteRootOf({ article, site }: SitedArticle): vscode.Uri {
  if (site?.root !== undefined) {
    return vscode.Uri.parse(site.root);
  }
  return vscode.workspace.getWorkspaceFolder(article)?.uri ?? vscode.Uri.joinPath(article, '..');
}

/** Where a page finds the files of the site. */
export function pageAddresses(webview: vscode.Webview, sited: SitedArticle): PageAddresses {
  const folder = (uri: vscode.Uri): string => `${webview.asWebviewUri(uri)}/`.replace(/\/\/$/, '/');
  return { site: folder(siteRootOf(sited)), article: folder(vscode.Uri.joinPath(sited.article, '..')), baseurl: sited.site?.baseurl ?? '' };
}

/** The site's own stylesheets in a workspace that is trusted, else the built-in one. */
export function stylesheetsOf(extension: vscode.Uri, site: SiteResources | undefined): readonly vscode.Uri[] {
  const own = vscode.workspace.isTrusted ? (site?.stylesheets ?? []).map(address => vscode.Uri.parse(address)) : [];
  return own.length > 0 || (vscode.workspace.isTrusted && (site?.compiledStyles ?? []).length > 0) ? own : [vscode.Uri.joinPath(extension, 'media/article.css')];
}

/** Those in Sass, as the server has compiled them; what they name lies beside their sources. */
export function compiledStylesOf(site: SiteResources, webview: vscode.Webview): readonly PageStyle[] {
  return vscode.workspace.isTrusted ? site.compiledStyles.map(({ uri, css }) => ({ address: webview.asWebviewUri(vscode.Uri.parse(uri)).toString(), css })) : [];
}

/** What a page may do and read: its own scripts, Plume's files, the workspace's folders and the site's. */
export function pageOptions(extension: vscode.Uri, sited: SitedArticle): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist/webview'), ...readableFolders(extension, sited)] };
}

function readableFolders(extension: vscode.Uri, sited: SitedArticle): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [vscode.Uri.joinPath(extension, 'media'), ...folders.map(({ uri }) => uri), siteRootOf(sited)];
}

/** Where an address of a page is asked. */
export interface AddressOrigin {
  readonly webview: vscode.Webview;
  readonly sited: SitedArticle;
  readonly extension: vscode.Uri;
}

/** The file that an address of a page names; undefined for one that the page may not read. */
export function fileOfAddress(address: string, { webview, sited, extension }: AddressOrigin): vscode.Uri | undefined {
  for (const folder of readableFolders(extension, sited)) {
    const start = `${webview.asWebviewUri(folder)}/`;
    if (address.startsWith(start)) {
      const file = vscode.Uri.joinPath(folder, decode(address.slice(start.length).replace(/[?#].*$/, '')));
      return file.path.startsWith(`${folder.path}/`) ? file : undefined;
    }
  }
  return undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
