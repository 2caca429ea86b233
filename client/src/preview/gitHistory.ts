import * as vscode from 'vscode';

/** What is needed of the interface of VS Code's Git extension (version 1). */
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}

/** A repository, as far as a preview needs it. */
export interface GitRepository {
  show(reference: string, path: string): Promise<string>;
  getBranches(query: { readonly remote: boolean }): Promise<readonly { readonly name?: string }[]>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  getCommit(reference: string): Promise<GitCommit>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>;
}

/** A commit. */
export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** The repository that a file is in; undefined where there is none, or no Git. */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    const git = extension && (await extension.activate()).getAPI(1);
    return git?.getRepository(uri) ?? undefined;
  } catch {
    // Git is switched off.
    return undefined;
  }
}

/**
 * What an article is compared with where a branch is chosen: the commit in which the present branch left it, as what has changed there since is not what
 * this branch changes; a branch that only goes on from here, as it is.
 */
export async function departureFrom(repository: GitRepository | undefined, branch: string): Promise<string> {
  try {
    const [base, here] = await Promise.all([repository?.getMergeBase(branch, 'HEAD'), repository?.getCommit('HEAD')]);
    return base === undefined || base === here?.hash ? branch : base;
  } catch {
    return branch;
  }
}

/** The text of a file as it was; undefined where it was not there. */
export async function textAt(repository: GitRepository | undefined, reference: string, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await repository?.show(reference, uri.fsPath);
  } catch {
    return undefined;
  }
}
