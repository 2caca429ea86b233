import * as vscode from 'vscode';
import type { Language, Localized } from '../localized.ts';
import type { PageExported } from './messages.ts';
import { dataAddress, NOTHING, selfContainedPage, typeOfFile } from './selfContained.ts';

const SAVE: Localized = { fr: 'Enregistrer la page', en: 'Save the page' };
const SAVED: Localized = { fr: 'La page est enregistrée.', en: 'The page is saved.' };
const OPEN: Localized = { fr: 'L’ouvrir', en: 'Open it' };

/** What a page is exported from. */
export interface ExportedPage extends Omit<PageExported, 'type'> {
  readonly pageLanguage: string;
  /** The preview's own stylesheet. */
  readonly frameCss: string;
  /** The file that an address of the page names; undefined for one that is not the workspace's. */
  readonly fileOf: (address: string) => vscode.Uri | undefined;
}

/** Asks where to, and writes one file with everything in it and no script. */
export async function exportPage(page: ExportedPage, { article, language }: { readonly article: vscode.Uri; readonly language: Language }): Promise<void> {
  const name = article.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '.html');
  const target = await vscode.window.showSaveDialog({ title: SAVE[language], defaultUri: vscode.Uri.joinPath(folderFor(article), '..', name), filters: { HTML: ['html'] } });
  if (target === undefined) {
    return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await selfContained(page)));
  const answer = await vscode.window.showInformationMessage(SAVED[language], OPEN[language]);
  if (answer === OPEN[language]) {
    await vscode.env.openExternal(target);
  }
}

/** What the file is put beside: the folder that is open, and not the article, where the site would publish it. */
function folderFor(article: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(article)?.uri;
  return folder?.scheme === 'file' ? folder : article;
}

/** The text of the file. */
async function selfContained({ title, html, css, files, key, pageLanguage, frameCss, fileOf }: ExportedPage): Promise<string> {
  const contents = await Promise.all(files.map(address => contentOf(fileOf(address))));
  return selfContainedPage({ title, language: pageLanguage, styles: [frameCss, css], html, key, contents });
}

async function contentOf(uri: vscode.Uri | undefined): Promise<string> {
  const type = typeOfFile(uri?.path ?? '');
  if (uri === undefined || type === undefined) {
    return NOTHING;
  }
  try {
    return dataAddress(type, await vscode.workspace.fs.readFile(uri));
  } catch {
    return NOTHING;
  }
}
