import * as vscode from 'vscode';
import { articleAmong } from './articleAmong.ts';
import type { Command } from './command.ts';

/** Shows the article as its readers will see it, beside the editor, which keeps the focus. */
export const openPreviewToSide: Command = {
  id: 'plume.openPreviewToSide',
  async run({ previews }, ...parameters) {
    const uri = articleAmong(parameters);
    if (uri !== undefined) {
      await previews.open(uri, vscode.ViewColumn.Beside);
    }
  },
};
