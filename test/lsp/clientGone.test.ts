import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { bundleProgram } from '../support/bundles.ts';

/** An editor, which starts the server that its argument names, greets it, and tells the number of its process. */
const EDITOR = `
const server = require('node:child_process').spawn(process.execPath, ['-r', process.argv[2], process.argv[3], '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const greeting = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
server.stdin.write('Content-Length: ' + Buffer.byteLength(greeting) + '\\r\\n\\r\\n' + greeting);
server.stdout.once('data', () => console.log(server.pid));
`;
/** Read by the server's process before its program: it hangs when it is told to. */
const HANGING = `
process.on('SIGUSR2', () => {
  require('node:fs').writeSync(2, 'hangs\\n');
  for (;;);
});
`;

suite('a server whose editor has died', { timeout: 60_000, skip: process.platform === 'win32' && 'signals of Unix make it hang' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'plume-editor-'));
  const started: number[] = [];
  let bundle: string;

  before(async () => {
    bundle = await bundleProgram('server');
    await bundleProgram('clientWatch');
    writeFileSync(join(folder, 'editor.cjs'), EDITOR);
    writeFileSync(join(folder, 'hanging.cjs'), HANGING);
  });
  after(() => {
    started.filter(isThere).forEach(it => process.kill(it, 'SIGKILL'));
    rmSync(folder, { recursive: true });
  });

  const startEditor = async (): Promise<{ readonly editor: ChildProcess; readonly serverId: number; readonly errors: NodeJS.ReadableStream }> => {
    const editor = spawn(process.execPath, [join(folder, 'editor.cjs'), join(folder, 'hanging.cjs'), bundle], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [line] = (await once(editor.stdout, 'data')) as [Buffer];
    const serverId = Number(String(line));
    started.push(serverId);
    return { editor, serverId, errors: editor.stderr };
  };

  test('ends', async () => {
    const { editor, errors } = await startEditor();
    // Both hold it open: it ends with the last of them.
    const ended = once(errors.resume(), 'end');
    editor.kill('SIGKILL');
    assert.ok(await ended);
  });
  test('ends, even where it hangs', async () => {
    const { editor, serverId, errors } = await startEditor();
    process.kill(serverId, 'SIGUSR2');
    const [said] = (await once(errors, 'data')) as [Buffer];
    assert.equal(String(said), 'hangs\n');
    const ended = once(errors.resume(), 'end');
    editor.kill('SIGKILL');
    assert.ok(await ended);
  });
});

function isThere(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
