import { createEmitter, type Event } from '../base/event.ts';
import { baseName, joinUri, parentUri } from '../base/uris.ts';
import type { Workspace } from './workspace.ts';

/** What is known of a file that an article points at. */
export type FileFact =
  | { readonly kind: 'found'; readonly size: number }
  /** There is a file whose name differs in case alone: it is found on some computers, and never by the server. */
  | { readonly kind: 'other-case'; readonly path: string }
  | { readonly kind: 'missing' };

/** The files that an article points at, as they are at one moment: path below the root of the site → what is known. */
export type FileFacts = ReadonlyMap<string, FileFact>;

/** Nothing is known of any file. */
export const noFileFacts: FileFacts = new Map();

/** Answers questions about files from memory, and forgets what changes. */
export interface FileFactsStore {
  /**
   * @param root address of the site’s root
   * @param paths paths below it, decoded: `uploads/été.png`
   */
  factsOf(root: string, paths: readonly string[]): Promise<FileFacts>;
  /** Fires when a file that was asked about has come, changed or gone. */
  readonly onDidChange: Event<string>;
}

/** Makes a store that reads through a workspace. */
export function createFileFactsStore(workspace: Workspace): FileFactsStore {
  const facts = new Map<string, Promise<FileFact>>();
  const changed = createEmitter<string>();
  workspace.onDidChange(({ uri }) => {
    // Another spelling of the same name may have come or gone: all that is known of the folder is forgotten.
    const folder = parentUri(uri);
    const known = [...facts.keys()].filter(it => parentUri(it) === folder);
    known.forEach(it => facts.delete(it));
    if (known.length > 0) {
      changed.fire(uri);
    }
  });
  return {
    factsOf: async (root, paths) => {
      const answers = await Promise.all(
        paths.map(async path => {
          const uri = joinUri(root, path);
          const fact = facts.get(uri) ?? findFact(workspace, uri, path);
          facts.set(uri, fact);
          return [path, await fact] as const;
        }),
      );
      return new Map(answers);
    },
    onDidChange: changed.event,
  };
}

async function findFact(workspace: Workspace, uri: string, path: string): Promise<FileFact> {
  const name = baseName(uri);
  const folder = parentUri(uri);
  const siblings = folder === undefined ? [] : await workspace.list(folder);
  if (siblings.some(it => it.name === name)) {
    const stat = await workspace.stat(uri);
    return stat === undefined ? { kind: 'missing' } : { kind: 'found', size: stat.size };
  }
  const alike = siblings.find(it => it.name.toLowerCase() === name.toLowerCase());
  return alike === undefined ? { kind: 'missing' } : { kind: 'other-case', path: path.slice(0, path.length - name.length) + alike.name };
}
