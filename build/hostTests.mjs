// Runs the tests inside VS Code's extension host: in the desktop VS Code where there is one, else in the embedded editor.
//
//   node build/hostTests.mjs [WORD]     tests whose title contains the word
//
// PLUME_VSCODE names the executable of a VS Code to use; `embedded` asks for the embedded editor.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { findDesktopEditor, runInDesktopEditor } from './support/desktopEditor.mjs';
import { canEmbed, startEmbeddedEditor, windowAddress, remoteUri } from './support/embeddedEditor.mjs';
import { BROWSER_FLAGS, findBrowser } from './support/browser.mjs';
import { installEmbeddedEditor } from './support/install.mjs';
import { findTests } from './support/nodeTests.mjs';
import { OUT, ROOT } from './support/paths.mjs';
import { freePort } from './support/processes.mjs';
import { summary } from './support/totals.mjs';

/** @typedef {import('./support/totals.mjs').Totals} Totals */

/** Milliseconds for all of the tests. */
const LIMIT = 300_000;
/** Starts each line of the tests among what the extension host logs (test/client/run.ts). */
const MARK = 'plume test ';
/** What the embedded editor says of the addons that nobody has compiled: only its own log files need them. */
const NOISE = /bindings file|native-watchdog|AccountPolicyGate/;

/**
 * @param {readonly string[]} [words] only tests whose title contains the first of them
 * @returns {Promise<Totals>}
 */
export async function runHostTests([word = ''] = []) {
  const tests = await bundleTests();
  const data = mkdtempSync(join(tmpdir(), 'plume-host-'));
  try {
    const folder = join(data, 'site');
    cpSync(join(ROOT, 'test/fixtures/site'), folder, { recursive: true });
    const results = join(data, 'results.json');
    const job = { tests, data, folder, environment: { PLUME_TEST_RESULTS: results, PLUME_TEST_WORD: word } };
    const desktop = await findDesktopEditor();
    if (desktop === undefined && !canEmbed()) {
      return { passed: 0, failed: 0, skipped: [{ name: 'tests in VS Code', reason: 'no VS Code can be had here' }] };
    }
    const code = await (desktop === undefined ? runEmbedded(job) : runInDesktopEditor(desktop, job));
    return readResults(results, code);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/**
 * @typedef {object} HostJob
 * @property {string} tests the module that exports `run()`
 * @property {string} data an empty folder for the data of the editor
 * @property {string} folder the site that the window is opened on
 * @property {Readonly<Record<string, string>>} environment of the extension host
 */

/**
 * @param {HostJob} job
 * @returns {Promise<number>} exit code of the tests
 */
async function runEmbedded({ tests, data, folder, environment }) {
  await installEmbeddedEditor();
  const { chromium } = await import('playwright-core');
  const options = ['--vscode-option', 'enable-smoke-test-driver'];
  const editor = await startEmbeddedEditor({ data, port: await freePort(), options });
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS, env: { ...process.env, ...env } });
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const others = [];
    /** @type {Promise<number>} */
    const exited = new Promise((done, fail) => {
      setTimeout(() => fail(new Error(`The tests did not end within ${LIMIT / 1000} s.`)), LIMIT).unref();
      void page.exposeFunction('codeAutomationExit', done);
      void page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
        const text = args.map(String).join(' ');
        if (text.startsWith(MARK)) {
          console.log(text.slice(MARK.length));
        } else {
          others.push(text);
        }
      });
    });
    const { address } = editor;
    await page.goto(
      windowAddress(address, folder, [
        ['extensionDevelopmentPath', remoteUri(address, ROOT)],
        ['extensionTestsPath', remoteUri(address, tests)],
        ['extensionEnvironment', JSON.stringify(environment)],
      ]),
    );
    const code = await exited;
    if (code !== 0) {
      console.log([...others.filter(text => !NOISE.test(text)), editor.logs()].join('\n'));
    }
    return code;
  } finally {
    await browser.close();
    await editor.stop();
  }
}

/** @returns {Promise<string>} the module that exports `run()` */
async function bundleTests() {
  const out = join(OUT, 'host');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const tests = findTests({ belongs: path => path.startsWith(join('test', 'client', sep)), words: [] });
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['test/client/run.ts', ...tests],
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return join(out, 'run.cjs');
}

/**
 * @param {string} file
 * @param {number} code
 * @returns {Totals}
 */
function readResults(file, code) {
  if (!existsSync(file)) {
    throw new Error(`The tests ended with exit code ${code} before they had results.`);
  }
  /** @type {Totals} */
  const totals = JSON.parse(readFileSync(file, 'utf8'));
  // An exit code that the counted tests do not explain is a failure of its own.
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  try {
    const totals = await runHostTests(process.argv.slice(2));
    console.log(summary(totals));
    process.exitCode = totals.failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
