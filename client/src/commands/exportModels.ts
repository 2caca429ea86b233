import * as vscode from 'vscode';
import { activeArticle } from '../activeArticle.ts';
import type { Command } from './command.ts';

/** Writes the models of a site as snippets of VS Code. */
export const exportModels: Command = {
  id: 'plume.exportModels',
  async run({ client, loadBlocks }) {
    const article = activeArticle();
    if (article !== undefined) {
      await (await loadBlocks()).exportModels({ api: vscode, client, article: article.uri });
    }
  },
};
