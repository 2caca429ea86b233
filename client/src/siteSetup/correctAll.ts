import * as vscode from 'vscode';
import type { SetupEdit, SetupPlace } from '../../../server/src/protocol/siteSetup.ts';
import type { Language } from '../localized.ts';

const LABEL = { fr: 'Les corrections de ce genre', en: 'The corrections of this kind' };
const REVIEW = { fr: 'À vérifier avant d’appliquer', en: 'To be looked at before it is applied' };
const OTHER = {
  fr: (count: number) => `${count} article${count > 1 ? 's ont changé' : ' a changé'} depuis la lecture du site, et rien n’y est corrigé\u00A0: relancez «\u00A0Préparer ce site…\u00A0».`,
  en: (count: number) => `${count} article${count === 1 ? ' has' : 's have'} changed since the site was read, and nothing is corrected there: run ‘Set Up This Site…’ again.`,
};

/** Shows the corrections of many articles together, to be made or not; one undo takes them back. An article that has changed meanwhile is left as it is. */
export async function correctAll(places: readonly SetupPlace[], language: Language): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const changed = new Set<string>();
  for (const [uri, edits] of editsByArticle(places)) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    if (edits.every(it => it.start.line < document.lineCount && document.lineAt(it.start.line).text === it.line)) {
      // VS Code shows all edits, ticked, where one that changes nothing asks for it: those that ask themselves would not be ticked.
      if (edit.size === 0) {
        edit.insert(document.uri, new vscode.Position(0, 0), '', { label: REVIEW[language], needsConfirmation: true });
      }
      edits.forEach(it => edit.replace(document.uri, rangeOf(it), it.newText, { label: LABEL[language], needsConfirmation: false }));
    } else {
      changed.add(uri);
    }
  }
  if (changed.size > 0) {
    void vscode.window.showWarningMessage(OTHER[language](changed.size));
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

/** The edits of each article, none within another. */
function editsByArticle(places: readonly SetupPlace[]): ReadonlyMap<string, readonly SetupEdit[]> {
  const all = new Map<string, SetupEdit[]>();
  for (const { uri, correction } of places) {
    const known = all.get(uri) ?? [];
    if (correction !== null && !correction.some(it => known.some(other => rangeOf(other).intersection(rangeOf(it)) !== undefined))) {
      all.set(uri, [...known, ...correction]);
    }
  }
  return all;
}

function rangeOf({ start, end }: SetupEdit): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
