import * as vscode from 'vscode';
import type { ArticleClient } from './articleClient.ts';
import { isArticle } from './documents.ts';
import { beginsWord, mayOpenSuggestions } from './suggestionPlaces.ts';

/**
 * Opens the list of proposals while a word is begun in the header or in an annotation.
 *
 * VS Code switches quick suggestions off in Markdown, and does not take a letter for a trigger
 * character, for it leaves letters to quick suggestions. The server is asked first, so that nothing
 * opens where it has nothing to propose.
 */
export function openSuggestions(client: ArticleClient): vscode.Disposable {
  return client.onDidTellChange(({ document, contentChanges: [change, ...more], reason }) => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || !isArticle(document) || change === undefined || more.length > 0 || reason !== undefined) {
      return;
    }
    const { line, character } = change.range.start;
    const before = document.lineAt(line).text.slice(0, character);
    if (change.range.isEmpty && beginsWord(change.text, before) && mayOpenSuggestions(linesUpTo(document, line, before))) {
      void openIfAny(client, editor, change.range.start.translate(0, 1));
    }
  });
}

async function openIfAny(client: ArticleClient, editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
  const { document } = editor;
  if (quickSuggestionsAreOn(document) || !(await client.hasProposals(document.uri, position))) {
    return;
  }
  if (vscode.window.activeTextEditor === editor && isStillInWord(editor, position)) {
    await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }
}

/** Whether the writer has done nothing since but typing on. */
function isStillInWord({ document, selection }: vscode.TextEditor, start: vscode.Position): boolean {
  const { active, isEmpty } = selection;
  return isEmpty && active.line === start.line && /^[\p{L}\p{N}]*$/u.test(document.getText(new vscode.Range(start, active)));
}

/** Whether the user has switched quick suggestions on, which then open the list. */
function quickSuggestionsAreOn(document: vscode.TextDocument): boolean {
  const setting = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  return typeof setting === 'object' && setting !== null && 'other' in setting
    ? setting.other !== 'off' && setting.other !== false
    : setting === true;
}

function linesUpTo(document: vscode.TextDocument, line: number, current: string): string[] {
  return [...Array.from({ length: line }, (_, number) => document.lineAt(number).text), current];
}
