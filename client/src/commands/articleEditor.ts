import * as vscode from 'vscode';

/**
 * A text editor of an article, for what is written at its cursor: the one that has the focus, else one that is opened. VS Code's own
 * Markdown editor tells nobody where its cursor is.
 */
export async function articleEditor(article: vscode.TextDocument): Promise<vscode.TextEditor> {
  const { activeTextEditor } = vscode.window;
  return activeTextEditor?.document === article ? activeTextEditor : vscode.window.showTextDocument(article);
}
