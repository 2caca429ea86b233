import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileInfo, type FileParams, type FileStartParams, type FolderItem, fileRequests } from '../../server/src/protocol/files.ts';

/** Answers the server's questions about files through VS Code, which knows remote and virtual folders too. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  const toUri = ({ uri }: FileParams): vscode.Uri => client.protocol2CodeConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest(fileRequests.read, (params: FileParams) => read(toUri(params))),
    client.onRequest(fileRequests.readStart, (params: FileStartParams) => readStart(toUri(params), params.length)),
    client.onRequest(fileRequests.stat, (params: FileParams) => stat(toUri(params))),
    client.onRequest(fileRequests.list, (params: FileParams) => list(toUri(params))),
  );
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    // The byte order mark stays: the server reports it.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

/** In Base64, for a connection carries text. */
async function readStart(uri: vscode.Uri, length: number): Promise<string | null> {
  try {
    const bytes = (await vscode.workspace.fs.readFile(uri)).subarray(0, length);
    return btoa(Array.from(bytes, it => String.fromCharCode(it)).join(''));
  } catch {
    return null;
  }
}

async function stat(uri: vscode.Uri): Promise<FileInfo | null> {
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    const kind = kindOf(type);
    return kind === undefined ? null : { kind, size, modified: mtime };
  } catch {
    return null;
  }
}

async function list(uri: vscode.Uri): Promise<FolderItem[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries.flatMap(([name, type]) => {
      const kind = kindOf(type);
      return kind === undefined ? [] : [{ name, kind }];
    });
  } catch {
    return [];
  }
}

/** A link counts as what it leads to. */
function kindOf(type: vscode.FileType): 'file' | 'folder' | undefined {
  if ((type & vscode.FileType.File) !== 0) {
    return 'file';
  }
  return (type & vscode.FileType.Directory) !== 0 ? 'folder' : undefined;
}
