import * as vscode from 'vscode';
import type { MovedArticle } from '../../../server/src/protocol/site.ts';
import { activeArticle } from '../activeArticle.ts';
import { folderAt, isThere } from '../documents.ts';
import { moveArticle } from '../editing/moveArticle.ts';
import type { Localized } from '../localized.ts';
import type { Command } from './command.ts';

const NEW_NAME: Localized = { fr: 'Nouveau nom de l’article : son titre, ou quelques mots', en: 'New name of the article: its title, or some words' };
const EXISTS: Localized = { fr: 'Un article porte déjà ce nom.', en: 'There is an article with this name already.' };
const NO_ARTICLE: Localized = { fr: 'Ouvrez d’abord l’article à renommer.', en: 'First open the article to be renamed.' };
const UNDO: Localized = { fr: 'Annuler', en: 'Undo' };
const RENAMED = {
  fr: (name: string): string => `L’article s’appelle maintenant «\u00A0${name}\u00A0», et ce qui y menait a suivi.`,
  en: (name: string): string => `The article is called ‘${name}’ now, and what led to it has followed.`,
};

/** Gives an article another name; what leads to it follows ({@link followMoves}). */
export const renameArticle: Command = {
  id: 'plume.renameArticle',
  async run({ client }, given) {
    const uri = given instanceof vscode.Uri ? given : activeArticle()?.uri;
    const language = client.languageOf(uri);
    if (uri === undefined) {
      void vscode.window.showInformationMessage(NO_ARTICLE[language]);
      return;
    }
    const { root } = await client.ask('site', uri, {});
    const move = (name: string): Promise<MovedArticle | undefined> => client.ask('movedArticle', uri, { name });
    const validateInput = async (name: string): Promise<vscode.InputBoxValidationMessage | undefined> => {
      const moved = await move(name);
      if (moved === undefined || isSame(client.asUri(moved.uri), uri)) {
        return undefined;
      }
      return (await isThere(client.asUri(moved.uri)))
        ? { message: EXISTS[language], severity: vscode.InputBoxValidationSeverity.Error }
        : { message: placeInWords(moved, client.asUri(moved.uri), root), severity: vscode.InputBoxValidationSeverity.Info };
    };
    const stem = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/^\d{2,4}-\d{1,2}-\d{1,2}-|\.[^.]+$/g, '');
    const name = await vscode.window.showInputBox({ prompt: NEW_NAME[language], value: stem, validateInput });
    const moved = name === undefined ? undefined : await move(name);
    const target = moved && client.asUri(moved.uri);
    if (target !== undefined && !isSame(target, uri) && !(await isThere(target))) {
      const takeBack = await moveArticle(client, uri, target);
      const undo = UNDO[language];
      if (takeBack !== undefined && (await vscode.window.showInformationMessage(RENAMED[language](target.path.slice(target.path.lastIndexOf('/') + 1)), undo)) === undo) {
        await takeBack();
      }
    }
  },
};

/** `_actualites/bilan.md → /actualites/bilan/`, and what becomes of the old address. */
function placeInWords({ address, notice }: MovedArticle, uri: vscode.Uri, root: string | undefined): string {
  const folder = root === undefined ? '' : folderAt(root).path.replace(/\/$/, '');
  const path = uri.path.slice(folder.length + 1);
  return [address === undefined ? path : `${path} → ${address}`, notice].filter(it => it !== undefined).join(' · ');
}

function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}
