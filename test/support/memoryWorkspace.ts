import { createEmitter } from '../../server/src/base/event.ts';
import { joinUri } from '../../server/src/base/uris.ts';
import type { FileChange, FolderEntry, Workspace } from '../../server/src/workspace/workspace.ts';

/** A workspace that lives in memory, and says when it changes. */
export interface MemoryWorkspace extends Workspace {
  /** Writes a file, or deletes it (undefined), and tells so. */
  write(path: string, text: string | undefined): void;
  /** How often each file was read. */
  readonly reads: ReadonlyMap<string, number>;
}

/** The root of all that is in memory. */
export const memoryRoot = 'memory:///site';

/** The address of a path below the root. */
export function memoryUri(path: string): string {
  return joinUri(memoryRoot, path);
}

/** Makes a workspace of files: path → text, below a folder. */
export function createMemoryWorkspace(files: Readonly<Record<string, string>> = {}, root = memoryRoot): MemoryWorkspace {
  const texts = new Map(Object.entries(files).map(([path, text]) => [joinUri(root, path), text]));
  const changed = createEmitter<FileChange>();
  const reads = new Map<string, number>();
  return {
    read: uri => {
      reads.set(uri, (reads.get(uri) ?? 0) + 1);
      return Promise.resolve(texts.get(uri));
    },
    // One byte a character: a test writes a picture as such a text.
    readStart: (uri, length) => {
      const text = texts.get(uri);
      return Promise.resolve(text === undefined ? undefined : Uint8Array.from(text.slice(0, length), it => it.charCodeAt(0)));
    },
    stat: uri => {
      const text = texts.get(uri);
      return Promise.resolve(text === undefined ? undefined : { kind: 'file', size: text.length, modified: 0 });
    },
    list: folder => Promise.resolve(entriesOf(texts.keys(), folder)),
    onDidChange: changed.event,
    write: (path, text) => {
      const uri = joinUri(root, path);
      if (text === undefined) {
        texts.delete(uri);
      } else {
        texts.set(uri, text);
      }
      changed.fire({ uri });
    },
    reads,
  };
}

function entriesOf(uris: Iterable<string>, folder: string): readonly FolderEntry[] {
  const entries = new Map<string, FolderEntry>();
  for (const uri of uris) {
    if (uri.startsWith(`${folder}/`)) {
      const [name = '', ...rest] = uri.slice(folder.length + 1).split('/');
      entries.set(name, { name: decodeURIComponent(name), kind: rest.length > 0 ? 'folder' : 'file' });
    }
  }
  return [...entries.values()];
}
