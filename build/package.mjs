// Makes the package that VS Code installs: out/plume.vsix.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NODE } from './support/embeddedEditor.mjs';
import { ensureFolder, installEmbeddedEditor } from './support/install.mjs';
import { EDITOR_HOME, OUT, ROOT } from './support/paths.mjs';
import { runLive } from './support/processes.mjs';

/** The oldest Node that the packager runs on. */
const OLDEST_NODE = 22;

/** @returns {Promise<string>} the package */
export async function makePackage() {
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

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  console.log(await makePackage());
}
