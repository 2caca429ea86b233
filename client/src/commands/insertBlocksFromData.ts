import * as vscode from 'vscode';
import { activeArticle } from '../activeArticle.ts';
import { articleEditor } from './articleEditor.ts';
import type { Command } from './command.ts';

/** Makes a block of each row of some data, and inserts them in one step. */
export const insertBlocksFromData: Command = {
  id: 'plume.insertBlocksFromData',
  async run({ client, loadBlocks }) {
    const article = activeArticle();
    if (article !== undefined) {
      await (await loadBlocks()).insertBlocksFromData({ api: vscode, client, editor: await articleEditor(article) });
    }
  },
};
