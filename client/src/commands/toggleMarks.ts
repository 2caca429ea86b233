import * as vscode from 'vscode';
import { isArticle } from '../documents.ts';
import { toggleMark } from '../editing/toggleMark.ts';
import type { Command } from './command.ts';

function toggling(id: string, mark: '**' | '*'): Command {
  return {
    id,
    async run() {
      const editor = vscode.window.activeTextEditor;
      if (editor === undefined || !isArticle(editor.document)) {
        return;
      }
      // Of two selections on a line, the second has moved when the first is marked: from the last to the first, none has.
      for (const selection of editor.selections.toSorted((a, b) => b.start.compareTo(a.start))) {
        await toggle(editor, selection, mark);
      }
    },
  };
}

async function toggle(editor: vscode.TextEditor, { start, end, isSingleLine, isEmpty }: vscode.Selection, mark: '**' | '*'): Promise<void> {
  // Marks do not reach beyond a paragraph: each line has its own.
  const stop = isSingleLine ? end : editor.document.lineAt(start.line).range.end;
  const toggled = toggleMark(editor.document.lineAt(start.line).text, { start: start.character, end: isEmpty ? start.character : stop.character }, mark);
  const at = (character: number): vscode.Position => new vscode.Position(start.line, character);
  await editor.edit(builder => builder.replace(new vscode.Range(at(toggled.replaced.start), at(toggled.replaced.end)), toggled.newText));
  if (editor.selections.length === 1) {
    editor.selection = new vscode.Selection(at(toggled.start), at(toggled.end));
  }
}

/** Bold, or no longer. */
export const toggleBold = toggling('plume.toggleBold', '**');

/** Italic, or no longer. */
export const toggleItalic = toggling('plume.toggleItalic', '*');
