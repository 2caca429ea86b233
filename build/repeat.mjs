// Runs tests of the window again and again, every third time while all cores are kept busy, and keeps what they said.
//
//   node build/repeat.mjs [--runs N] [--commit REF] [WORD…]     20 runs of the files whose path contains a word
//
// It works on a commit, laid out apart, so that one may go on editing; the log stands under out/repeat/, named after the commit.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureFolder } from './support/install.mjs';

const { values, positionals: words } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, commit: { type: 'string', default: 'HEAD' } },
  allowPositionals: true,
});
const commit = execFileSync('git', ['rev-parse', '--short', values.commit], { encoding: 'utf8' }).trim();
const folder = resolve(ensureFolder('out/repeat'));
const log = join(folder, `${commit}.log`);
const checkout = join(folder, commit);

process.exitCode = repeat(Number(values.runs)) === 0 ? 0 : 1;

/**
 * @param {number} runs
 * @returns {number} how many of them failed
 */
function repeat(runs) {
  layOut();
  writeFileSync(log, '');
  let failed = 0;
  for (let run = 1; run <= runs; run += 1) {
    const isBusy = run % 3 === 0;
    const { totals, output } = runOnce(isBusy);
    const isGood = /^\d+ passed, 0 failed$/.test(totals);
    failed += isGood ? 0 : 1;
    say(`${run} of ${runs}${isBusy ? ', while all cores are busy' : ''}: ${totals}`);
    if (!isGood) {
      appendFileSync(log, output);
    }
  }
  say(`${runs - failed} of ${runs} runs without a failure`);
  execFileSync('git', ['worktree', 'remove', '--force', checkout]);
  return failed;
}

/** The commit as it is, with the packages of this checkout, bundled. */
function layOut() {
  rmSync(checkout, { recursive: true, force: true });
  execFileSync('git', ['worktree', 'prune']);
  execFileSync('git', ['worktree', 'add', '--detach', checkout, commit], { stdio: 'ignore' });
  for (const packages of ['node_modules', 'test/editor/node_modules']) {
    symlinkSync(resolve(packages), join(checkout, packages), 'dir');
  }
  execFileSync(process.execPath, ['build/bundle.mjs'], { cwd: checkout, stdio: 'ignore' });
}

/**
 * @param {boolean} isBusy
 * @returns {{ totals: string, output: string }} the last line, and everything
 */
function runOnce(isBusy) {
  const load = isBusy ? cpus().map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })) : [];
  const { stdout, stderr } = spawnSync(process.execPath, ['build/windowTests.mjs', ...words], {
    cwd: checkout,
    env: { ...process.env, PLUME_VSIX: 'checkout' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  load.forEach(it => it.kill('SIGKILL'));
  const output = stdout + stderr;
  return { totals: stdout.trim().split('\n').at(-1) ?? '', output };
}

/** @param {string} line */
function say(line) {
  console.log(line);
  appendFileSync(log, `${line}\n`);
}
