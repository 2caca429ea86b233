// Makes the package of the command: out/plume-cli-VERSION.tgz, which npm installs without anything else.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureFolder, npm } from './support/install.mjs';
import { OUT, ROOT } from './support/paths.mjs';

/** What stands in it besides its manifest, as it stands in the checkout: the program looks for the rest from where it is. */
const CONTENTS = ['LICENSE', 'CHANGELOG.md', 'docs/rules', 'docs/ligne-de-commande.md', 'docs/command-line.md', 'docs/plume-yml.md', 'schemas/plume.schema.json', 'schemas/plume.schema.fr.json'];
const PROGRAMS = ['cli.cjs', 'styles.cjs', 'page.cjs', 'standalone.cjs', 'server.cjs', 'later.cjs', 'clientWatch.cjs'];

/**
 * Packs what stands in `dist`, as it is. The same contents make the same bytes.
 *
 * @param {string} [out] the folder that the package goes to
 * @returns {Promise<string>} the package
 */
export async function makeCommandPackage(out = ensureFolder(OUT)) {
  // A folder of its own: somebody else may be packing at the same time.
  const folder = mkdtempSync(join(tmpdir(), 'plume-cli-'));
  try {
    return await pack(folder, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder an empty one, to lay the contents out
 * @param {string} out
 */
async function pack(folder, out) {
  ensureFolder(join(folder, 'dist/node'));
  for (const name of CONTENTS) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  for (const name of PROGRAMS) {
    cpSync(join(ROOT, 'dist/node', name), join(folder, 'dist/node', name));
  }
  cpSync(join(ROOT, 'dist/node/THIRD-PARTY-NOTICES.txt'), join(folder, 'THIRD-PARTY-NOTICES.txt'));
  cpSync(join(ROOT, 'build/support/commandReadme.md'), join(folder, 'README.md'));
  writeFileSync(join(folder, 'plume.cjs'), "#!/usr/bin/env node\nrequire('./dist/node/cli.cjs');\n", { mode: 0o755 });
  const manifest = commandManifest();
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await npm('Packing the command', ['pack', '--pack-destination', resolve(out), '--loglevel=error'], folder);
  return join(out, `plume-cli-${manifest.version}.tgz`);
}

function commandManifest() {
  const { version, license, engines, keywords } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return {
    name: 'plume-cli',
    version,
    description: 'Checks and renders the articles of Jekyll sites written in kramdown.',
    license,
    keywords,
    engines: { node: engines.node },
    bin: { plume: 'plume.cjs' },
    files: ['plume.cjs', 'dist', 'docs', 'schemas', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.txt'],
  };
}
