import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { join, resolve } from 'node:path';
import type { Localized } from '../base/localized.ts';
import { fileUri } from '../workspace/node/diskFiles.ts';
import { CannotRun } from './cannotRun.ts';

/** Nothing that a repository configures is run: no helper that watches files, no program that shows differences. */
const RUNS_NOTHING = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'diff.external='];
/** Bytes of names that git may answer. */
const MOST = 1 << 28;

const run = promisify(execFile);

/**
 * The addresses of the files that differ from where a branch began, committed or not, and of those that git does not know
 * yet: of `main`, what a merge request into it will bring.
 *
 * @param reference what the branch is to be merged into: `origin/main`
 * @throws {CannotRun} where there is no repository, or no such reference
 */
export async function filesChangedSince(reference: string): Promise<ReadonlySet<string>> {
  const top = (await git(['rev-parse', '--show-toplevel'], { fr: 'ce dossier n’est pas dans un dépôt git.', en: 'this folder is in no git repository.' })).trimEnd();
  const unknown: Localized = {
    fr: `git ne trouve pas où cette branche a quitté «\u00A0${reference}\u00A0». Donnez le nom d’une branche, comme origin/main, dans un dépôt cloné en entier.`,
    en: `git does not find where this branch has left ‘${reference}’. Give the name of a branch, such as origin/main, in a repository that is cloned as a whole.`,
  };
  // A name that begins with a dash is no option.
  const base = (await git(['merge-base', '--', reference, 'HEAD'], unknown)).trim();
  const failed: Localized = { fr: 'git n’a pas pu comparer les versions.', en: 'git could not compare the versions.' };
  const [changed, added] = await Promise.all([
    git(['diff', '--name-only', '--no-ext-diff', '--no-textconv', '--diff-filter=d', '-z', base, '--'], failed, top),
    git(['ls-files', '--others', '--exclude-standard', '-z'], failed, top),
  ]);
  return new Set([...changed.split('\0'), ...added.split('\0')].filter(it => it !== '').map(it => fileUri(resolve(join(top, it)))));
}

async function git(args: readonly string[], why: Localized, folder = process.cwd()): Promise<string> {
  try {
    return (await run('git', [...RUNS_NOTHING, ...args], { cwd: folder, maxBuffer: MOST, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' } })).stdout;
  } catch (failure) {
    const isAbsent = failure instanceof Error && 'code' in failure && failure.code === 'ENOENT';
    throw new CannotRun(
      isAbsent
        ? { fr: '--changed-since demande à git ce qui a changé, et git n’est pas installé.', en: '--changed-since asks git what has changed, and git is not installed.' }
        : { fr: `--changed-since\u00A0: ${why.fr}`, en: `--changed-since: ${why.en}` },
    );
  }
}
