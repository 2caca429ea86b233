import { close, fstat, open, read } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { joinUri } from '../../base/uris.ts';
import type { FileKind, FolderEntry, WorkspaceFiles } from '../workspace.ts';

/** Larger than this, nothing was written by a person. */
const LARGEST_FILE = 50_000_000;

/** Files on the disk, for `file:` addresses. */
export const diskFiles: WorkspaceFiles = {
  read: uri => {
    const path = pathOf(uri);
    return path === undefined ? Promise.resolve(undefined) : readText(path);
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

/** With callbacks: of ten thousand files, promises for each step take longer than the reading. */
function readText(path: string): Promise<string | undefined> {
  return new Promise(resolve => {
    open(path, 'r', (notThere, file) => {
      if (notThere) {
        resolve(undefined);
        return;
      }
      const finish = (text: string | undefined): void => close(file, () => resolve(text));
      fstat(file, (unknown, stats) => {
        if (unknown || !stats.isFile() || stats.size > LARGEST_FILE) {
          finish(undefined);
        } else {
          readInto(file, { buffer: Buffer.allocUnsafe(stats.size), filled: 0 }, finish);
        }
      });
    });
  });
}

interface Filling {
  readonly buffer: Buffer;
  readonly filled: number;
}

/** Reads on until the size is reached, or the file ends before. */
function readInto(file: number, { buffer, filled }: Filling, finish: (text: string | undefined) => void): void {
  read(file, buffer, filled, buffer.length - filled, filled, (failed, count) => {
    if (failed) {
      finish(undefined);
    } else if (count > 0 && filled + count < buffer.length) {
      readInto(file, { buffer, filled: filled + count }, finish);
    } else {
      finish(buffer.toString('utf8', 0, filled + count));
    }
  });
}

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
