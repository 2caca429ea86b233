import * as vscode from 'vscode';
import type { Command } from '../commands/command.ts';
import type { Localized } from '../localized.ts';
import { wordNode } from './renameWord.ts';

const FIND: Localized = { fr: 'Chercher un mot du site', en: 'Find a word of the site' };

/** Finds a word among all fields, and shows it in the tree. */
export const findWord: Command = {
  id: 'plume.findWord',
  async run({ vocabulary }) {
    await vocabulary.refresh();
    const items = vocabulary.fields.flatMap(({ field, title, words }) =>
      words.map(it => ({ label: it.word, description: `${it.countInWords} · ${title}`, detail: it.description ?? '', field })),
    );
    const picked = await vscode.window.showQuickPick(items, { placeHolder: FIND[vocabulary.language], matchOnDescription: true, matchOnDetail: true });
    if (picked !== undefined) {
      await vocabulary.reveal(picked.field, picked.label);
    }
  },
};

/** Copies a word. */
export const copyWord: Command = {
  id: 'plume.copyWord',
  async run(context, ...[given]) {
    const node = wordNode(context, given);
    if (node !== undefined) {
      await vscode.env.clipboard.writeText(node.word.word);
    }
  },
};
