import * as vscode from 'vscode';

/** The article as it was, and what that was. */
export interface BaseText {
  readonly origin: 'commit' | 'saved';
  readonly text: string;
}

/** What is needed of the interface of VS Code's Git extension (version 1). */
interface GitApi {
  getRepository(uri: vscode.Uri): { show(reference: string, path: string): Promise<string> } | null;
}

/** The text of the last commit; where there is none (no Git, no repository, a new article), the file as it was last saved. */
export async function readBaseText(uri: vscode.Uri): Promise<BaseText> {
  const committed = await readCommitted(uri);
  return committed === undefined ? { origin: 'saved', text: await readSaved(uri) } : { origin: 'commit', text: committed };
}

async function readCommitted(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    const git = extension && (await extension.activate()).getAPI(1);
    return await git?.getRepository(uri)?.show('HEAD', uri.fsPath);
  } catch {
    // Git is switched off, or the commit does not have this file.
    return undefined;
  }
}

async function readSaved(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
