import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { MarkdownApi } from '../builtInPreview/builtInPreview.ts';
import { activateExtension } from '../extension.ts';

/** The browser: the server is a Worker. */
export function activate(context: vscode.ExtensionContext): MarkdownApi {
  const address = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const server = async (): Promise<Worker> => new Worker(address);
  return activateExtension(context, {
    makeClient: options => new LanguageClient('plume', 'Plume', server, options),
    // A web extension is one file: the engine would have to be part of it, and make every start slower.
    loadKramdown: () => md => md,
  });
}
