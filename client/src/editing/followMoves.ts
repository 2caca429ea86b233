import * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import { isMovedHere } from './moveArticle.ts';

/**
 * Where an article gets another name, or goes to another folder, by whatever hand: what leads to it follows, in the same step. What had nothing unsaved
 * in it is saved then, as VS Code does where it renames symbols.
 */
export function followMoves(client: ArticleClient): vscode.Disposable {
  let clean: readonly string[] = [];
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(event => {
      if (client.health === 'running' && !event.files.every(it => isMovedHere(it.oldUri))) {
        const dirty = new Set(vscode.workspace.textDocuments.filter(it => it.isDirty).map(it => it.uri.toString()));
        const edit = editFor(client, event.files);
        event.waitUntil(edit);
        void edit.then(it => {
          clean = (it?.entries() ?? []).map(([uri]) => uri.toString()).filter(uri => !dirty.has(uri));
        });
      }
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const nowAt = new Map(files.map(it => [it.oldUri.toString(), it.newUri.toString()]));
      const saved = new Set(clean.map(it => nowAt.get(it) ?? it));
      clean = [];
      if (vscode.workspace.getConfiguration('files').get<boolean>('refactoring.autoSave') === true) {
        vscode.workspace.textDocuments.filter(it => it.isDirty && saved.has(it.uri.toString())).forEach(it => void it.save());
      }
    }),
  );
}

async function editFor(client: ArticleClient, files: vscode.FileWillRenameEvent['files']): Promise<vscode.WorkspaceEdit | undefined> {
  const [{ oldUri, newUri } = {}] = files.filter(it => /\.(?:md|markdown)$/i.test(it.oldUri.path));
  const move = oldUri && newUri && (await client.ask('articleMove', oldUri, { newUri: newUri.toString(), what: 'what-leads-there' }).catch(() => undefined));
  return move && client.asWorkspaceEdit(move.edit);
}
