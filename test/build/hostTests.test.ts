import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';

suite('The tests inside VS Code, started in a desktop VS Code', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'plume-stub-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs them in a program that does what a script says instead of what VS Code does. */
  function runIn(script: string): { code: number | null; output: string } {
    const stub = join(folder, 'vscode');
    writeFileSync(stub, `#!/bin/sh\n${script}\n`);
    chmodSync(stub, 0o755);
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('build/hostTests.mjs')], {
      encoding: 'utf8',
      env: { ...process.env, PLUME_VSCODE: stub },
    });
    return { code: status, output: stdout + stderr };
  }

  const write = (totals: object): string => `echo '${JSON.stringify(totals)}' > "$PLUME_TEST_RESULTS"`;

  test('counts what passed', () => {
    const { code, output } = runIn(write({ passed: 3, failed: 0, skipped: [] }));
    assert.match(output, /^3 passed, 0 failed$/m);
    assert.equal(code, 0);
  });

  test('fails when a test failed', () => {
    const { code, output } = runIn(`${write({ passed: 2, failed: 1, skipped: [] })}; exit 1`);
    assert.match(output, /^2 passed, 1 failed$/m);
    assert.equal(code, 1);
  });

  test('fails when the editor ends with an error that no test explains', () => {
    const { code, output } = runIn(`${write({ passed: 3, failed: 0, skipped: [] })}; exit 1`);
    assert.match(output, /^3 passed, 1 failed$/m);
    assert.equal(code, 1);
  });

  test('fails when no test was run', () => {
    const { code, output } = runIn('exit 0');
    assert.match(output, /before they had results/);
    assert.equal(code, 1);
  });

  test('gives the editor the checkout and the module of the tests', () => {
    const { output } = runIn(`for argument in "$@"; do echo "given $argument"; done; ${write({ passed: 1, failed: 0, skipped: [] })}`);
    assert.match(output, new RegExp(`given --extensionDevelopmentPath=${resolve('.')}$`, 'm'));
    assert.match(output, /given --extensionTestsPath=.*run\.cjs$/m);
  });
});
