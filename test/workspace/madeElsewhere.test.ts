import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createFileFactsStore } from '../../server/src/workspace/fileFacts.ts';
import { createMemoryWorkspace, memoryRoot } from '../support/memoryWorkspace.ts';

suite('a file that is not there', () => {
  test('is missing where its folder is', () => check('uploads/b.png', 'missing'));
  test('is missing where its folder is a slip for one that is there', () => check('upload/b.png', 'missing'));
  test('is not known where a build may make its folder', () => check('assets/css/a.png', 'unknown'));

  async function check(path: string, expected: string): Promise<void> {
    const store = createFileFactsStore(createMemoryWorkspace({ 'uploads/a.png': '' }));
    assert.equal((await store.factsOf(memoryRoot, [path])).get(path)?.kind, expected);
  }
});
