import * as vscode from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/** The texts that the server is told about: Markdown of the workspace, and the files of a team. */
export function documentSelector(): DocumentSelector {
  const folders = vscode.workspace.workspaceFolders ?? [];
  // Not every scheme: the left side of a comparison (`git:`) is nobody's to correct.
  const schemes = new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)]);
  return [...schemes].flatMap(scheme => [
    { scheme, language: 'markdown' },
    { scheme, pattern: '**/{plume,_config}.{yml,yaml}' },
  ]);
}

/** Whether a text is one that can be previewed. */
export function isArticle(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && document.uri.scheme !== 'git';
}

/** A folder by its address. The root of a file system may be told without a path (`vscode-vfs://github`), on which nothing can be joined. */
export function folderAt(address: string): vscode.Uri {
  const uri = vscode.Uri.parse(address);
  return uri.path === '' ? uri.with({ path: '/' }) : uri;
}

/** Whether there is a file, or a folder. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}
