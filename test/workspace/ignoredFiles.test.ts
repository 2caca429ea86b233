import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { createIgnoredFiles } from '../../server/src/workspace/ignoredFiles.ts';
import { createMemoryWorkspace, memoryRoot, memoryUri } from '../support/memoryWorkspace.ts';

/** The files of a history, with what each must be; git is asked too, where it is installed. */
const HISTORY: Readonly<Record<string, string>> = {
  '.gitignore': '# construit\n_site\n/assets/*.css\n*.zip\n!garde.zip\ndocs/**/brouillon-*.pdf\nété/\n\\#note.png\nespace.png   \n[ab].png\n',
  'docs/.gitignore': '*.odt\n!/plan.odt\n!brouillon-b.pdf\n',
  'docs/a/.gitignore': 'plan.odt\n',
};
const PATHS: Readonly<Record<string, boolean>> = {
  '_site/a.png': true,
  'docs/_site/a/b.png': true,
  'assets/a.css': true,
  'assets/b/a.css': false,
  'docs/assets/a.css': false,
  'a.zip': true,
  'docs/garde.zip': false,
  'docs/a/brouillon-a.pdf': true,
  'docs/a/brouillon-b.pdf': false,
  'docs/brouillon-c.pdf': true,
  'été/a.png': true,
  '#note.png': true,
  'espace.png': true,
  'a.png': true,
  'A.png': false,
  'c.png': false,
  'a.odt': false,
  'docs/a.odt': true,
  'docs/plan.odt': false,
  'docs/a/plan.odt': true,
  'docs/b/plan.odt': true,
};

suite('what a team keeps out of its history', () => {
  for (const [path, expected] of Object.entries(PATHS)) {
    test(path, async () => assert.equal(await createIgnoredFiles(createMemoryWorkspace(HISTORY)).isIgnored(memoryRoot, path), expected));
  }
  test('is what git itself says', { skip: !hasGit() }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'plume-history-'));
    try {
      execFileSync('git', ['init', '-q'], { cwd: folder });
      for (const [path, text] of Object.entries(HISTORY)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const said = Object.keys(PATHS).map(path => [path, isIgnoredByGit(folder, path)]);
      assert.deepEqual(Object.fromEntries(said), PATHS);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  test('may be said above the site', async () => {
    const files = createIgnoredFiles(createMemoryWorkspace({ '.git/HEAD': '', '.gitignore': '/docs/assets/\n', 'docs/_config.yml': '' }));
    assert.equal(await files.isIgnored(memoryUri('docs'), 'assets/a.png'), true);
    assert.equal(await files.isIgnored(memoryUri('docs'), 'uploads/a.png'), false);
  });
  test('is told in little time, whatever the pattern', async () => {
    const files = createIgnoredFiles(createMemoryWorkspace({ '.gitignore': `${'a*'.repeat(40)}b\n${'**/a/'.repeat(40)}b\n*.zip\n` }));
    assert.equal(await files.isIgnored(memoryRoot, `${'a'.repeat(200)}.zip`), true);
    assert.equal(await files.isIgnored(memoryRoot, `${'a/'.repeat(200)}c`), false);
  });
  test('is nothing for paths that are none', async () => {
    const files = createIgnoredFiles(createMemoryWorkspace(HISTORY));
    for (const path of ['', '/', '.', '..', '../a.zip/..', 'a//b', ' ']) {
      assert.equal(await files.isIgnored(memoryRoot, path), path === 'a.zip');
    }
  });
});

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isIgnoredByGit(folder: string, path: string): boolean {
  try {
    execFileSync('git', ['check-ignore', '-q', path], { cwd: folder, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
