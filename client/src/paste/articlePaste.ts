import * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import { folderAt, isArticle } from '../documents.ts';
import type { Localized } from '../localized.ts';
import type * as Pasting from './main.ts';
import type { ArticleSite } from './imageFiles.ts';
import { findPasteApi, type PasteApi, type PasteEdit } from './pasteApi.ts';

/** Loads what converts, when something is first pasted: at once, or where that is not possible, later. */
export type PasteLoader = () => typeof Pasting | Promise<typeof Pasting>;

/** In bytes: what a telephone loads in a second or two. The rule `image.too-heavy` has the same. */
const HEAVIEST = 500_000;
const PASTED = ['text/html', 'text/plain', 'text/uri-list', 'image/*', 'files'];
const DROPPED = ['text/uri-list', 'image/*', 'files'];

const HEAVY: Readonly<Record<'fr' | 'en', (name: string, kilobytes: number) => string>> = {
  fr: (name, kilobytes) => `«\u00A0${name}\u00A0» pèse ${kilobytes.toLocaleString('fr')}\u00A0ko\u00A0: les lecteurs l’attendront sur un téléphone. Enregistrez une image plus petite, de moins de 500\u00A0ko, sous le même nom.`,
  en: (name, kilobytes) => `“${name}” weighs ${kilobytes.toLocaleString('en')} kB: readers will wait for it on a telephone. Save a smaller image, below 500 kB, under the same name.`,
};
/** @param folder `/uploads/2024` */
const MOVE: Readonly<Record<'fr' | 'en', (folder: string) => string>> = {
  fr: folder => `Déplacer dans ${folder}/`,
  en: folder => `Move to ${folder}/`,
};
const LOST: Localized = {
  fr: 'Des images n’ont pas pu être reprises\u00A0: copiez chacune à part, et collez-la à sa place.',
  en: 'Some images could not be taken along: copy each of them by itself, and paste it in its place.',
};

/**
 * Pastes and drops into articles as their sites have it: what HTML says in kramdown, pictures beside those of the site.
 * That its edits come before VS Code's own is said in the manifest (`editor.pasteAs.preferences`).
 */
export function pasteIntoArticles(client: ArticleClient, load: PasteLoader): vscode.Disposable {
  return vscode.Disposable.from(offerMoves(client, load), offerPastes(client, load));
}

/** A picture that lies beside its article is one for VS Code's preview alone: it can be moved to where the site has its own. */
function offerMoves(client: ArticleClient, load: PasteLoader): vscode.Disposable {
  const provideCodeActions = async (document: vscode.TextDocument, _: vscode.Range, { diagnostics }: vscode.CodeActionContext): Promise<vscode.CodeAction[]> => {
    const lost = diagnostics.filter(({ code }) => typeof code === 'object' && code.value === 'link.relative-file');
    const site = lost.length === 0 ? undefined : await siteOf(client, document);
    const moves = site === undefined ? [] : await Promise.all(lost.map(async it => ({ it, move: await (await load()).moveImage(vscode, document, it.range, site) })));
    return moves.flatMap(({ it, move }) => {
      if (move === undefined) {
        return [];
      }
      const action = new vscode.CodeAction(MOVE[client.languageOf(document.uri)](move.folder), vscode.CodeActionKind.QuickFix);
      return [Object.assign(action, { edit: move.edit, diagnostics: [it], isPreferred: true })];
    });
  };
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, { provideCodeActions }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
}

function offerPastes(client: ArticleClient, load: PasteLoader): vscode.Disposable {
  const api = findPasteApi();
  if (api === undefined) {
    return vscode.Disposable.from();
  }
  const heavy = new Map<string, number>();
  const edits = async (pasting: Pick<Pasting.Pasting, 'document' | 'range' | 'data'>, token: vscode.CancellationToken): Promise<readonly PasteEdit[] | undefined> => {
    const site = await siteOf(client, pasting.document);
    const insertion = site && (await (await load()).insertionFor(vscode, { ...pasting, site, client }));
    if (insertion === undefined || token.isCancellationRequested) {
      return undefined;
    }
    insertion.weights.forEach((weight, uri) => weight > HEAVIEST && heavy.set(uri, weight));
    if (insertion.lost > 0) {
      void vscode.window.showInformationMessage(LOST[client.languageOf(pasting.document.uri)]);
    }
    return [toEdit(api, insertion)];
  };
  const selector: vscode.DocumentSelector = { language: 'markdown' };
  return vscode.Disposable.from(
    api.registerPaste(
      selector,
      {
        provideDocumentPasteEdits: async (document, [range, ...others], data, ...[, token]) => (range === undefined || others.length > 0 ? undefined : edits({ document, range, data }, token)),
      },
      PASTED,
    ),
    api.registerDrop(selector, { provideDocumentDropEdits: (document, position, data, token) => edits({ document, range: new vscode.Range(position, position), data }, token) }, DROPPED),
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(file => tellWeight(client, file, heavy))),
  );
}

function toEdit(api: PasteApi, { text, title, kind, files, weights }: Pasting.Insertion): PasteEdit {
  const edit = api.makeEdit(text, title, api.kind.append(kind));
  // `files.size` counts changes of texts alone.
  if (weights.size > 0) {
    edit.additionalEdit = files;
  }
  return edit;
}

/** The site whose habits count where something is pasted; undefined where pasting stays VS Code's. */
async function siteOf(client: ArticleClient, document: vscode.TextDocument): Promise<ArticleSite | undefined> {
  if (!isArticle(document) || vscode.workspace.getConfiguration('plume', document).get<boolean>('paste') === false) {
    return undefined;
  }
  try {
    const { root, baseurl, imageFolder } = await client.ask('site', document.uri, {});
    return root === undefined ? undefined : { root: folderAt(root), baseurl, imageFolder };
  } catch {
    return undefined;
  }
}

/** Said once the file is there: an edit that is only offered writes nothing. */
function tellWeight(client: ArticleClient, file: vscode.Uri, heavy: Map<string, number>): void {
  const weight = heavy.get(file.toString());
  if (weight !== undefined) {
    heavy.delete(file.toString());
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    void vscode.window.showWarningMessage(HEAVY[client.languageOf(vscode.window.activeTextEditor?.document.uri)](name, Math.round(weight / 1000)));
  }
}
