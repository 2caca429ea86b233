import { PassThrough } from 'node:stream';
import { createConnection, createMessageConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-languageserver/node';
import * as later from '../../server/src/languageService/later.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import type { WorkspaceFiles } from '../../server/src/workspace/workspace.ts';

/** Starts a language server in this process, over files that may lie anywhere, and greets it. */
export async function startMemoryServer(files: WorkspaceFiles): Promise<MessageConnection> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    files,
    letOthersPass: () => Promise.resolve(),
    pause: () => Promise.resolve(),
    loadLater: () => Promise.resolve(later),
  });
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, initializationOptions: { displayLanguage: 'fr' } });
  await client.sendNotification('initialized', {});
  return client;
}
