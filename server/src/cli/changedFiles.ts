import { join, resolve } from 'node:path';
import type { Localized } from '../base/localized.ts';
import { fileUri } from '../workspace/node/diskFiles.ts';
import { askGit, branchStart, bytesOfGit, type BranchStart } from './git.ts';

const FAILED: Localized = { fr: 'git n’a pas pu comparer les versions. Le dépôt doit être cloné en entier.', en: 'git could not compare the versions. The repository must be cloned as a whole.' };

/**
 * The addresses of the files that differ from where a branch began, committed or not, and of those that git does not know
 * yet: of `main`, what a merge request into it will bring.
 *
 * @param reference what the branch is to be merged into: `origin/main`
 * @throws {CannotRun} where there is no repository, or no such reference
 */
export async function filesChangedSince(reference: string): Promise<ReadonlySet<string>> {
  const { git, base } = await branchStart('--changed-since', reference);
  const [changed, added] = await Promise.all([
    askGit(git, ['diff', '--name-only', '--no-ext-diff', '--no-textconv', '--diff-filter=d', '-z', base, '--'], FAILED),
    askGit(git, ['ls-files', '--others', '--exclude-standard', '-z'], FAILED),
  ]);
  return new Set([...namesIn(changed), ...namesIn(added)].map(it => fileUri(resolve(join(git.folder, it)))));
}

/** What became of a file since a branch began. */
export interface ChangedFile {
  readonly kind: 'new' | 'changed' | 'deleted' | 'renamed';
  /** Its address now; of a deleted file, the one that it had. */
  readonly uri: string;
  /** Below the repository, as it was; undefined for a new file. */
  readonly pathBefore: string | undefined;
  /** The address that it had. */
  readonly uriBefore: string;
}

/**
 * The files that differ from where a branch began, with what became of each, by their names.
 *
 * @throws {CannotRun} where git cannot compare
 */
export async function changesSince({ git, base }: BranchStart): Promise<readonly ChangedFile[]> {
  const [changed, added] = await Promise.all([
    askGit(git, ['diff', '--name-status', '--find-renames', '--no-ext-diff', '--no-textconv', '-z', base, '--'], FAILED),
    askGit(git, ['ls-files', '--others', '--exclude-standard', '-z'], FAILED),
  ]);
  const uriOf = (path: string): string => fileUri(resolve(join(git.folder, path)));
  const files = new Map<string, ChangedFile>();
  const words = namesIn(changed);
  for (let index = 0; index < words.length; ) {
    const [status = '', first = '', second = ''] = words.slice(index, index + 3);
    const isRenamed = /^[RC]/.test(status);
    const path = isRenamed ? second : first;
    const kind = status.startsWith('R') ? 'renamed' : status === 'D' ? 'deleted' : status === 'A' ? 'new' : 'changed';
    files.set(path, { kind, uri: uriOf(path), pathBefore: kind === 'new' ? undefined : first, uriBefore: uriOf(first) });
    index += isRenamed ? 3 : 2;
  }
  for (const path of namesIn(added)) {
    // Deleted for git, and written again without its knowing.
    const before = files.get(path);
    files.set(path, before === undefined ? { kind: 'new', uri: uriOf(path), pathBefore: undefined, uriBefore: uriOf(path) } : { ...before, kind: 'changed' });
  }
  return [...files.values()].toSorted((one, other) => (one.uri < other.uri ? -1 : 1));
}

/**
 * The text of a file where a branch began; undefined where it is no text.
 *
 * @throws {CannotRun} where git does not have it
 */
export async function textBefore({ git, base }: BranchStart, path: string): Promise<string | undefined> {
  // As it is kept: no filter that a repository configures is run.
  const bytes = await bytesOfGit(git, ['cat-file', 'blob', `${base}:${path}`], { fr: `git n’a pas pu lire ${path} tel qu’il était.`, en: `git could not read ${path} as it was.` });
  return textOf(bytes);
}

/** The text of a file; undefined where its bytes are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  return text.includes('\0') || !Buffer.from(text, 'utf8').equals(bytes) ? undefined : text;
}

function namesIn(answer: string): readonly string[] {
  return answer.split('\0').filter(it => it !== '');
}
