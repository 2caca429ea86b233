import * as vscode from 'vscode';
import { applyLines, linesOf } from '../editing/applyLines.ts';
import { partAt } from '../editing/articlePart.ts';
import type { EditedLines } from '../editing/lineEdit.ts';
import { readItem } from '../editing/listItem.ts';
import { atEnter, atShiftTab, atTab } from '../editing/listKeys.ts';
import { moveInTable } from '../editing/tableText.ts';
import type { Command } from './command.ts';

type Key = (editor: vscode.TextEditor, lines: readonly string[]) => EditedLines | undefined;

// The manifest binds these commands to keys and does not declare them: VS Code waits, at its first run, for the extension of a
// command that is declared, and what is typed meanwhile would come before what the key does.

/** A key that does more in lists and tables, and what VS Code does by it everywhere else. */
function key(id: string, edit: Key, otherwise: () => Thenable<unknown>): Command {
  return {
    id,
    async run() {
      const editor = vscode.window.activeTextEditor;
      const lines = editor === undefined ? [] : linesOf(editor.document);
      const edited = editor?.selections.length === 1 ? edit(editor, lines) : undefined;
      if (editor === undefined || edited === undefined) {
        await otherwise();
      } else {
        // A text that has become another one meanwhile stays as it is: the place that the key was for is no longer there.
        await applyLines(editor, lines, edited);
      }
    },
  };
}

/** Enter where VS Code's rules do not say enough: the end of a list, the next item in a quotation. */
export const enter = key(
  'plume.enter',
  ({ document, selection }, lines) => {
    const part = partAt(document.getText(), document.offsetAt(selection.active));
    return part === 'code' || !selection.isEmpty ? undefined : atEnter(lines, selection.active, part);
  },
  () => vscode.commands.executeCommand('type', { text: '\n' }),
);

/** Tab: an item one level in, or the next cell. */
export const tab = key(
  'plume.tab',
  ({ selection: { active } }, lines) => (readItem(lines[active.line]) === undefined ? moveInTable(lines, active, 1) : atTab(lines, active)),
  () => vscode.commands.executeCommand('tab'),
);

/** Shift+Tab: an item one level out, or the cell before. */
export const shiftTab = key(
  'plume.shiftTab',
  ({ selection: { active } }, lines) => (readItem(lines[active.line]) === undefined ? moveInTable(lines, active, -1) : atShiftTab(lines, active)),
  () => vscode.commands.executeCommand('outdent'),
);
