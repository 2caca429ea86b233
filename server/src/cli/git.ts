import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Localized } from '../base/localized.ts';
import { CannotRun } from './cannotRun.ts';

/** Nothing that a repository configures is run: no helper that watches files, no program that shows differences. */
const RUNS_NOTHING = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'diff.external='];
/** Nor is anything fetched: what is not here is not known. */
const FETCHES_NOTHING = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };
/** Bytes that git may answer. */
const MOST = 1 << 28;

const run = promisify(execFile);

/** Asks git, for a part of the command that is named where there is no answer: `--changed-since`. */
export interface Git {
  readonly asker: string;
  /** The folder that it is asked in. */
  readonly folder: string;
}

/**
 * What git answers.
 *
 * @param why what is said where it does not
 * @throws {CannotRun} where it does not answer
 */
export async function askGit(git: Git, args: readonly string[], why: Localized): Promise<string> {
  return (await bytesOfGit(git, args, why)).toString('utf8');
}

/**
 * What git answers, where that need not be a text.
 *
 * @throws {CannotRun} where it does not answer
 */
export async function bytesOfGit({ asker, folder }: Git, args: readonly string[], why: Localized): Promise<Buffer> {
  try {
    return (await run('git', [...RUNS_NOTHING, ...args], { cwd: folder, encoding: 'buffer', maxBuffer: MOST, env: { ...process.env, ...FETCHES_NOTHING } })).stdout;
  } catch (failure) {
    const isAbsent = failure instanceof Error && 'code' in failure && failure.code === 'ENOENT';
    throw new CannotRun(
      isAbsent
        ? { fr: `${asker} demande à git ce qui a changé, et git n’est pas installé.`, en: `${asker} asks git what has changed, and git is not installed.` }
        : { fr: `${asker}\u00A0: ${why.fr}`, en: `${asker}: ${why.en}` },
    );
  }
}

/** Where a branch began, and the repository that it is in. */
export interface BranchStart {
  readonly git: Git;
  /** The commit. */
  readonly base: string;
}

/**
 * Finds where this branch has left another one.
 *
 * @param reference what the branch is to be merged into: `origin/main`
 * @throws {CannotRun} where there is no repository, or no such reference
 */
export async function branchStart(asker: string, reference: string): Promise<BranchStart> {
  const here: Git = { asker, folder: process.cwd() };
  const top = (await askGit(here, ['rev-parse', '--show-toplevel'], { fr: 'ce dossier n’est pas dans un dépôt git.', en: 'this folder is in no git repository.' })).replace(/\r?\n$/, '');
  const unknown: Localized = {
    fr: `git ne trouve pas où cette branche a quitté «\u00A0${reference}\u00A0». Donnez le nom d’une branche, comme origin/main, dans un dépôt cloné en entier.`,
    en: `git does not find where this branch has left ‘${reference}’. Give the name of a branch, such as origin/main, in a repository that is cloned as a whole.`,
  };
  // A name that begins with a dash is no option.
  const base = (await askGit(here, ['merge-base', '--', reference, 'HEAD'], unknown)).trim();
  return { git: { asker, folder: top }, base };
}
