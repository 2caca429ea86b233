import * as vscode from 'vscode';
import { articleAmong } from './articleAmong.ts';
import type { Command } from './command.ts';

/** Shows the article as its readers will see it, in place of the editor. */
export const openPreview: Command = {
  id: 'plume.openPreview',
  async run({ previews }, ...parameters) {
    const uri = articleAmong(parameters);
    if (uri !== undefined) {
      await previews.open(uri, vscode.ViewColumn.Active);
    }
  },
};
