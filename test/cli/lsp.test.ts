import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CompletionList } from 'vscode-languageserver-types';
import { bundleProgram } from '../support/bundles.ts';
import { useCommandLine } from '../support/commandLine.ts';
import { startServerProcess, type ServerProcess } from '../support/serverProcess.ts';

const { check } = useCommandLine();
const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

suite('plume lsp', () => {
  const site = mkdtempSync(join(tmpdir(), 'plume-lsp-'));
  const uri = pathToFileURL(join(site, '_posts/2024-01-02-a.md')).href;
  let program = '';
  before(async () => {
    mkdirSync(join(site, '_posts'));
    writeFileSync(join(site, '_config.yml'), 'lang: fr\n');
    mkdirSync(join(site, '_plume/snippets'), { recursive: true });
    writeFileSync(join(site, '_plume/snippets/encadre.md'), '---\nname: Encadré\nprefix: encadre\n---\n### ${1:Titre}\n\n${2:Texte}\n');
    await bundleProgram('server');
    program = await bundleProgram('cli');
  });
  after(() => rmSync(site, { recursive: true }));

  async function serve(capabilities: typeof SNIPPETS | object, ask: (server: ServerProcess) => Promise<void>): Promise<void> {
    const server = await startServerProcess(program, {}, { args: ['lsp', '--stdio'], capabilities });
    try {
      await ask(server);
    } finally {
      await server.stop();
    }
  }
  const cards = async ({ connection }: ServerProcess): Promise<readonly string[]> => {
    const { items } = await connection.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position: { line: 4, character: 5 } });
    return items.flatMap(({ insertTextFormat, textEdit }) => (textEdit === undefined ? [] : [`${insertTextFormat} ${textEdit.newText}`]));
  };

  test('says what is wrong to an editor that tells nothing of itself, in the language of the site, and where the rule is explained', async () => {
    await serve({}, async server => {
      await server.write(uri, '---\ntitle: A\n---\n\nUn mot.\n{: .grand\n');
      const [problem] = await server.diagnostics(uri);
      assert.equal(problem?.code, 'annotation.unclosed');
      assert.match(problem.codeDescription?.href ?? '', /^file:.*\/docs\/rules\/annotation\.unclosed\.fr\.md$/);
    });
  });

  test('proposes texts without marks of places to an editor that has none, and with them to one that has', async () => {
    const text = '---\ntitle: A\n---\n\nencad\n';
    await serve({}, async server => {
      await server.write(uri, text);
      const all = await cards(server);
      assert.deepEqual(all, ['1 ### Titre\n\nTexte']);
    });
    await serve(SNIPPETS, async server => {
      await server.write(uri, text);
      assert.deepEqual(await cards(server), ['2 ### ${1:Titre}\n\n${2:Texte}']);
    });
  });

  test('wants to be told how to speak', () => check(['lsp', '--lang=fr'], { code: 2, stderr: /plume lsp --stdio/ }));
});
