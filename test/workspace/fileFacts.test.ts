import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createFileFactsStore } from '../../server/src/workspace/fileFacts.ts';
import { createMemoryWorkspace, memoryRoot } from '../support/memoryWorkspace.ts';

suite('what is known of the files that articles point at', () => {
  test('their folder is listed once for all of them', async () => {
    const memory = createMemoryWorkspace({ 'uploads/a.png': 'a', 'uploads/B.png': '' });
    let lists = 0;
    const store = createFileFactsStore({
      ...memory,
      list: folder => {
        lists += 1;
        return memory.list(folder);
      },
    });
    const facts = await store.factsOf(memoryRoot, ['uploads/a.png', 'uploads/b.png', 'uploads/c.png']);
    await store.factsOf(memoryRoot, ['uploads/d.png']);
    assert.deepEqual([...facts.values()], [{ kind: 'found', size: 1 }, { kind: 'other-case', path: 'uploads/B.png' }, { kind: 'missing' }]);
    assert.equal(lists, 1);
  });
  test('a name with a percent sign is read as it is', async () => {
    const store = createFileFactsStore(createMemoryWorkspace({ 'uploads/a.png': '' }));
    assert.deepEqual((await store.factsOf(memoryRoot, ['uploads/100%.png'])).get('uploads/100%.png'), { kind: 'missing' });
  });
  test('a file that comes is heard of, and found', async () => {
    const { memory, kindOf, heard } = storeOver({ 'uploads/a.png': '' });
    assert.equal(await kindOf('uploads/b.png'), 'missing');
    memory.write('uploads/b.png', '');
    assert.equal(await kindOf('uploads/b.png'), 'found');
    assert.equal(heard(), 1);
  });
  test('one that the team keeps out of its history by a pattern, or by a file in its folder, is not known', async () => {
    const { kindOf } = storeOver({ '.gitignore': 'docs/*.pdf\n', 'docs/a.png': '', 'img/.gitignore': 'fait-*\n' });
    assert.deepEqual(await Promise.all(['docs/b.pdf', 'docs/b.png', 'img/fait-a.png', 'img/a.png'].map(kindOf)), ['unknown', 'missing', 'unknown', 'missing']);
  });
  test('a folder that the team begins to keep out of its history is heard of', async () => {
    const { memory, kindOf, heard } = storeOver({ 'assets/a.css': '' });
    assert.equal(await kindOf('assets/b.png'), 'missing');
    memory.write('.gitignore', '/assets/\n');
    assert.equal(await kindOf('assets/b.png'), 'unknown');
    assert.equal(heard(), 1);
  });
});

function storeOver(files: Readonly<Record<string, string>>) {
  const memory = createMemoryWorkspace(files);
  const store = createFileFactsStore(memory);
  let changes = 0;
  store.onDidChange(() => (changes += 1));
  return { memory, heard: () => changes, kindOf: async (path: string) => (await store.factsOf(memoryRoot, [path])).get(path)?.kind };
}
