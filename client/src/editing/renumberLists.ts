import * as vscode from 'vscode';
import { applyChanges, linesOf } from './applyLines.ts';
import { changesBetween } from './lineEdit.ts';
import { renumber } from './listKeys.ts';

/** A line that Enter has begun with a number. */
const NEW_ITEM = /^\r?\n(?:[ \t]|>)*\d+\.[ \t]+(?:\[ \] )?$/;
/** So often may the text be another by the time that the numbers come. */
const TRIES = 5;

/** Has the numbers behind an item that Enter has begun follow it; one undo takes both back. */
export function renumberLists(isWanted: () => boolean): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change, ...others], reason }) => {
    const editor = vscode.window.activeTextEditor;
    if (change !== undefined && others.length === 0 && reason === undefined && editor?.document === document && NEW_ITEM.test(change.text) && isWanted()) {
      void renumberBehind(editor, change.range.start.line + 1);
    }
  });
}

async function renumberBehind(editor: vscode.TextEditor, line: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const lines = linesOf(editor.document);
    if (await applyChanges(editor, changesBetween(lines, renumber(lines, line)), { undoStopBefore: false, undoStopAfter: false })) {
      return;
    }
  }
}
