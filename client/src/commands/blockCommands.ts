import * as vscode from 'vscode';
import { activeArticle } from '../activeArticle.ts';
import type { BlockCommands } from '../blocks/main.ts';
import { repositoryOf, textAt } from '../preview/gitHistory.ts';
import { articleEditor } from './articleEditor.ts';
import type { Command } from './command.ts';

const NAMES: readonly (keyof BlockCommands)[] = ['insertBlock', 'insertBlocksFromData', 'editBlock', 'findBlocks', 'updateBlocks', 'saveAsModel', 'importModels', 'exportModels'];

/** What is done with blocks and models: each is an ability of the same name in a bundle that is loaded at the first of them. */
export const blockCommands: readonly Command[] = NAMES.map(name => ({
  id: `plume.${name}`,
  async run({ client, loadBlocks }) {
    const article = activeArticle();
    if (article !== undefined) {
      await (await loadBlocks()).blockCommands[name]({ api: vscode, client, article: article.uri, repositoryOf, textAt }, () => articleEditor(article));
    }
  },
}));
