// Makes the package that VS Code installs, out/plume.vsix, and that of the command beside it, with the checksums of both.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeCommandPackage } from './commandPackage.mjs';
import { NODE } from './support/embeddedEditor.mjs';
import { ensureFolder, installEmbeddedEditor } from './support/install.mjs';
import { EDITOR_HOME, OUT, ROOT } from './support/paths.mjs';
import { runLive } from './support/processes.mjs';

/** The oldest Node that the packager runs on. */
const OLDEST_NODE = 22;

/** Makes the package of the extension: the same commit makes the same bytes. @returns {Promise<string>} the package */
export async function makePackage() {
  process.env['SOURCE_DATE_EPOCH'] ??= timeOfCommit();
  await installEmbeddedEditor();
  const packager = join(EDITOR_HOME, 'node_modules/@vscode/vsce');
  const { bin } = JSON.parse(readFileSync(join(packager, 'package.json'), 'utf8'));
  const vsix = join(ensureFolder(OUT), 'plume.vsix');
  const node = Number(process.versions.node.split('.')[0]) < OLDEST_NODE ? NODE : process.execPath;
  const code = await runLive(
    node,
    [join(packager, bin.vsce), 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix],
    { cwd: ROOT },
  );
  if (code !== 0 || !existsSync(vsix)) {
    throw new Error(`The package could not be made (exit ${code}).`);
  }
  return vsix;
}

/** Seconds since 1970: what files in the package are dated. */
function timeOfCommit() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    // Not a repository: a day like any other, as long as it is always the same.
    return '1767225600';
  }
}

/** @param {readonly string[]} files @returns {string} a line for each, as `sha256sum --check` reads them */
function checksums(files) {
  return files.map(file => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}\n`).join('');
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const packages = [await makePackage(), await makeCommandPackage()];
  writeFileSync(join(OUT, 'SHA256SUMS'), checksums(packages));
  console.log(packages.join('\n'));
}
