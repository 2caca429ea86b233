import * as vscode from 'vscode';
import { changeBetween, type EditedLines, type Place } from './lineEdit.ts';

/** The lines of a text. */
export function linesOf(document: vscode.TextDocument): readonly string[] {
  return document.getText().split(/\r?\n/);
}

/**
 * Makes the lines of an editor those that a key has made of them, by the smallest change, which one undo takes back.
 *
 * @returns whether it was done: an editor refuses the change of a text that is another by now
 */
export async function applyLines(editor: vscode.TextEditor, before: readonly string[], { lines, start, end = start }: EditedLines): Promise<boolean> {
  const { document } = editor;
  const change = changeBetween(before, lines);
  if (change.removed > 0 || change.lines.length > 0) {
    const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
    const text = change.lines.join(eol);
    const isAtEnd = change.first >= document.lineCount;
    const last = Math.max(change.first, change.first + change.removed - 1);
    const isDone = await editor.edit(builder => {
      if (change.removed === 0) {
        builder.insert(isAtEnd ? document.lineAt(document.lineCount - 1).range.end : new vscode.Position(change.first, 0), isAtEnd ? eol + text : text + eol);
      } else {
        builder.replace(new vscode.Range(new vscode.Position(change.first, 0), document.lineAt(last).range.end), text);
      }
    });
    if (!isDone) {
      return false;
    }
  }
  editor.selection = new vscode.Selection(positionOf(start), positionOf(end));
  editor.revealRange(editor.selection);
  return true;
}

function positionOf({ line, character }: Place): vscode.Position {
  return new vscode.Position(line, character);
}
