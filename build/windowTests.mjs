// Runs the tests of the window: what a person sees in the embedded editor with the packaged extension.
//
//   node build/windowTests.mjs [WORD…]     files whose path contains a word
//
// PLUME_VSIX names the package to install instead of a fresh one; `checkout` takes the checkout as it is built.
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePackage } from './package.mjs';
import { canEmbed } from './support/embeddedEditor.mjs';
import { installEmbeddedEditor } from './support/install.mjs';
import { findTests, runInTurn } from './support/nodeTests.mjs';
import { summary } from './support/totals.mjs';

/**
 * @param {readonly string[]} [words]
 * @returns {Promise<import('./support/totals.mjs').Totals>}
 */
export async function runWindowTests(words = []) {
  if (!canEmbed()) {
    const reason = 'the embedded editor runs on Linux x64 only';
    return { passed: 0, failed: 0, skipped: [{ name: 'tests of the window', reason }] };
  }
  await installEmbeddedEditor();
  process.env['PLUME_VSIX'] ??= await makePackage();
  const sources = findTests({ belongs: path => path.startsWith(join('test', 'window', sep)), words });
  return runInTurn(sources, { out: 'out/window', concurrency: 1 });
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const totals = await runWindowTests(process.argv.slice(2));
  console.log(summary(totals));
  process.exitCode = totals.failed === 0 ? 0 : 1;
}
