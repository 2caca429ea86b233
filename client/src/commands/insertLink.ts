import * as vscode from 'vscode';
import { isArticle } from '../documents.ts';
import type { Command } from './command.ts';

/** Makes a link of the selected words, with the cursor where it leads, and the pages of the site by their titles. */
export const insertLink: Command = {
  id: 'plume.insertLink',
  async run() {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !isArticle(editor.document)) {
      return;
    }
    const text = editor.document.getText(editor.selection);
    const { start } = editor.selection;
    await editor.edit(builder => builder.replace(editor.selection, `[${text}]()`));
    const written = text.split('\n');
    const line = start.line + written.length - 1;
    const column = written.length === 1 ? start.character + 1 + text.length : (written.at(-1) ?? '').length;
    // Without words, they come first.
    const cursor = text === '' ? start.translate(0, 1) : new vscode.Position(line, column + 2);
    editor.selection = new vscode.Selection(cursor, cursor);
    if (text !== '') {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
    }
  },
};
