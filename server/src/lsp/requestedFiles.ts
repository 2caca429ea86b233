import type { Connection } from 'vscode-languageserver';
import { type FileInfo, type FileParams, type FileStartParams, type FolderItem, fileRequests } from '../protocol/files.ts';
import type { WorkspaceFiles } from '../workspace/workspace.ts';

/** Node and Workers have it; the core compiles without the types of either. */
declare function atob(encoded: string): string;

/** Files as the client sees them, asked for over the connection: for virtual file systems, and where there is no disk. */
export function createRequestedFiles(connection: Connection): WorkspaceFiles {
  const ask = async <Answer>(method: string, params: FileParams): Promise<Answer | undefined> => {
    try {
      return (await connection.sendRequest<Answer | null>(method, params)) ?? undefined;
    } catch {
      // A client that does not answer has no such file.
      return undefined;
    }
  };
  return {
    read: uri => ask<string>(fileRequests.read, { uri }),
    readStart: async (uri, length) => {
      const params: FileStartParams = { uri, length };
      const encoded = await ask<string>(fileRequests.readStart, params);
      return encoded === undefined ? undefined : Uint8Array.from(atob(encoded), it => it.charCodeAt(0));
    },
    stat: uri => ask<FileInfo>(fileRequests.stat, { uri }),
    list: async uri => (await ask<readonly FolderItem[]>(fileRequests.list, { uri })) ?? [],
  };
}
