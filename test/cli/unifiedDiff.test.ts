import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { unifiedDiff } from '../../server/src/cli/unifiedDiff.ts';

suite('The difference of two texts', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'plume-diff-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('is nothing where they are equal', () => assert.equal(unifiedDiff('a.md', 'un\n', 'un\n'), ''));
  test('shows three lines around', () => {
    assert.equal(unifiedDiff('a.md', '1\n2\n3\n4\n5\n6\n7\n8\n9\n', '1\n2\n3\n4\nx\n6\n7\n8\n9\n'), '--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n');
  });
  test('says where a text has no end of line', () => {
    assert.equal(unifiedDiff('a.md', 'un', 'deux\n'), '--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-un\n\\ No newline at end of file\n+deux\n');
  });

  test('makes one text of the other, as git applies it', () => {
    const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\n', '\n'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lines, lines, fc.boolean(), fc.boolean(), (one, other, endsOne, endsOther) => {
        const [old, now] = [one.join('') + (endsOne ? '' : 'fin'), other.join('') + (endsOther ? '' : 'fin')];
        writeFileSync(join(folder, 'a.md'), old);
        const difference = unifiedDiff('a.md', old, now);
        if (difference !== '') {
          execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd: folder, input: difference, stdio: ['pipe', 'ignore', 'pipe'] });
        }
        assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), now);
      }),
      { numRuns: 60 },
    );
  });
});
