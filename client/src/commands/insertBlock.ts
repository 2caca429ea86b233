import * as vscode from 'vscode';
import { activeArticle } from '../activeArticle.ts';
import { articleEditor } from './articleEditor.ts';
import type { Command } from './command.ts';

/** Asks for a block, then for its fields, one after the other, and inserts it. */
export const insertBlock: Command = {
  id: 'plume.insertBlock',
  async run({ client, loadBlocks }) {
    const article = activeArticle();
    if (article !== undefined) {
      await (await loadBlocks()).insertBlock({ api: vscode, client, editor: await articleEditor(article) });
    }
  },
};
