import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { noticesOf, packagesIn } from '../../build/support/notices.mjs';

suite('Notices of what stands in the bundles', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'plume-notices-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function layOut(name: string, files: Readonly<Record<string, string>>): string {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
    Object.entries(files).forEach(([file, text]) => writeFileSync(join(folder, name, file), text));
    return join(folder, name);
  }

  test('name each package of which something is there, once, and none that was left out', () => {
    const inputs = Object.fromEntries(
      [['node_modules/yaml/index.js', 5], ['node_modules/yaml/parse.js', 5], ['node_modules/@a/b/c.js', 1], ['node_modules/x/node_modules/y/z.js', 1], ['node_modules/none/a.js', 0], ['(disabled):node_modules/fs/a.js', 9], ['server/src/main.ts', 7]].map(
        ([file, bytesInOutput]) => [file, { bytesInOutput }] as [string, { bytesInOutput: number }],
      ),
    );
    assert.deepEqual(packagesIn([{ outputs: { 'dist/a.cjs': { inputs } } }]), ['node_modules/@a/b', 'node_modules/x/node_modules/y', 'node_modules/yaml']);
  });

  test('hold the texts that licences want to go along', () => {
    const text = noticesOf([layOut('b', { LICENSE: 'Copyright B' }), layOut('a', { 'licence.md': 'Copyright A', NOTICE: 'Made by A.' })]);
    assert.match(text, /^a 1\.2\.3 \(MIT\)\n\nMade by A\.\n\nCopyright A\n\n-+\n\nb 1\.2\.3 \(MIT\)\n\nCopyright B\n$/);
  });

  test('are refused for a package whose licence is not there', () => {
    assert.throws(() => noticesOf([layOut('c', {})]), /has no licence to pass on/);
  });
});
