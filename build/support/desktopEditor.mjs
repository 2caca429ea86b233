// The desktop VS Code, where it is installed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUIET_SETTINGS } from './embeddedEditor.mjs';
import { ensureFolder } from './install.mjs';
import { OUT, ROOT } from './paths.mjs';
import { runLive } from './processes.mjs';

/**
 * Opens a site in a window of its own, with the extension as it is in the checkout. Settings and
 * extensions of the user are neither used nor changed.
 *
 * @param {{ command: string, site: string, article: string | undefined, settings: Readonly<Record<string, unknown>> }} options
 * @returns {Promise<number>} the exit code of the command
 */
export function openInDesktopEditor({ command, site, article, settings }) {
  const data = join(OUT, 'start-desktop');
  const user = ensureFolder(join(data, 'User'));
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, undefined, 2));
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
