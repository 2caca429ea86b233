import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { URI } from 'vscode-uri';
import { joinUri } from '../../base/uris.ts';
import type { FileKind, FileStat, FolderEntry, WorkspaceFiles } from '../workspace.ts';

/** Larger than this, nothing was written by a person. */
export const LARGEST_FILE = 50_000_000;

/** Files on the disk, for `file:` addresses. */
export const diskFiles: WorkspaceFiles = {
  read: uri => {
    const path = pathOf(uri);
    return Promise.resolve(path === undefined ? undefined : readText(path));
  },
  readStart: async (uri, length) => {
    const path = pathOf(uri);
    try {
      const file = path === undefined ? undefined : await open(path, 'r');
      try {
        const { buffer, bytesRead } = (await file?.read(new Uint8Array(length), 0, length, 0)) ?? {};
        return buffer?.subarray(0, bytesRead);
      } finally {
        await file?.close();
      }
    } catch {
      return undefined;
    }
  },
  stat: uri => {
    const path = pathOf(uri);
    return Promise.resolve(path === undefined ? undefined : statOf(path));
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
  realUri: async uri => {
    const path = pathOf(uri);
    try {
      return path === undefined ? undefined : fileUri(await realpath(path));
    } catch {
      return undefined;
    }
  },
};

/**
 * At once: a text of some kilobytes is read in less time than it takes to ask for it and to be told. Who reads many
 * lets others pass between them.
 */
function readText(path: string): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stats = fstatSync(file);
    return stats.isFile() && stats.size <= LARGEST_FILE ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) {
      closeSync(file);
    }
  }
}

/** At once, for the same reason: a site asks about each of its images. */
function statOf(path: string): FileStat | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    const kind = found?.isFile() === true ? 'file' : found?.isDirectory() === true ? 'folder' : undefined;
    return found && kind && { kind, size: found.size, modified: found.mtimeMs };
  } catch {
    return undefined;
  }
}

/** The address of a path on the disk, as VS Code writes it. */
export function fileUri(path: string): string {
  return URI.file(path).toString();
}

/** The path of a `file:` address. */
export function filePath(uri: string): string {
  return pathOf(uri) ?? URI.parse(uri).fsPath;
}

/** An address in which nothing is encoded, nor to be written in another way on this system. */
const PLAIN = sep === '/' ? /^file:\/\/(\/[\w./~-]*)$/ : /^(?!)/;

function pathOf(uri: string): string | undefined {
  const [, plain] = PLAIN.exec(uri) ?? [];
  if (plain !== undefined) {
    return plain;
  }
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? fsPath : undefined;
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FileKind | undefined {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : undefined;
}

async function linkedKind(uri: string): Promise<FileKind | undefined> {
  return (await diskFiles.stat(uri))?.kind;
}
