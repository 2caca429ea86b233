import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Milliseconds that one test may take: the first one waits for the server to start on a busy machine. */
const PATIENCE = 30_000;
/** Starts each line of ours among what the host logs. */
const MARK = 'plume test ';

/**
 * Runs the tests beside this file inside VS Code's extension host. Called by the host itself, which
 * `@vscode/test-electron` or the embedded editor has started; a rejection makes the host exit with 1.
 */
export async function run(): Promise<void> {
  const { PLUME_TEST_WORD: word = '', PLUME_TEST_RESULTS: results } = process.env;
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    console.log(MARK + format(...parts));
  };
  const mocha = new Mocha({ ui: 'tdd', timeout: PATIENCE, color: false, grep: word });
  for (const name of readdirSync(__dirname).filter(file => file.endsWith('.test.cjs'))) {
    mocha.addFile(join(__dirname, name));
  }
  const skipped: { name: string; reason: string }[] = [];
  const { stats } = await new Promise<Mocha.Runner>(resolve => {
    const runner: Mocha.Runner = mocha.run(() => resolve(runner));
    runner.on('pending', test => skipped.push({ name: test.fullTitle(), reason: 'skipped by the test itself' }));
  });
  const { passes: passed = 0, failures: failed = 0 } = stats ?? {};
  if (results !== undefined) {
    writeFileSync(results, JSON.stringify({ passed, failed, skipped }));
  }
  if (failed > 0 || passed + skipped.length === 0) {
    throw new Error(`${passed} passed, ${failed} failed`);
  }
}
