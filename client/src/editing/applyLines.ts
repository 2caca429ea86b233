import * as vscode from 'vscode';
import { changesBeforeTyped, changesBetween, placeAfter, type EditedLines, type Place, type TextChange } from './lineEdit.ts';

/** So often may a text be another by the time that a change of it comes: each letter that is typed meanwhile makes it so. */
const TRIES = 50;

/** Where the undo of an edit stops. */
interface UndoStops {
  readonly undoStopBefore: boolean;
  readonly undoStopAfter: boolean;
}

/** The lines of a text. */
export function linesOf(document: vscode.TextDocument): readonly string[] {
  return document.getText().split(/\r?\n/);
}

/**
 * Makes the lines of an editor those that a key has made of them, by the smallest changes, which one undo takes back. What is
 * typed on the line while they are under way stays behind them, as it was typed behind the key.
 *
 * @returns whether it was done: an editor refuses the change of a text that is another by now
 */
export async function applyLines(editor: vscode.TextEditor, before: readonly string[], { lines, start, end }: EditedLines): Promise<boolean> {
  const { active } = editor.selection;
  const changes = changesBetween(before, lines);
  if (!(await applyBeforeTyped(editor, before, changes))) {
    return false;
  }
  // The cursor has gone by itself where it can: it may be further by now, behind what was typed.
  const natural = placeAfter(active, changes);
  if (end !== undefined || natural.line !== start.line || natural.character !== start.character) {
    editor.selection = new vscode.Selection(positionOf(start), positionOf(end ?? start));
  }
  editor.revealRange(editor.selection);
  return true;
}

async function applyBeforeTyped(editor: vscode.TextEditor, before: readonly string[], changes: readonly TextChange[]): Promise<boolean> {
  const { active } = editor.selection;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const possible = changesBeforeTyped(before, { changes, cursor: active, now: linesOf(editor.document) });
    if (possible === undefined) {
      return false;
    }
    if (await applyChanges(editor, possible)) {
      return true;
    }
  }
  return false;
}

/**
 * Changes the text of an editor; nothing is asked of it where nothing changes.
 *
 * @returns whether it was done: an editor refuses the change of a text that is another by now
 */
export async function applyChanges(editor: vscode.TextEditor, changes: readonly TextChange[], undo?: UndoStops): Promise<boolean> {
  const eol = editor.document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const write = (builder: vscode.TextEditorEdit): void => {
    for (const change of changes) {
      const range = new vscode.Range(positionOf(change.start), positionOf(change.end));
      const newText = change.newText.replaceAll('\n', eol);
      // A cursor goes along with what is inserted at it, and may not with what comes in the place of nothing.
      if (range.isEmpty) {
        builder.insert(range.start, newText);
      } else {
        builder.replace(range, newText);
      }
    }
  };
  return changes.length === 0 || editor.edit(write, undo);
}

function positionOf({ line, character }: Place): vscode.Position {
  return new vscode.Position(line, character);
}
