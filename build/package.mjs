// Makes the package that VS Code installs, out/plume.vsix, and that of the command beside it, with the checksums of both.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeCommandPackage } from './commandPackage.mjs';
import { NODE } from './support/embeddedEditor.mjs';
import { ensureFolder, installEmbeddedEditor } from './support/install.mjs';
import { EDITOR_HOME, OUT, ROOT } from './support/paths.mjs';
import { runLive } from './support/processes.mjs';
import { withoutRelativeLinks } from './support/relativeLinks.mjs';

const CONTENTS = ['.vscodeignore', 'package.nls.json', 'package.nls.fr.json', 'LICENSE', 'dist', 'docs', 'media', 'snippets', 'syntaxes', 'schemas'];

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
  const folder = mkdtempSync(join(tmpdir(), 'plume-vsix-'));
  try {
    await bundleForRelease();
    layOut(folder);
    const code = await runLive(node, [join(packager, bin.vsce), 'package', '--out', vsix], { cwd: folder });
    if (code !== 0 || !existsSync(vsix)) {
      throw new Error(`The package could not be made (exit ${code}).`);
    }
    return vsix;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundleForRelease() {
  const code = await runLive(process.execPath, ['build/bundle.mjs', '--production'], { cwd: ROOT });
  if (code !== 0) {
    throw new Error(`The bundles could not be made (exit ${code}).`);
  }
}

/** Copies what belongs into the package, of which `.vscodeignore` takes its files. @param {string} folder */
function layOut(folder) {
  for (const name of CONTENTS) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  // What makes the bundles stays here: they are made.
  delete manifest.scripts;
  delete manifest.devDependencies;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  for (const name of ['README.md', 'CHANGELOG.md']) {
    writeFileSync(join(folder, name), withoutRelativeLinks(readFileSync(join(ROOT, name), 'utf8')));
  }
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
