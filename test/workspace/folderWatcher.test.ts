import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileUri } from '../../server/src/workspace/node/diskFiles.ts';
import { watchFolder } from '../../server/src/workspace/node/folderWatcher.ts';

suite('A folder that is watched', { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'plume-watch-'));
  const seen = new Set<string>();
  const write = (path: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), 'a');
  };
  /** Writes until it is seen: watching begins some time after it was asked for. */
  const untilSeen = async (path: string): Promise<void> => {
    while (!seen.has(fileUri(join(folder, path)))) {
      write(path);
      await nextTurn();
    }
  };
  before(() => {
    write('_posts/a.md');
    write('node_modules/a/readme.md');
    watchFolder(fileUri(folder), { onChange: it => seen.add(it), onTooLarge: () => undefined });
  });
  after(() => rmSync(folder, { recursive: true }));

  test('tells of a file that changes in a folder below', () => untilSeen('_posts/a.md'));
  test('tells of what lies in a folder that has come, and of what comes into it', async () => {
    write('_new/deep/b.md');
    await untilSeen('_new/deep/b.md');
    await untilSeen('_new/deep/c.md');
  });
  test('tells nothing of the packages of others', async () => {
    write('node_modules/a/readme.md');
    await untilSeen('_posts/d.md');
    assert.deepEqual([...seen].filter(it => it.includes('node_modules')), []);
  });
  test('may be none, or elsewhere', () => {
    watchFolder(fileUri(join(folder, 'absent')), { onChange: () => undefined, onTooLarge: () => undefined });
    watchFolder('vscode-vfs://github/a/b', { onChange: () => undefined, onTooLarge: () => undefined });
  });
});
