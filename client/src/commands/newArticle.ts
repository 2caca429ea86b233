import * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import type { Localized } from '../localized.ts';
import type { Command } from './command.ts';
import { findSite } from './findSite.ts';

const FOLDER: Localized = { fr: 'Dans quel dossier ?', en: 'In which folder?' };
const TITLE: Localized = { fr: 'Le titre de l’article', en: 'The title of the article' };
const EXISTS: Localized = { fr: 'Il y a déjà un article de ce nom. Choisissez un autre titre.', en: 'There is an article of this name already. Choose another title.' };
const NO_SITE: Localized = { fr: 'Ouvrez d’abord le dossier de votre site : un article y a sa place.', en: 'Open the folder of your site first: an article has its place there.' };

/** Asks for a title, and opens an article with its header, at what is left to fill in. */
export const newArticle: Command = {
  id: 'plume.newArticle',
  async run({ client }) {
    const site = await findSite(client);
    const language = client.languageOf(site?.uri);
    if (site === undefined) {
      void vscode.window.showInformationMessage(NO_SITE[language]);
      return;
    }
    const [only, ...others] = site.folders;
    const folder = others.length === 0 ? only : await vscode.window.showQuickPick(site.folders, { placeHolder: FOLDER[language] });
    if (folder === undefined) {
      return;
    }
    const begin = (title: string): ReturnType<ArticleClient['newArticle']> => client.newArticle(site.uri, { folder, title });
    const validateInput = async (title: string): Promise<string | undefined> => (title !== '' && (await isThere(await begin(title))) ? EXISTS[language] : undefined);
    const title = await vscode.window.showInputBox({ prompt: TITLE[language], validateInput });
    const begun = title ? await begin(title) : undefined;
    if (begun !== undefined && !(await isThere(begun))) {
      await vscode.workspace.fs.writeFile(begun.uri, new TextEncoder().encode(begun.text));
      await openAtBlank(begun.uri);
    }
  },
};

async function isThere(article: { readonly uri: vscode.Uri } | undefined): Promise<boolean> {
  return article !== undefined && vscode.workspace.fs.stat(article.uri).then(() => true, () => false);
}

/** Opens an article with the cursor at the first thing that is left to fill in, and the list of what may stand there. */
async function openAtBlank(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const blank = document.getText().search(/(?<=\n-|:) \r?\n/) + 1;
  const cursor = document.positionAt(blank === 0 ? document.getText().length : blank);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor) });
  if (blank > 0) {
    await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }
}
