import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import type { MarkdownApi } from '../builtInPreview/builtInPreview.ts';
import type * as Kramdown from '../builtInPreview/main.ts';
import type * as Blocks from '../blocks/main.ts';
import type * as Form from '../form/main.ts';
import type * as Paste from '../paste/main.ts';
import { activateExtension } from '../extension.ts';

/** The browser: the server is a Worker. */
export function activate(context: vscode.ExtensionContext): MarkdownApi {
  const address = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const engine = vscode.Uri.joinPath(context.extensionUri, 'dist/web/builtInPreview.js').toString(true);
  const paste = vscode.Uri.joinPath(context.extensionUri, 'dist/web/paste.js').toString(true);
  const blocks = vscode.Uri.joinPath(context.extensionUri, 'dist/web/blocks.js').toString(true);
  const form = vscode.Uri.joinPath(context.extensionUri, 'dist/web/form.js').toString(true);
  let worker: Worker | undefined;
  // Extensions get a Worker of VS Code's own, which the language client does not know for one.
  const server = (): Promise<MessageTransports> => {
    worker = new Worker(address);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  return activateExtension(context, {
    makeClient: options => ({
      client: new LanguageClient('plume', 'Plume', server, options),
      kill: () => Promise.resolve(worker?.terminate()),
      isDebugged: false,
    }),
    loadBlocks: async () => (await import(blocks)) as typeof Blocks,
    loadForm: async () => (await import(form)) as typeof Form,
    loadPaste: async () => (await import(paste)) as typeof Paste,
    loadKramdown: async () => ((await import(engine)) as typeof Kramdown).extendMarkdownIt,
  });
}
