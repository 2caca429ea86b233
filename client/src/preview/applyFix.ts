import * as vscode from 'vscode';
import { openProblem } from './pageProblems.ts';

/** Puts right what is wrong on a line, by the fix that is offered first; where none is, shows the place. */
export async function applyFix(uri: vscode.Uri, line: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
  const kind = vscode.CodeActionKind.QuickFix.value;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind, 1);
  const fix = actions.find(it => it.isPreferred === true && it.edit !== undefined) ?? actions.find(it => it.edit !== undefined);
  if (fix?.edit === undefined) {
    await openProblem(uri, { line, character: 0 });
  } else {
    await vscode.workspace.applyEdit(fix.edit);
  }
}
