import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateExtension } from '../extension.ts';

/** The browser: the server is a Worker. */
export function activate(context: vscode.ExtensionContext): void {
  const address = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const server = async (): Promise<Worker> => new Worker(address);
  activateExtension(context, options => new LanguageClient('plume', 'Plume', server, options));
}
