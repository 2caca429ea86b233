import * as vscode from 'vscode';
import type { BegunArticle } from '../../../server/src/protocol/site.ts';
import { folderAt, isThere } from '../documents.ts';
import type { Language, Localized } from '../localized.ts';
import type { Command } from './command.ts';
import { findSite, type OpenSite } from './findSite.ts';

const FOLDER: Localized = { fr: 'Dans quel dossier ?', en: 'In which folder?' };
const TITLE: Localized = { fr: 'Le titre de l’article', en: 'The title of the article' };
const EXISTS: Localized = { fr: 'Il y a déjà un article de ce nom. Choisissez un autre titre.', en: 'There is an article of this name already. Choose another title.' };
const NO_SITE: Localized = { fr: 'Ouvrez d’abord le dossier de votre site : un article y a sa place.', en: 'Open the folder of your site first: an article has its place there.' };

/** Asks for a title, and opens an article with its header, at what is left to fill in. */
export const newArticle: Command = {
  id: 'plume.newArticle',
  async run({ client }, given) {
    const within = given instanceof vscode.Uri ? given : undefined;
    const site = await findSite(client, within && vscode.Uri.joinPath(within, '_config.yml'));
    const language = client.languageOf(site?.uri);
    if (site === undefined) {
      void vscode.window.showInformationMessage(NO_SITE[language]);
      return;
    }
    const folder = folderGiven(site, within) ?? (await askFolder(site, language));
    if (folder === undefined) {
      return;
    }
    const begin = async (title: string): Promise<Begun | undefined> => {
      const begun = await client.ask('newArticle', site.uri, { folder, title });
      return begun && { ...begun, uri: client.asUri(begun.uri) };
    };
    const validateInput = async (title: string): Promise<vscode.InputBoxValidationMessage | undefined> => {
      const begun = title === '' ? undefined : await begin(title);
      if (begun === undefined) {
        return undefined;
      }
      return (await isThere(begun.uri)) ? { message: EXISTS[language], severity: vscode.InputBoxValidationSeverity.Error } : { message: placeOf(site, begun), severity: vscode.InputBoxValidationSeverity.Info };
    };
    const title = await vscode.window.showInputBox({ prompt: TITLE[language], validateInput });
    const begun = title ? await begin(title) : undefined;
    if (begun !== undefined && !(await isThere(begun.uri))) {
      await vscode.workspace.fs.writeFile(begun.uri, new TextEncoder().encode(begun.text));
      await openAtBlank(begun.uri);
    }
  },
};

/** An article that is begun, at an address of VS Code's. */
type Begun = Omit<BegunArticle, 'uri'> & { readonly uri: vscode.Uri };

/** `_actualites/bilan.md → /actualites/bilan/` */
function placeOf({ root }: OpenSite, { uri, address }: Begun): string {
  const path = uri.path.slice(folderAt(root).path.replace(/\/$/, '').length + 1);
  return address === undefined ? path : `${path} → ${address}`;
}

/** A folder that was pointed at, where it is one of articles or lies in one. */
function folderGiven({ root, folders }: OpenSite, given: vscode.Uri | undefined): string | undefined {
  const top = `${folderAt(root).path.replace(/\/$/, '')}/`;
  const path = given?.path.startsWith(top) === true ? given.path.slice(top.length) : undefined;
  return folders.some(it => `${path ?? ''}/`.startsWith(`${it}/`)) || path?.split('/').includes('_posts') === true ? path : undefined;
}

/** One of the folders that are there; of a site that has none yet, any. */
async function askFolder({ root, folders }: OpenSite, language: Language): Promise<string | undefined> {
  const known = await Promise.all(folders.map(it => isThere(vscode.Uri.joinPath(folderAt(root), it))));
  const there = folders.filter((_, index) => known[index]);
  const offered = there.length === 0 ? folders : there;
  return offered.length === 1 ? offered[0] : vscode.window.showQuickPick(offered, { placeHolder: FOLDER[language] });
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
