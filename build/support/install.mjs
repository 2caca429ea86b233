// Installs what is missing, when it is first needed, and says so. Node's own modules only: this runs before any install.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EDITOR_HOME, ROOT } from './paths.mjs';
import { startGroup } from './processes.mjs';

/** Seconds between two signs of life of a long step. */
const HEARTBEAT = 10;

/** Installs the project's own packages if they are missing or not those of the lock file. */
export async function installProject() {
  if (!matchesLock(ROOT)) {
    await npm('Installing the packages of the project', ['ci'], ROOT);
  }
}

/**
 * Installs the embedded editor: a whole VS Code, the Node that it needs, and a browser.
 * About a minute and 900 MB the first time.
 */
export async function installEmbeddedEditor() {
  const lock = join(EDITOR_HOME, 'package-lock.json');
  const mark = join(EDITOR_HOME, 'node_modules/.plume-installed');
  const wanted = fingerprint(lock);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) {
    return;
  }
  const workbench = join(EDITOR_HOME, 'node_modules/code-server/lib/vscode');
  // The scripts of these packages compile addons and download tools; what ships compiled is enough.
  // They bring their own Node: that of the project, and its strictness that `npm test` hands down, are not theirs.
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error', '--no-engine-strict'];
  await npm('Installing the embedded editor (1 of 3: VS Code and a browser, 550 MB)', ['ci', ...flags], EDITOR_HOME);
  // `npm ci` refuses the shrinkwraps of these two, which leave optional packages out.
  await npm('Installing the embedded editor (2 of 3: the workbench)', ['install', ...flags], workbench);
  await npm(
    'Installing the embedded editor (3 of 3: built-in extensions)',
    ['install', ...flags],
    join(workbench, 'extensions'),
  );
  writeFileSync(mark, wanted);
}

/**
 * Whether the packages of a folder are those that its lock file names. Those for other platforms are not looked for.
 *
 * @param {string} folder
 */
function matchesLock(folder) {
  const installedFile = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) {
    return false;
  }
  /** @type {Record<string, { version?: string, optional?: boolean }>} */
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** @param {string} file */
function fingerprint(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/**
 * Runs npm, and shows that it does.
 *
 * @param {string} title what is being done, shown with the time that it takes
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export async function npm(title, args, cwd) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(`${title}…`);
  const heartbeat = setInterval(() => console.log(`  … ${seconds()} s`), HEARTBEAT * 1000);
  /** @type {string[]} */
  const output = [];
  const { command, first } = npmCommand();
  const child = startGroup(command, [...first, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout?.on('data', chunk => output.push(String(chunk)));
  child.stderr?.on('data', chunk => output.push(String(chunk)));
  const code = await new Promise(resolve => {
    child.on('error', error => {
      output.push(error.message);
      resolve(127);
    });
    child.on('close', resolve);
  });
  clearInterval(heartbeat);
  if (code !== 0) {
    throw new Error(`${title} failed (npm ${args[0]} in ${cwd}, exit ${code}):\n${output.join('').trim()}`);
  }
  console.log(`  done in ${seconds()} s`);
}

/** npm as the same program that started this script, where it did; else the one on the PATH. */
function npmCommand() {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) {
    return { command: process.execPath, first: [script] };
  }
  const beside = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  return existsSync(beside) ? { command: process.execPath, first: [beside] } : { command: 'npm', first: [] };
}

/**
 * Makes a folder, its parents too.
 *
 * @param {string} folder
 * @returns {string} the same
 */
export function ensureFolder(folder) {
  mkdirSync(folder, { recursive: true });
  return folder;
}
