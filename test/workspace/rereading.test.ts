import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createRereading } from '../../server/src/workspace/rereading.ts';

suite('Files that have changed', () => {
  /** A reader in which each file takes a millisecond, and what it did. */
  function reader(): { readonly readAgain: (uri: string) => void; readonly done: string[] } {
    const done: string[] = [];
    let time = 0;
    const readAgain = createRereading({
      read: uri => {
        time += 1;
        done.push(uri);
        return Promise.resolve();
      },
      letOthersPass: () => {
        done.push('others');
        return new Promise(resolve => setImmediate(resolve));
      },
      clock: () => time,
    });
    return { readAgain, done };
  }
  /** Lets as many turns pass as are more than enough. */
  async function all(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  test('are read at once, where it is one', () => {
    const { readAgain, done } = reader();
    readAgain('a');
    assert.deepEqual(done, ['a']);
  });

  test('are read one after the other, and others pass between', async () => {
    const { readAgain, done } = reader();
    'abcdefghi'.split('').forEach(readAgain);
    await all();
    assert.deepEqual(done, ['a', 'b', 'c', 'd', 'others', 'e', 'f', 'g', 'h', 'others', 'i']);
  });

  test('are read once, however often they are named; and again, when they change while others are read', async () => {
    const { readAgain, done } = reader();
    ['a', 'b', 'b', 'a', 'c'].forEach(readAgain);
    await all();
    readAgain('b');
    assert.deepEqual(done, ['a', 'b', 'a', 'c', 'others', 'b']);
  });
});
