import * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import { isThere } from '../documents.ts';

/** A text, as it was before an article moved, and as it is since. */
interface ChangedText {
  /** Where it is since. */
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly after: string;
}

/** The article that is being moved here: what leads to it is in the same edit already. */
let moving: string | undefined;

/** Whether an article moves by {@link moveArticle}, which lets all that leads to it follow. */
export function isMovedHere(uri: vscode.Uri): boolean {
  return uri.toString() === moving;
}

/**
 * Gives an article another address, and lets what leads to it follow; where other texts change, VS Code shows them first. Answers how all of it is taken
 * back: an undo of VS Code's takes back the name alone. Undefined where nothing was done.
 */
export async function moveArticle(client: ArticleClient, from: vscode.Uri, to: vscode.Uri): Promise<(() => Promise<void>) | undefined> {
  const move = await client.ask('articleMove', from, { newUri: to.toString(), what: 'all' });
  if (move === undefined) {
    return undefined;
  }
  const edit = await client.asWorkspaceEdit(move.edit);
  const before = await Promise.all(edit.entries().map(async ([uri]) => ({ uri, text: await textAt(uri) })));
  await applyMove(from, edit);
  if (!(await isThere(to))) {
    return undefined;
  }
  const changed = await Promise.all(
    before.map(async ({ uri, text }): Promise<ChangedText> => {
      const now = uri.toString() === from.toString() ? to : uri;
      return { uri: now, before: text, after: await textAt(now) };
    }),
  );
  return () => moveBack(from, to, changed);
}

/** What somebody has written since stays as it is. */
async function moveBack(from: vscode.Uri, to: vscode.Uri, changed: readonly ChangedText[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, before, after } of changed) {
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.getText() === after) {
      edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), document.positionAt(after.length)), before);
    }
  }
  edit.renameFile(to, from, { overwrite: false });
  await applyMove(to, edit);
}

async function applyMove(uri: vscode.Uri, edit: vscode.WorkspaceEdit): Promise<void> {
  moving = uri.toString();
  try {
    await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  } finally {
    moving = undefined;
  }
}

async function textAt(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}
