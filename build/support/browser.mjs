// A Chromium for the tests: Debian's where it is installed, else the one of the npm package.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EDITOR_HOME } from './paths.mjs';

/** Without a sandbox (none for root), without a screen, and without any request of its own. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} env what its process needs besides the environment of this one
 */

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const installed = onPath(['chromium', 'chromium-browser', 'google-chrome']);
  return installed === undefined ? unpackBrowser() : { executablePath: installed, env: {} };
}

/**
 * The first of some programs that is on the PATH.
 *
 * @param {readonly string[]} names
 * @param {string} [path]
 * @returns {string | undefined}
 */
export function onPath(names, path = process.env['PATH'] ?? '') {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.bat'] : [''];
  for (const name of names) {
    for (const folder of path.split(delimiter).filter(Boolean)) {
      const found = endings.map(ending => join(folder, name + ending)).find(file => existsSync(file));
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

/** @returns {Promise<Browser>} */
async function unpackBrowser() {
  // The package unpacks the libraries that Chromium needs only where it believes to be on a bare machine.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const entry = createRequire(join(EDITOR_HOME, 'package.json')).resolve('@sparticuz/chromium');
  const { default: chromium } = await import(pathToFileURL(entry).href);
  const executablePath = await chromium.executablePath();
  return { executablePath, env: { LD_LIBRARY_PATH: '/tmp/al2023/lib' } };
}
