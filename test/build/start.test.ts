import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';

suite('npm start', () => {
  let folder = '';
  let calls = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'plume-start-'));
    calls = join(folder, 'calls');
    const stub = join(folder, 'code');
    writeFileSync(stub, `#!/bin/sh\nfor argument in "$@"; do echo "$argument"; done > '${calls}'\n`);
    chmodSync(stub, 0o755);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts with a VS Code on the PATH that only writes down what it is asked for. */
  function start(...parameters: string[]): { code: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('build/start.mjs'), '--no-build', ...parameters],
      { encoding: 'utf8', env: { ...process.env, PATH: folder + delimiter + (process.env['PATH'] ?? '') } },
    );
    return { code: status, output: stdout + stderr };
  }

  test('opens the example site in the desktop VS Code, with the checkout as extension', () => {
    assert.equal(start().code, 0);
    const given = readFileSync(calls, 'utf8').split('\n');
    assert.ok(given.includes(`--extensionDevelopmentPath=${resolve('.')}`));
    assert.ok(given.includes(resolve('examples/site')));
    assert.match(given[given.indexOf('--goto') + 1] ?? '', /\/examples\/site\/_actualites\/[^/]+\.md:1$/);
  });

  test('opens another site', () => {
    assert.equal(start(resolve('test/fixtures/site')).code, 0);
    assert.ok(readFileSync(calls, 'utf8').split('\n').includes(resolve('test/fixtures/site')));
  });

  test('has the preview open with the article, and leaves the settings of the user alone', () => {
    start();
    const data = readFileSync(calls, 'utf8')
      .split('\n')
      .find(argument => argument.startsWith('--user-data-dir='));
    const settings = readFileSync(join(data?.slice('--user-data-dir='.length) ?? '', 'User/settings.json'), 'utf8');
    assert.equal(JSON.parse(settings)['plume.preview.openWithArticle'], 'always');
  });

  test('says that a folder is not there', () => {
    const { code, output } = start('no-such-folder');
    assert.equal(code, 1);
    assert.match(output, /There is no folder .*no-such-folder/);
  });

  test('says that a port is none', () => {
    assert.match(start('--embedded', '--port', 'ninety').output, /ninety is no port/);
  });

  test('says that a port is taken', async context => {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      context.skip('the embedded editor runs on Linux x64 only');
      return;
    }
    const server = createServer();
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    const { code, output } = start('--embedded', '--port', String(address.port));
    server.close();
    assert.equal(code, 1);
    assert.match(output, new RegExp(`Port ${address.port} is taken`));
  });
});
