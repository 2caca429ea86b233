import { spawn, type ChildProcess } from 'node:child_process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type MessageConnection,
} from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver-types';

/** A language server in a process of its own, spoken to as an editor does. */
export interface ServerProcess {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  /** What the server says that it can. */
  readonly abilities: InitializeResult['capabilities'];
  /** Opens a text, or replaces it by its next version. */
  write(uri: string, text: string): Promise<void>;
  /** Closes a text. */
  close(uri: string): Promise<void>;
  /** The problems of the newest version of a text, as soon as the server has sent them. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** What the server says next of a file, be it open or not. */
  nextDiagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** The versions of a text whose problems the server has sent, in the order in which it did. */
  reportedVersions(uri: string): readonly number[];
  stop(): Promise<void>;
}

/** What an editor declares that tells of files that change: tests tell when they do. */
const WATCHING: ClientCapabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

/** Starts the bundled server, or a program that becomes it, and greets it. */
export async function startServerProcess(bundle: string, initializationOptions: object = {}, { args = ['--stdio'], capabilities = WATCHING, rootUri = null }: { readonly args?: readonly string[]; readonly capabilities?: ClientCapabilities; readonly rootUri?: string | null } = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, [bundle, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const versions = new Map<string, number>();
  const published = new Map<string, { version: number; diagnostics: Diagnostic[] }>();
  const reported: { uri: string; version: number; diagnostics: Diagnostic[] }[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (it: { uri: string; version: number; diagnostics: Diagnostic[] }) => {
    published.set(it.uri, it);
    reported.push(it);
    waiting.forEach(wake => wake());
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const greeting = await connection.sendRequest<InitializeResult>('initialize', { processId: process.pid, rootUri, capabilities, initializationOptions });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    process: child,
    abilities: greeting.capabilities,
    write: async (uri, text) => {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      if (version === 1) {
        await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
      } else {
        await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
      }
    },
    close: async uri => {
      versions.delete(uri);
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    diagnostics: uri =>
      new Promise(resolve => {
        const look = (): void => {
          const found = published.get(uri);
          if (found !== undefined && found.version === versions.get(uri)) {
            waiting.delete(look);
            resolve(found.diagnostics);
          }
        };
        waiting.add(look);
        look();
      }),
    nextDiagnostics: uri =>
      new Promise(resolve => {
        const count = reported.length;
        const look = (): void => {
          const found = reported.slice(count).find(it => it.uri === uri);
          if (found !== undefined) {
            waiting.delete(look);
            resolve(found.diagnostics);
          }
        };
        waiting.add(look);
      }),
    reportedVersions: uri => reported.filter(it => it.uri === uri).map(it => it.version),
    stop: async () => {
      await connection.sendRequest('shutdown');
      const ended = new Promise(resolve => child.once('exit', resolve));
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}
