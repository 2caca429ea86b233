import { createEmitter, type Event } from '../base/event.ts';
import { nearestWord } from '../base/words.ts';
import { baseName, joinUri, parentUri } from '../base/uris.ts';
import { createIgnoredFiles } from './ignoredFiles.ts';
import type { Workspace } from './workspace.ts';

/** What is known of a file that an article points at. */
export type FileFact =
  | { readonly kind: 'found'; readonly size: number }
  /** There is a file whose name differs in case alone: it is found on some computers, and never by the server. */
  | { readonly kind: 'other-case'; readonly path: string }
  | { readonly kind: 'missing' }
  /** It would lie in a folder at the root of the site that is not there, or the team keeps it out of its history (`.gitignore`): a build makes it, or it comes from elsewhere. */
  | { readonly kind: 'unknown' };

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

/** Makes a store that reads through a workspace. A folder is listed once, however many of its files are asked about, until something in it changes. */
export function createFileFactsStore(workspace: Workspace): FileFactsStore {
  const folders = new Map<string, KnownFolder>();
  const changed = createEmitter<string>();
  const ignored = createIgnoredFiles(workspace);
  workspace.onDidChange(({ uri }) => {
    if (baseName(uri) === '.gitignore') {
      ignored.clear();
      folders.clear();
      changed.fire(uri);
    } else if (folders.delete(parentUri(uri) ?? '')) {
      // Another spelling of the same name may have come or gone: all that is known of the folder is forgotten.
      changed.fire(uri);
    }
  });
  const folderAt = (uri: string): KnownFolder => {
    const known = folders.get(uri) ?? { names: listNames(workspace, uri), facts: new Map<string, Promise<FileFact>>() };
    folders.set(uri, known);
    return known;
  };
  return {
    factsOf: async (root, paths) => {
      const answers = await Promise.all(
        paths.map(async path => {
          const uri = joinUri(root, path);
          const { names, facts } = folderAt(parentUri(uri) ?? '');
          const fact = facts.get(uri) ?? findFact(workspace, { root, path, names, isIgnored: () => ignored.isIgnored(root, path) });
          facts.set(uri, fact);
          return [path, await fact] as const;
        }),
      );
      return new Map(answers);
    },
    onDidChange: changed.event,
  };
}

interface KnownFolder {
  readonly names: Promise<FolderNames>;
  /** Address of a file → what is known of it. */
  readonly facts: Map<string, Promise<FileFact>>;
}

/** What is in a folder: the names as they are, and by their small letters. */
interface FolderNames {
  readonly exact: ReadonlySet<string>;
  readonly bySmallLetters: ReadonlyMap<string, string>;
}

async function listNames(workspace: Workspace, folder: string): Promise<FolderNames> {
  const names = folder === '' ? [] : (await workspace.list(folder)).map(it => it.name);
  return { exact: new Set(names), bySmallLetters: new Map(names.toReversed().map(it => [it.toLowerCase(), it])) };
}

interface Question {
  readonly root: string;
  readonly path: string;
  /** What is in the folder of the file. */
  readonly names: Promise<FolderNames>;
  /** Whether the team keeps it out of its history. */
  isIgnored(): Promise<boolean>;
}

async function findFact(workspace: Workspace, question: Question): Promise<FileFact> {
  const { root, path, names } = question;
  const uri = joinUri(root, path);
  const name = baseName(uri);
  const { exact, bySmallLetters } = await names;
  if (exact.has(name)) {
    const stat = await workspace.stat(uri);
    return stat === undefined ? { kind: 'missing' } : { kind: 'found', size: stat.size };
  }
  const alike = bySmallLetters.get(name.toLowerCase());
  if (alike !== undefined) {
    return { kind: 'other-case', path: path.slice(0, path.length - name.length) + alike };
  }
  return (await question.isIgnored()) || (exact.size === 0 && (await isMadeElsewhere(workspace, question))) ? { kind: 'unknown' } : { kind: 'missing' };
}

/** Whether the first folder of a path is not among those of the site, and is no slip of the hand for one of them. */
async function isMadeElsewhere(workspace: Workspace, { root, path }: Question): Promise<boolean> {
  const [first = '', ...rest] = path.split('/');
  const names = rest.length === 0 ? [] : (await workspace.list(root)).filter(it => it.kind === 'folder').map(it => it.name);
  return rest.length > 0 && !names.includes(first) && nearestWord(first, names) === undefined;
}
