import assert from 'node:assert/strict';
import { win32 } from 'node:path';
import { suite, test } from 'node:test';
import type { CodeAction, CompletionList, Diagnostic, LocationLink } from 'vscode-languageserver-types';
import { isBelow } from '../../server/src/workspace/node/isBelow.ts';
import { startMemoryServer } from '../support/memoryServer.ts';
import { createMemoryWorkspace } from '../support/memoryWorkspace.ts';

/** As VS Code writes an address of `C:\Sites\Été 2024`, and as others do. */
const ROOT = 'file:///c%3A/Sites/%C3%89t%C3%A9%202024';
const ELSEHOW = 'file:///C:/Sites/%C3%89t%C3%A9%202024';
const SITE = {
  '_config.yml': 'lang: fr\r\ncollections:\r\n  actualites:\r\n    output: true\r\n    permalink: /actualites/:title/\r\n',
  '_actualites/bilan.md': '---\r\ntitle: Bilan\r\ntags: [données]\r\n---\r\n',
  'uploads/une.png': '',
};
const TEXT = '---\r\ntitle: A\r\ntags:\r\n- \r\n---\r\n\r\n[b](/actualites/bilan/) ![x](/uploads/une.png) ![y](/uploads/deux.png)\r\n';

suite('a site on Windows', () => {
  for (const [how, root] of [['as VS Code writes it', ROOT], ['as other editors do', ELSEHOW]] as const) {
    test(`is read by its address, ${how}`, async () => {
      const server = await startMemoryServer(createMemoryWorkspace(SITE, ROOT));
      const uri = `${root}/_actualites/a.md`;
      const told = new Promise<readonly Diagnostic[]>(resolve => server.onNotification('textDocument/publishDiagnostics', (it: { uri: string; diagnostics: Diagnostic[] }) => resolve(it.diagnostics)));
      await server.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: TEXT } });
      const links: LocationLink[] = await server.sendRequest('textDocument/definition', { textDocument: { uri }, position: { line: 6, character: 6 } });
      assert.deepEqual(links.map(it => it.targetUri), [`${ROOT}/_actualites/bilan.md`]);
      const { items }: CompletionList = await server.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 3, character: 2 } });
      assert.deepEqual(items.map(it => it.label), ['données']);
      const missing = (await told).filter(it => it.code === 'link.missing-file');
      assert.deepEqual(missing.map(it => it.range.start.line), [6]);
    });
  }
  test('is corrected without a mark of its own line ends being lost', async () => {
    const server = await startMemoryServer(createMemoryWorkspace(SITE, ROOT));
    const uri = `${ROOT}/_actualites/a.md`;
    await server.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: '---\r\ntitle: A\r\n---\r\n\r\nSelon[^1].\r\n' } });
    const actions: CodeAction[] = await server.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 4, character: 6 }, end: { line: 4, character: 6 } }, context: { diagnostics: [] } });
    const edits = actions.flatMap(it => Object.values(it.edit?.changes ?? {}).flat()).map(it => it.newText);
    assert.ok(edits.includes('\r\n\r\n[^1]: '));
  });
});

suite('a path of Windows', () => {
  const below = (folder: string, path: string): boolean => isBelow(folder, path, win32);
  test('lies in a folder, whatever its case and its slashes', () => {
    assert.ok(below('C:\\Sites\\a', 'C:\\Sites\\a\\b.md'));
    assert.ok(below('C:\\Sites\\a', 'c:\\sites\\A\\b.md'));
    assert.ok(below('C:\\Sites\\a', 'C:/Sites/a/b.md'));
  });
  test('lies elsewhere: beside it, above it, on another disk, on a server', () => {
    for (const path of ['C:\\Sites\\ab\\c.md', 'C:\\Sites', 'D:\\Sites\\a\\b.md', '\\\\serveur\\Sites\\a\\b.md']) {
      assert.ok(!below('C:\\Sites\\a', path), path);
    }
  });
});
