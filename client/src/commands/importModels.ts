import * as vscode from 'vscode';
import { activeArticle } from '../activeArticle.ts';
import type { Command } from './command.ts';

/** Makes models of the snippets of VS Code. */
export const importModels: Command = {
  id: 'plume.importModels',
  async run({ client, loadBlocks }) {
    const article = activeArticle();
    if (article !== undefined) {
      await (await loadBlocks()).importModels({ api: vscode, client, article: article.uri });
    }
  },
};
