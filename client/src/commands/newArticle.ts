import * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import { activeArticle } from '../documents.ts';
import type { Localized } from '../localized.ts';
import type { Command } from './command.ts';

const FOLDER: Localized = { fr: 'Dans quel dossier ?', en: 'In which folder?' };
const TITLE: Localized = { fr: 'Le titre de l’article', en: 'The title of the article' };
const EXISTS: Localized = { fr: 'Il y a déjà un article de ce nom. Choisissez un autre titre.', en: 'There is an article of this name already. Choose another title.' };

/** Asks for a title, and opens an article with its header, at what is left to fill in. */
export const newArticle: Command = {
  id: 'plume.newArticle',
  async run({ client }) {
    const site = await findSite(client);
    if (site === undefined) {
      return;
    }
    const language = client.languageOf(site.uri);
    const [only, ...others] = site.folders;
    const folder = others.length === 0 ? only : await vscode.window.showQuickPick(site.folders, { placeHolder: FOLDER[language] });
    const title = folder && (await vscode.window.showInputBox({ prompt: TITLE[language] }));
    const begun = folder && title ? await client.newArticle(site.uri, { folder, title }) : undefined;
    if (begun === undefined) {
      return;
    }
    if (await isThere(begun.uri)) {
      await vscode.window.showWarningMessage(EXISTS[language]);
      return;
    }
    await vscode.workspace.fs.writeFile(begun.uri, new TextEncoder().encode(begun.text));
    await openAtBlank(begun.uri);
  },
};

/** The site of the active article, else the first one of the window. */
async function findSite(client: ArticleClient): Promise<{ readonly uri: vscode.Uri; readonly folders: readonly string[] } | undefined> {
  const active = activeArticle()?.uri;
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, '_config.yml'));
  for (const uri of active === undefined ? folders : [active, ...folders]) {
    const { root, articleFolders } = await client.site(uri);
    if (root !== undefined) {
      return { uri, folders: articleFolders };
    }
  }
  return undefined;
}

function isThere(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(() => true, () => false);
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
