import type * as vscode from 'vscode';
import type { Language, Localized } from '../localized.ts';
import type { VsCode } from './ask.ts';
import type { BlockWork } from './blockWork.ts';
import { fromCodeSnippets, toCodeSnippets } from './codeSnippets.ts';

/** Outside any site. */
export const NO_FOLDER: Localized = { fr: 'Ouvrez d’abord un article du site\u00A0: ses modèles y ont leur dossier.', en: 'Open an article of the site first: its models have their folder there.' };
const NONE: Localized = { fr: 'Ce fichier ne contient aucun extrait de code de VS Code.', en: 'This file holds no snippet of VS Code.' };
const KIND: Localized = { fr: 'Extraits de code de VS Code', en: 'Snippets of VS Code' };
const DONE: Readonly<Record<Language, (count: number) => string>> = {
  fr: count => `${count} modèle${count > 1 ? 's' : ''} ajouté${count > 1 ? 's' : ''}.`,
  en: count => `${count} model${count === 1 ? '' : 's'} added.`,
};
/** How many names are tried for a file: more are alike in no team. */
const MOST_ALIKE = 100;

/** Writes the models of a site into a file of snippets, as VS Code reads them where Plume is not there. */
export async function exportModels({ api, client, article }: BlockWork): Promise<void> {
  const language = client.languageOf(article);
  const [models, { root }] = await Promise.all([client.ask('cards', article, {}), client.ask('site', article, {})]);
  const usual = root === undefined ? undefined : api.Uri.joinPath(api.Uri.parse(root), '.vscode/modeles.code-snippets');
  const file = await api.window.showSaveDialog({ ...(usual === undefined ? {} : { defaultUri: usual }), filters: { [KIND[language]]: ['code-snippets', 'json'] } });
  if (file !== undefined) {
    await api.workspace.fs.writeFile(file, new TextEncoder().encode(toCodeSnippets(models)));
    await api.window.showTextDocument(file);
  }
}

/** Makes a model of each snippet of a file; no file of the team is written over. */
export async function importModels({ api, client, article }: BlockWork): Promise<void> {
  const language = client.languageOf(article);
  const { modelFolder } = await client.ask('site', article, {});
  if (modelFolder === undefined) {
    void api.window.showInformationMessage(NO_FOLDER[language]);
    return;
  }
  const [file] = (await api.window.showOpenDialog({ filters: { [KIND[language]]: ['code-snippets', 'json'] } })) ?? [];
  const files = file && fromCodeSnippets(new TextDecoder().decode(await api.workspace.fs.readFile(file)));
  if (file !== undefined && (files ?? []).length === 0) {
    void api.window.showWarningMessage(NONE[language]);
  }
  const folder = api.Uri.parse(modelFolder);
  const edit = new api.WorkspaceEdit();
  const written: vscode.Uri[] = [];
  for (const { name, text } of files ?? []) {
    const uri = await freeUri(api, folder, name);
    edit.createFile(uri, { contents: new TextEncoder().encode(text) });
    written.push(uri);
  }
  const [first] = written;
  if (first !== undefined && (await api.workspace.applyEdit(edit))) {
    await api.window.showTextDocument(first);
    void api.window.showInformationMessage(DONE[language](written.length));
  }
}

/** The address of a new file in a folder: that of its name, or with a number where there is one already. */
export async function freeUri(api: VsCode, folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; number < MOST_ALIKE; number += 1) {
    const uri = api.Uri.joinPath(folder, number === 1 ? name : name.replace(/\.md$/, `-${number}.md`));
    const isThere = await api.workspace.fs.stat(uri).then(() => true, () => false);
    if (!isThere) {
      return uri;
    }
  }
  return api.Uri.joinPath(folder, name.replace(/\.md$/, `-${Date.now()}.md`));
}
