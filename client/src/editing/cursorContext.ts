import * as vscode from 'vscode';
import { isArticle } from '../documents.ts';
import { partAt } from './articlePart.ts';
import { readItem } from './listItem.ts';
import { tableAt } from './tableText.ts';

/** What the cursor is in, as `when` clauses of the manifest name it: only there do Enter and Tab do more than VS Code's. */
type CursorPlace = 'item' | 'quote' | 'table' | 'headerItem' | undefined;

const CONTEXT = 'plume.cursorIn';

/** Tells VS Code what the cursor is in, so that every other Enter and Tab stays its own. */
export function trackCursor(): vscode.Disposable {
  let known: CursorPlace;
  const update = (): void => {
    const place = placeOf(vscode.window.activeTextEditor);
    if (place !== known) {
      known = place;
      void vscode.commands.executeCommand('setContext', CONTEXT, place);
    }
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeTextDocument(({ document }) => document === vscode.window.activeTextEditor?.document && update()),
  );
}

function placeOf(editor: vscode.TextEditor | undefined): CursorPlace {
  if (editor === undefined || !isArticle(editor.document) || editor.selections.length > 1) {
    return undefined;
  }
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line).text;
  const isItem = readItem(line) !== undefined;
  // Most lines are neither: of those, no more is read.
  if (!isItem && !/^ {0,3}>/.test(line) && !line.includes('|')) {
    return undefined;
  }
  const part = partAt(document.getText(), document.offsetAt(selection.active));
  if (part !== 'body') {
    return part === 'header' && isItem ? 'headerItem' : undefined;
  }
  return isItem ? 'item' : /^ {0,3}>/.test(line) ? 'quote' : tableAt([line], 0) !== undefined || tableAt(document.getText().split(/\r?\n/), selection.active.line) !== undefined ? 'table' : undefined;
}
