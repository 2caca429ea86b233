import * as vscode from 'vscode';
import type { OpenSource } from './messages.ts';
import { findSourcePlace } from './sourcePosition.ts';

/** Shows the source of a block, in the editor that has it already if there is one. */
export async function openSource(uri: vscode.Uri, message: OpenSource): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const lines = Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line).text);
  const { line, column, length } = findSourcePlace(lines, message);
  const selection = new vscode.Range(line, column, line, column + length);
  await vscode.window.showTextDocument(document, { viewColumn: editorsOf(uri)[0]?.viewColumn ?? vscode.ViewColumn.One, selection });
}

/** The editors in which an article can be seen. */
export function editorsOf(uri: vscode.Uri): readonly vscode.TextEditor[] {
  const address = uri.toString();
  return vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === address);
}
