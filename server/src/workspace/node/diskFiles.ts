import { readdir, readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { joinUri } from '../../base/uris.ts';
import type { FileKind, FolderEntry, WorkspaceFiles } from '../workspace.ts';

/** Larger than this, nothing was written by a person. */
const LARGEST_FILE = 50_000_000;

/** Files on the disk, for `file:` addresses. */
export const diskFiles: WorkspaceFiles = {
  read: async uri => {
    const path = pathOf(uri);
    try {
      const { size } = path === undefined ? { size: Infinity } : await stat(path);
      return path === undefined || size > LARGEST_FILE ? undefined : await readFile(path, 'utf8');
    } catch {
      return undefined;
    }
  },
  stat: async uri => {
    const path = pathOf(uri);
    try {
      const found = path === undefined ? undefined : await stat(path);
      const kind = found?.isFile() === true ? 'file' : found?.isDirectory() === true ? 'folder' : undefined;
      return found && kind && { kind, size: found.size, modified: found.mtimeMs };
    } catch {
      return undefined;
    }
  },
  list: async folder => {
    const path = pathOf(folder);
    try {
      const entries = path === undefined ? [] : await readdir(path, { withFileTypes: true });
      const found = await Promise.all(
        entries.map(async (entry): Promise<FolderEntry | undefined> => {
          const { name } = entry;
          const kind = entry.isSymbolicLink() ? await linkedKind(joinUri(folder, name)) : kindOf(entry);
          return kind && { name, kind };
        }),
      );
      return found.filter(it => it !== undefined);
    } catch {
      return [];
    }
  },
};

/** The address of a path on the disk, as VS Code writes it. */
export function fileUri(path: string): string {
  return URI.file(path).toString();
}

/** The path of a `file:` address. */
export function filePath(uri: string): string {
  return URI.parse(uri).fsPath;
}

function pathOf(uri: string): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? fsPath : undefined;
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FileKind | undefined {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : undefined;
}

async function linkedKind(uri: string): Promise<FileKind | undefined> {
  return (await diskFiles.stat(uri))?.kind;
}
