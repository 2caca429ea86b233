import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createSiteTexts } from '../../server/src/cli/siteTexts.ts';
import { createMemoryWorkspace, memoryUri } from '../support/memoryWorkspace.ts';

suite('texts that are read to index a site, and then to check it', () => {
  const uri = memoryUri('a.md');

  test('are read once', async () => {
    const workspace = createMemoryWorkspace({ 'a.md': 'Texte' });
    const { files, take } = createSiteTexts(workspace);
    assert.equal(await files.read(uri), 'Texte');
    assert.equal(await take(uri), 'Texte');
    assert.equal(workspace.reads.get(uri), 1);
  });
  test('are forgotten when they are taken: what is read afterwards is new', async () => {
    const workspace = createMemoryWorkspace({ 'a.md': 'Texte' });
    const { files, take } = createSiteTexts(workspace);
    await files.read(uri);
    await take(uri);
    workspace.write('a.md', 'Texte corrigé');
    assert.equal(await take(uri), 'Texte corrigé');
  });
  test('are read again where they are too large to be kept', async () => {
    const workspace = createMemoryWorkspace({ 'a.md': 'a'.repeat(8_000_001) });
    const { files, take } = createSiteTexts(workspace);
    await files.read(uri);
    assert.equal((await take(uri))?.length, 8_000_001);
    assert.equal(workspace.reads.get(uri), 2);
  });
  test('are taken without having been read before', async () => {
    const { take } = createSiteTexts(createMemoryWorkspace({ 'a.md': 'Texte' }));
    assert.equal(await take(uri), 'Texte');
    assert.equal(await take(memoryUri('b.md')), undefined);
  });
});
