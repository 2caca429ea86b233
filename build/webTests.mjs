// Runs the tests in VS Code for the Web: the extension and its server run in Workers of a browser, without any Node.
//
//   node build/webTests.mjs [WORD…]     files whose path contains a word
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canEmbed } from './support/embeddedEditor.mjs';
import { installEmbeddedEditor } from './support/install.mjs';
import { findTests, runInTurn } from './support/nodeTests.mjs';
import { summary } from './support/totals.mjs';

/**
 * @param {readonly string[]} [words]
 * @returns {Promise<import('./support/totals.mjs').Totals>}
 */
export async function runWebTests(words = []) {
  if (!canEmbed()) {
    const reason = 'the browser that they bring along runs on Linux x64 only';
    return { passed: 0, failed: 0, skipped: [{ name: 'tests in VS Code for the Web', reason }] };
  }
  await installEmbeddedEditor();
  const sources = findTests({ belongs: path => path.startsWith(join('test', 'web', sep)), words });
  return runInTurn(sources, { out: 'out/web', concurrency: 1 });
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const totals = await runWebTests(process.argv.slice(2));
  console.log(summary(totals));
  process.exitCode = totals.failed === 0 ? 0 : 1;
}
