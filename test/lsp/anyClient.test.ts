import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { CompletionList, Diagnostic, DocumentLink, SelectionRange, SymbolInformation } from 'vscode-languageserver-types';
import type { Card } from '../../server/src/protocol/models.ts';
import { bundleProgram } from '../support/bundles.ts';
import { startServerProcess, type ServerProcess } from '../support/serverProcess.ts';

/** What an editor declares that has all that the protocol has for such a server. */
const EVERYTHING: ClientCapabilities = {
  general: { positionEncodings: ['utf-16', 'utf-8'] },
  textDocument: {
    synchronization: { didSave: true, dynamicRegistration: true },
    completion: { completionItem: { snippetSupport: true } },
    diagnostic: { relatedDocumentSupport: true },
    selectionRange: {},
    documentLink: { tooltipSupport: true },
  },
  workspace: {
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {}, snippetEditSupport: true },
    workspaceFolders: true,
  },
  window: { workDoneProgress: true },
};
const HEADER = '---\ntitle: Le bilan\ntags: [données]\n---\n';
const WRONG = '---\ntitle: IA : 15 projets\n---\n';

interface PulledReport {
  readonly kind: 'full' | 'unchanged';
  readonly resultId: string;
  readonly items?: readonly Diagnostic[];
}

suite('The server', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'plume-client-'));
  let program = '';
  let count = 0;

  before(async () => {
    program = await bundleProgram('server');
    await bundleProgram('later');
  });
  after(() => rmSync(folder, { recursive: true }));

  /** A site of its own for each test, and a server for it. */
  async function serve(capabilities: ClientCapabilities, ask: (server: ServerProcess, site: Site) => Promise<void>): Promise<void> {
    count += 1;
    const root = join(folder, `site${count}`);
    mkdirSync(join(root, '_actualites'), { recursive: true });
    const site: Site = { uriOf: path => pathToFileURL(join(root, path)).href, write: (path, text) => writeFileSync(join(root, path), text) };
    site.write('_config.yml', 'lang: fr\ncollections:\n  actualites:\n    output: true\n');
    site.write('_actualites/bilan.md', HEADER);
    const server = await startServerProcess(program, {}, { capabilities, rootUri: pathToFileURL(root).href });
    try {
      await ask(server, site);
    } finally {
      await server.stop();
    }
  }

  test('sends what is wrong to an editor that declares nothing, and sees by itself what changes in the site', () =>
    serve({}, async (server, { uriOf, write }) => {
      assert.equal(server.abilities.diagnosticProvider, undefined);
      const uri = uriOf('_actualites/a.md');
      await server.write(uri, WRONG);
      assert.deepEqual((await server.diagnostics(uri)).map(it => it.code), ['front-matter.colon-in-value']);
      const article = '---\ntitle: A\ntags: [soleil]\n---\n';
      await server.write(uri, article);
      const words = async (): Promise<readonly string[]> => {
        const { items } = await server.connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position: { line: 2, character: 10 } });
        return items.map(it => it.label);
      };
      let number = 0;
      for (let found: readonly string[] = []; !found.includes('solaire'); found = await words()) {
        number += 1;
        write(`_actualites/b${number}.md`, '---\ntitle: B\ntags: [solaire]\n---\n');
      }
    }));

  test('sees for an editor that declares nothing that the site is configured anew', () =>
    serve({}, async (server, { uriOf, write }) => {
      const uri = uriOf('_actualites/a.md');
      await server.write(uri, WRONG);
      assert.match(String((await server.diagnostics(uri))[0]?.message), /guillemets/);
      const next = server.nextDiagnostics(uri);
      write('_config.yml', 'lang: en\ncollections:\n  actualites:\n    output: true\n');
      assert.match(String((await next)[0]?.message), /Put the text in quotes/);
    }));

  test('reads a file again when an editor that declares nothing has saved it, also where changes are not seen', () =>
    serve({}, async (server, { uriOf, write }) => {
      // By its address behind a link, a file is not watched.
      mkdirSync(fileURLToPath(uriOf('modeles/snippets')), { recursive: true });
      symlinkSync('modeles', fileURLToPath(uriOf('_plume')));
      write('_plume/snippets/note.md', '---\nname: Note\n---\nUne note\n');
      const uri = uriOf('_plume/snippets/note.md');
      const names = async (): Promise<readonly string[]> => (await server.connection.sendRequest<Card[]>('plume/cards', { uri })).map(it => it.name);
      const changed = new Promise(resolve => server.connection.onNotification('plume/siteChanged', resolve));
      await server.write(uri, '---\nname: Note\n---\nUne note\n');
      assert.deepEqual(await names(), ['Carte de projet', 'Note']);
      write('_plume/snippets/note.md', '---\nname: Encadré\n---\nUne note\n');
      await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
      await changed;
      assert.deepEqual(await names(), ['Carte de projet', 'Encadré']);
    }));

  test('answers what is wrong to an editor that asks for it, sends it nothing, and tells it to ask again', () =>
    serve(EVERYTHING, async (server, { uriOf, write }) => {
      const refreshed = new Promise<void>(resolve => {
        server.connection.onRequest('workspace/diagnostic/refresh', () => {
          resolve();
          return null;
        });
      });
      const registered = new Set<string>();
      server.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
        registrations.forEach(it => registered.add(it.method));
        return null;
      });
      const uri = uriOf('_actualites/a.md');
      const ask = (previousResultId?: string): Promise<PulledReport> => server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
      await server.write(uri, WRONG);
      const first = await ask();
      assert.deepEqual([first.kind, first.items?.map(it => it.code)], ['full', ['front-matter.colon-in-value']]);
      assert.deepEqual(await ask(first.resultId), { kind: 'unchanged', resultId: first.resultId });
      await server.write(uri, HEADER);
      const second = await ask(first.resultId);
      assert.deepEqual([second.kind, second.items], ['full', []]);
      write('plume.yml', 'schema: absent.yml\n');
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('plume.yml'), type: 1 }] });
      await refreshed;
      assert.deepEqual(server.reportedVersions(uri), []);
      assert.ok(registered.has('workspace/didChangeWatchedFiles'));
    }));

  for (const [name, capabilities] of [['nothing', {}], ['everything', EVERYTHING]] as const) {
    test(`answers an editor that declares ${name} where links lead, what a selection grows to, and which articles there are`, () =>
      serve(capabilities, async (server, { uriOf }) => {
        const { positionEncoding, textDocumentSync, documentLinkProvider, selectionRangeProvider, workspaceSymbolProvider } = server.abilities;
        assert.deepEqual({ positionEncoding, documentLinkProvider, selectionRangeProvider, workspaceSymbolProvider }, { positionEncoding: 'utf-16', documentLinkProvider: {}, selectionRangeProvider: true, workspaceSymbolProvider: true });
        assert.deepEqual(textDocumentSync, { openClose: true, change: 2, save: true });
        const uri = uriOf('_actualites/a.md');
        await server.write(uri, '---\ntitle: A\n---\nUn [lien](/actualites/bilan.html)\n');
        const symbols: SymbolInformation[] = await server.connection.sendRequest('workspace/symbol', { query: 'bil' });
        assert.deepEqual(symbols.map(it => [it.name, it.location.uri]), [['Le bilan', uriOf('_actualites/bilan.md')]]);
        const links: DocumentLink[] = await server.connection.sendRequest('textDocument/documentLink', { textDocument: { uri } });
        assert.deepEqual(links, [{ range: { start: { line: 3, character: 10 }, end: { line: 3, character: 32 } }, target: uriOf('_actualites/bilan.md'), tooltip: 'Le bilan · /actualites/bilan.html' }]);
        const selections: SelectionRange[] = await server.connection.sendRequest('textDocument/selectionRange', { textDocument: { uri }, positions: [{ line: 3, character: 5 }, { line: 1, character: 7 }] });
        assert.deepEqual(selections.map(it => it.range), [{ start: { line: 3, character: 4 }, end: { line: 3, character: 8 } }, { start: { line: 1, character: 7 }, end: { line: 1, character: 8 } }]);
      }));
  }
});

interface Site {
  readonly uriOf: (path: string) => string;
  readonly write: (path: string, text: string) => void;
}
