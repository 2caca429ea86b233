import * as vscode from 'vscode';
import { applyLines, linesOf } from '../editing/applyLines.ts';
import { partAt } from '../editing/articlePart.ts';
import type { EditedLines } from '../editing/lineEdit.ts';
import { readItem } from '../editing/listItem.ts';
import { atEnter, atShiftTab, atTab } from '../editing/listKeys.ts';
import { moveInTable } from '../editing/tableText.ts';
import type { Command } from './command.ts';

/** A key must do something: after so many refusals, it does what it does elsewhere. */
const TRIES = 5;

type Key = (editor: vscode.TextEditor, lines: readonly string[]) => EditedLines | undefined;

/** A key that does more in lists and tables, and what VS Code does by it everywhere else. */
function key(id: string, edit: Key, otherwise: () => Thenable<unknown>): Command {
  return {
    id,
    async run() {
      // What was typed right before may not be known here yet: the change is then refused, and made anew.
      for (let tries = 0; tries < TRIES; tries += 1) {
        const editor = vscode.window.activeTextEditor;
        const lines = editor === undefined ? [] : linesOf(editor.document);
        const edited = editor?.selections.length === 1 ? edit(editor, lines) : undefined;
        if (editor === undefined || edited === undefined) {
          break;
        }
        if (await applyLines(editor, lines, edited)) {
          return;
        }
      }
      await otherwise();
    },
  };
}

/** Enter: the next item, or the end of the list. */
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
