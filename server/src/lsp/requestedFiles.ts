import type { Connection } from 'vscode-languageserver';
import { fileRequests, type FileInfo, type FileParams, type FolderItem } from '../protocol/requests.ts';
import type { WorkspaceFiles } from '../workspace/workspace.ts';

/** Files as the client sees them, asked for over the connection: for virtual file systems, and where there is no disk. */
export function createRequestedFiles(connection: Connection): WorkspaceFiles {
  const ask = async <Answer>(method: string, uri: string): Promise<Answer | undefined> => {
    const params: FileParams = { uri };
    try {
      return (await connection.sendRequest<Answer | null>(method, params)) ?? undefined;
    } catch {
      // A client that does not answer has no such file.
      return undefined;
    }
  };
  return {
    read: uri => ask<string>(fileRequests.read, uri),
    stat: uri => ask<FileInfo>(fileRequests.stat, uri),
    list: async uri => (await ask<readonly FolderItem[]>(fileRequests.list, uri)) ?? [],
  };
}
