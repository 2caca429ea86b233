// The desktop VS Code, where it is installed or can be downloaded.
import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from './browser.mjs';
import { QUIET_SETTINGS } from './embeddedEditor.mjs';
import { ensureFolder } from './install.mjs';
import { OUT, ROOT } from './paths.mjs';
import { endGroup, runLive, startGroup } from './processes.mjs';

/** Milliseconds without any sign of a download after which there is no network. */
const NETWORK_LIMIT = 5000;

/**
 * Opens a site in a window of its own, with the extension as it is in the checkout. Settings and
 * extensions of the user are neither used nor changed.
 *
 * @param {{ command: string, site: string, article: string | undefined, settings: Readonly<Record<string, unknown>> }} options
 * @returns {Promise<number>} the exit code of the command
 */
export function openInDesktopEditor({ command, site, article, settings }) {
  const data = join(OUT, 'start-desktop');
  writeUserSettings(data, settings);
  console.log(`Opening ${site} in the desktop VS Code.`);
  return runLive(command, [
    '--new-window',
    `--user-data-dir=${data}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    `--extensionDevelopmentPath=${ROOT}`,
    '--disable-workspace-trust',
    site,
    ...(article === undefined ? [] : ['--goto', `${article}:1`]),
  ]);
}

/**
 * The executable of a desktop VS Code in which tests can run: the one that PLUME_VSCODE names, the one
 * installed, or one downloaded; undefined where there is none, or no screen to show it on.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findDesktopEditor() {
  const { PLUME_VSCODE: wanted } = process.env;
  if (wanted !== undefined) {
    return wanted === 'embedded' ? undefined : wanted;
  }
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined && onPath(['xvfb-run']) === undefined) {
    return undefined;
  }
  return installedEditor() ?? downloadEditor();
}

/**
 * Runs tests in the desktop VS Code.
 *
 * @param {string} vscodeExecutablePath
 * @param {import('../hostTests.mjs').HostJob} job
 * @returns {Promise<number>} exit code of the tests
 */
export async function runInDesktopEditor(vscodeExecutablePath, { tests, data, folder, environment }) {
  const { runTests } = await import('@vscode/test-electron');
  const user = join(data, 'user');
  writeUserSettings(user, {});
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: tests,
      extensionTestsEnv: { ...environment },
      launchArgs: [folder, '--user-data-dir', user, '--disable-extensions', '--disable-workspace-trust'],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** The program behind the command `code`, which itself does not wait for tests. */
function installedEditor() {
  const command = onPath(['code', 'codium']);
  if (command === undefined) {
    return undefined;
  }
  const bin = dirname(realpathSync(command));
  const candidates = [join(bin, '../code'), join(bin, '../codium'), join(bin, '../Code.exe'), join(bin, '../../../MacOS/Electron')];
  return candidates.find(file => existsSync(file));
}

/**
 * Downloads VS Code, unless there is no network.
 *
 * @returns {Promise<string | undefined>} its executable
 */
async function downloadEditor() {
  // In a process of its own: without a network the download waits for longer than anyone would.
  const script = `
    const { downloadAndUnzipVSCode } = require('@vscode/test-electron');
    const reporter = { report: () => process.stdout.write('.'), error: () => process.exit(1) };
    downloadAndUnzipVSCode({ version: 'stable', reporter }).then(
      path => process.stdout.write('\\n' + path),
      () => process.exit(1),
    );`;
  const child = startGroup(process.execPath, ['-e', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise(resolve => {
    let output = '';
    let timer = setTimeout(giveUp, NETWORK_LIMIT);
    function giveUp() {
      void endGroup(child).then(() => resolve(undefined));
    }
    child.stdout?.on('data', chunk => {
      output += String(chunk);
      clearTimeout(timer);
      timer = setTimeout(giveUp, NETWORK_LIMIT);
    });
    child.on('close', code => {
      clearTimeout(timer);
      resolve(code === 0 ? output.slice(output.lastIndexOf('\n') + 1) : undefined);
    });
  });
}

/**
 * @param {string} data
 * @param {Readonly<Record<string, unknown>>} settings
 */
function writeUserSettings(data, settings) {
  const text = JSON.stringify({ ...QUIET_SETTINGS, ...settings }, undefined, 2);
  writeFileSync(join(ensureFolder(join(data, 'User')), 'settings.json'), text);
}
