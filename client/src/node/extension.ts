import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type * as vscode from 'vscode';
import { LanguageClient, State, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import type { MarkdownApi } from '../builtInPreview/builtInPreview.ts';
import type * as Kramdown from '../builtInPreview/main.ts';
import type * as Blocks from '../blocks/main.ts';
import type * as Form from '../form/main.ts';
import type * as Paste from '../paste/main.ts';
import type { ClientAndServer } from '../articleClient.ts';
import { activateExtension } from '../extension.ts';
import { siteSetup } from './siteSetup.ts';

/** Desktop and remote: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): MarkdownApi {
  const module = context.asAbsolutePath('dist/node/server.cjs');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const engine = context.asAbsolutePath('dist/node/builtInPreview.cjs');
  const loadKramdown = (): typeof Kramdown.extendMarkdownIt => (createRequire(engine)(engine) as typeof Kramdown).extendMarkdownIt;
  const paste = context.asAbsolutePath('dist/node/paste.cjs');
  const loadPaste = (): typeof Paste => createRequire(paste)(paste) as typeof Paste;
  const blocks = context.asAbsolutePath('dist/node/blocks.cjs');
  const loadBlocks = (): typeof Blocks => createRequire(blocks)(blocks) as typeof Blocks;
  const form = context.asAbsolutePath('dist/node/form.cjs');
  const loadForm = (): typeof Form => createRequire(form)(form) as typeof Form;
  return activateExtension(context, { makeClient: options => withItsProcess(new LanguageClient('plume', 'Plume', server, options)), loadKramdown, loadPaste, loadBlocks, loadForm, setUpSite: siteSetup(context.asAbsolutePath('dist/node/cli.cjs')) });
}

/** A server that hangs hears no signal but the last one. */
function withItsProcess(client: LanguageClient): ClientAndServer {
  let child: ChildProcess | undefined;
  client.onDidChangeState(({ newState }) => {
    child = newState === State.Running ? client.serverProcess : child;
  });
  return {
    client,
    kill: async () => {
      if (child !== undefined && child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'close');
      }
    },
    get isDebugged() {
      return client.isInDebugMode;
    },
  };
}
