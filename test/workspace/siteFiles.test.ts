import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createSiteFilesStore } from '../../server/src/workspace/siteFiles.ts';
import type { Workspace } from '../../server/src/workspace/workspace.ts';
import { createMemoryWorkspace, memoryRoot } from '../support/memoryWorkspace.ts';

suite('the files of a folder', () => {
  test('are listed at any depth, without what is hidden', async () => {
    const store = createSiteFilesStore(createMemoryWorkspace({ 'uploads/a.png': '', 'uploads/2024/été.PDF': '', 'uploads/.trash/b.png': '', 'autre/c.png': '' }));
    const files = await store.filesIn(memoryRoot, 'uploads');
    assert.deepEqual(files.map(it => [it.path, it.isImage]), [['uploads/2024/été.PDF', false], ['uploads/a.png', true]]);
  });
  test('come newest first', async () => {
    const memory = createMemoryWorkspace({ 'uploads/a.png': '', 'uploads/b.png': '', 'uploads/c.png': '' });
    const ages: Readonly<Record<string, number>> = { a: 2, b: 3, c: 1 };
    const workspace: Workspace = { ...memory, stat: uri => Promise.resolve({ kind: 'file', size: 0, modified: ages[uri.at(-5) ?? ''] ?? 0 }) };
    const files = await createSiteFilesStore(workspace).filesIn(memoryRoot, 'uploads');
    assert.deepEqual(files.map(it => it.path), ['uploads/b.png', 'uploads/a.png', 'uploads/c.png']);
  });
  test('are listed once, and follow what changes', async () => {
    const memory = createMemoryWorkspace({ 'uploads/a.png': '' });
    let lists = 0;
    const store = createSiteFilesStore({
      ...memory,
      list: folder => {
        lists += 1;
        return memory.list(folder);
      },
    });
    await store.filesIn(memoryRoot, 'uploads');
    memory.write('uploads/b.png', '');
    memory.write('uploads/a.png', undefined);
    await new Promise(resolve => setImmediate(resolve));
    assert.deepEqual((await store.filesIn(memoryRoot, 'uploads')).map(it => it.path), ['uploads/b.png']);
    assert.equal(lists, 1);
  });
  test('are listed once where links lead back to them', async () => {
    const memory = createMemoryWorkspace({ 'uploads/a.png': '', 'uploads/sous/b.png': '' });
    // `uploads/boucle` and `uploads/sous/boucle` are links to `uploads`.
    const real = (uri: string): string => uri.replaceAll('/sous/boucle', '').replaceAll('/boucle', '');
    let lists = 0;
    const workspace: Workspace = {
      ...memory,
      realUri: uri => Promise.resolve(real(uri)),
      list: async folder => {
        lists += 1;
        return [...(await memory.list(real(folder))), { name: 'boucle', kind: 'folder' }];
      },
    };
    const files = await createSiteFilesStore(workspace).filesIn(memoryRoot, 'uploads');
    assert.deepEqual(files.map(it => it.path), ['uploads/a.png', 'uploads/sous/b.png']);
    assert.equal(lists, 2);
  });
  test('are none where there is no folder', async () => {
    assert.deepEqual(await createSiteFilesStore(createMemoryWorkspace({})).filesIn(memoryRoot, 'uploads'), []);
  });
  test('are told before all have been looked at where that takes long', async () => {
    const memory = createMemoryWorkspace({ 'uploads/a.png': '', 'uploads/b.png': '' });
    // The disk answers the first question late, and the second one never.
    let questions = 0;
    const workspace: Workspace = {
      ...memory,
      list: async folder => {
        const entries = await memory.list(folder);
        const until = Date.now() + 80;
        while (Date.now() < until) {
          await new Promise(resolve => setImmediate(resolve));
        }
        return entries;
      },
      stat: () => {
        questions += 1;
        return new Promise(() => undefined);
      },
    };
    const files = await createSiteFilesStore(workspace).filesIn(memoryRoot, 'uploads');
    assert.deepEqual(files.map(it => it.path), ['uploads/a.png', 'uploads/b.png']);
    assert.equal(questions, 2);
  });
});
