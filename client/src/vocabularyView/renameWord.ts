import * as vscode from 'vscode';
import type { Command, CommandContext } from '../commands/command.ts';
import type { Localized } from '../localized.ts';
import { mergeCandidates, type VocabularyNode, type WordNode } from './vocabularyNode.ts';

const NEW_NAME: Localized = { fr: 'Le nouveau mot, dans tous les articles du site', en: 'The new word, in all articles of the site' };
const EMPTY: Localized = { fr: 'Écrivez un mot.', en: 'Write a word.' };
const MERGE: Localized = { fr: 'Avec quel mot le fusionner ?', en: 'With which word to merge it?' };

/** Renames a word over the whole site. */
export const renameWord: Command = {
  id: 'plume.renameWord',
  async run(context, ...[given]) {
    const node = wordNode(context, given);
    if (node === undefined) {
      return;
    }
    const { language } = context.vocabulary;
    const { word } = node.word;
    const newName = await vscode.window.showInputBox({
      title: word,
      prompt: NEW_NAME[language],
      value: word,
      validateInput: text => (text.trim() === '' ? EMPTY[language] : undefined),
    });
    await replaceWord(context, node, newName);
  },
};

/** Makes one of two words: the articles of the one get the other. */
export const mergeWord: Command = {
  id: 'plume.mergeWord',
  async run(context, ...[given]) {
    const node = wordNode(context, given);
    if (node === undefined) {
      return;
    }
    const items = mergeCandidates(node).map(it => ({ label: it.word, description: it.countInWords, detail: it.description ?? '' }));
    const picked = await vscode.window.showQuickPick(items, { title: node.word.word, placeHolder: MERGE[context.vocabulary.language], matchOnDetail: true });
    await replaceWord(context, node, picked?.label);
  },
};

/** Replaces a word by the one that it almost is. */
export const useUsualWord: Command = {
  id: 'plume.useUsualWord',
  async run(context, ...[given]) {
    const node = wordNode(context, given);
    if (node !== undefined) {
      await replaceWord(context, node, node.word.usual);
    }
  },
};

/** The word that a command was called for: on its line, else the one that is selected. */
export function wordNode({ vocabulary }: CommandContext, given: unknown): WordNode | undefined {
  const node = given as VocabularyNode | undefined;
  return node?.kind === 'word' ? node : vocabulary.selectedWord;
}

async function replaceWord({ client, vocabulary }: CommandContext, { field, word }: WordNode, newName: string | undefined): Promise<void> {
  const { site } = vocabulary;
  if (site === undefined || newName === undefined || newName.trim() === word.word) {
    return;
  }
  const renaming = await client.ask('renameWord', site, { field: field.field, word: word.word, newName });
  if (renaming === undefined) {
    return;
  }
  if (renaming.notice !== undefined) {
    void vscode.window.showInformationMessage(renaming.notice);
  }
  // Where several files change, VS Code shows them first.
  await vscode.workspace.applyEdit(await client.asWorkspaceEdit(renaming.edit), { isRefactoring: true });
}
