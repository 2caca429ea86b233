import * as vscode from 'vscode';
import { isArticle } from './documents.ts';

/** The article that has the focus: in a text editor, in VS Code's own Markdown editor, or on the right of a comparison. */
export function focusedArticle(): vscode.TextDocument | undefined {
  const { activeTextEditor, tabGroups } = vscode.window;
  return activeTextEditor === undefined ? articleOf(tabGroups.activeTabGroup.activeTab) : articleAmong([activeTextEditor.document]);
}

/** The article that has the focus, else one that can be seen, where it is not another text that has it. */
export function activeArticle(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors, tabGroups } = vscode.window;
  const seen = (): vscode.TextDocument | undefined =>
    articleAmong(visibleTextEditors.map(({ document }) => document)) ?? tabGroups.all.map(({ activeTab }) => articleOf(activeTab)).find(it => it !== undefined);
  return focusedArticle() ?? (activeTextEditor === undefined ? seen() : undefined);
}

/** Tells when another article, or none, has the focus. */
export function onDidChangeFocusedArticle(changed: (article: vscode.TextDocument | undefined) => void): vscode.Disposable {
  return onDidChange(focusedArticle, changed);
}

/** Tells when another article, or none, is the active one. */
export function onDidChangeActiveArticle(changed: (article: vscode.TextDocument | undefined) => void): vscode.Disposable {
  return onDidChange(activeArticle, changed);
}

function onDidChange(read: typeof activeArticle, changed: (article: vscode.TextDocument | undefined) => void): vscode.Disposable {
  let last = read();
  const look = (): void => {
    const article = read();
    if (article !== last) {
      last = article;
      changed(article);
    }
  };
  const { tabGroups } = vscode.window;
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeVisibleTextEditors(look),
    tabGroups.onDidChangeTabs(look),
    tabGroups.onDidChangeTabGroups(look),
    // The tab may be there before its text is.
    vscode.workspace.onDidOpenTextDocument(look),
  );
}

function articleAmong(documents: readonly vscode.TextDocument[]): vscode.TextDocument | undefined {
  return documents.find(isArticle);
}

/** VS Code's Markdown editor is no text editor for extensions: only its tab says which text it shows. */
function articleOf(tab: vscode.Tab | undefined): vscode.TextDocument | undefined {
  const address = addressIn(tab?.input)?.toString();
  return articleAmong(vscode.workspace.textDocuments.filter(({ uri }) => uri.toString() === address));
}

function addressIn(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
    return input.uri;
  }
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
