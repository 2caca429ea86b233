import * as vscode from 'vscode';
import { activeArticle } from '../activeArticle.ts';
import type { Language, Localized } from '../localized.ts';
import { GUIDE } from '../pages/guide.ts';
import { openGuidePage } from '../pages/packagedPages.ts';
import type { Command } from './command.ts';

const PLACEHOLDER: Localized = { fr: 'Que voulez-vous lire ?', en: 'What would you like to read?' };

/** Opens a document that ships with the extension: the one that is named, else one that is chosen. */
export const openGuide: Command = {
  id: 'plume.openGuide',
  async run({ client }, named) {
    const file = GUIDE.flatMap(({ file }) => Object.values(file)).find(it => it === named) ?? (await pick(client.languageOf(activeArticle()?.uri)));
    if (file !== undefined) {
      await openGuidePage(file);
    }
  },
};

async function pick(language: Language): Promise<string | undefined> {
  const items = GUIDE.map(({ file, title, about }) => ({ label: title[language], detail: about[language], file: file[language] }));
  return (await vscode.window.showQuickPick(items, { placeHolder: PLACEHOLDER[language], matchOnDetail: true }))?.file;
}
