// Runs the tests that need no editor.
//
//   npm run unit                 all of them
//   npm run unit -- kramdown     those whose path contains the word
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findTests, runNodeTests } from './support/nodeTests.mjs';
import { summary } from './support/totals.mjs';

/** Tests that need an editor or a browser have runners of their own. */
const ELSEWHERE = /^test\/(client|editor|web|window)\//;

/** @param {readonly string[]} [words] only files whose path contains one of them; none means all */
export async function runUnitTests(words = []) {
  const sources = findTests({ belongs: path => !ELSEWHERE.test(path), words });
  return runNodeTests(sources, { out: 'out/test', concurrency: 2 });
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const totals = await runUnitTests(process.argv.slice(2));
  for (const { name, reason } of totals.skipped) {
    console.log(`skipped: ${name} (${reason})`);
  }
  console.log(summary(totals));
  process.exitCode = totals.failed === 0 ? 0 : 1;
}
