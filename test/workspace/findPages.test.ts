import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readSiteOnDisk } from '../../server/src/workspace/node/siteOnDisk.ts';
import { readJekyllConfig, rubyMap } from '../../server/src/jekyll/index.ts';
import { findMarkdownFiles } from '../../server/src/workspace/findFiles.ts';
import { findPages } from '../../server/src/workspace/findPages.ts';
import { diskFiles, fileUri } from '../../server/src/workspace/node/diskFiles.ts';

suite('folders that links lead to', () => {
  test('are read under each of their names, as Jekyll does', () =>
    withFolder(async folder => {
      mkdirSync(join(folder, 'docs'));
      writeFileSync(join(folder, 'docs/a.md'), '');
      symlinkSync('docs', join(folder, 'aide'));
      assert.deepEqual((await pagesIn(folder)).map(it => it.slice(folder.length)), ['/aide/a.md', '/docs/a.md']);
    }));
  test('are read a bounded number of times where they lead to each other', () =>
    withFolder(async folder => {
      const names = Array.from({ length: 12 }, (_, index) => `d${index}`);
      for (const name of names) {
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, 'a.md'), '');
        names.forEach(it => symlinkSync(join('..', it), join(folder, name, `l${it}`)));
      }
      assert.ok((await pagesIn(folder)).length <= 120);
      assert.ok(readSiteOnDisk(folder, { now: new Date(0), machineZone: 'UTC' }).files.length <= 132);
      assert.equal((await collect(findMarkdownFiles(diskFiles, fileUri(folder)))).length, 12);
    }));
  test('are read a bounded number of times where each leads twice to the next', () =>
    withFolder(async folder => {
      for (let depth = 0; depth < 18; depth += 1) {
        mkdirSync(join(folder, `_d${depth}`));
        symlinkSync(`../_d${depth + 1}`, join(folder, `_d${depth}`, 'un'));
        symlinkSync(`../_d${depth + 1}`, join(folder, `_d${depth}`, 'deux'));
      }
      mkdirSync(join(folder, '_d18'));
      writeFileSync(join(folder, '_d18/a.md'), '');
      symlinkSync('_d0', join(folder, 'entree'));
      assert.ok((await pagesIn(folder)).length <= 10);
    }));
});

async function pagesIn(folder: string): Promise<readonly string[]> {
  return (await collect(findPages(diskFiles, fileUri(folder), readJekyllConfig(rubyMap())))).map(it => decodeURIComponent(it.slice('file://'.length)));
}

async function collect(found: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const it of found) {
    all.push(it);
  }
  return all;
}

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plume-links-')));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
