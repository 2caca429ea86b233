// npm test: everything, in order. The last line is `N passed, N failed` or `N passed, N failed, N skipped`.
//
//   npm test                        all parts
//   npm test -- unit kramdown       one part, and of its tests those whose path contains a word
//   npm test -- types lint          some parts
import { installProject } from './support/install.mjs';
import { ROOT } from './support/paths.mjs';
import { runLive } from './support/processes.mjs';
import { sum, summary } from './support/totals.mjs';

/** @typedef {import('./support/totals.mjs').Totals} Totals */

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} title
 * @property {(words: readonly string[]) => Promise<Totals>} run
 */

/**
 * Modules that need installed packages are loaded by the part that needs them.
 *
 * @type {readonly Part[]}
 */
const PARTS = [
  { name: 'types', title: 'Types', run: () => script('node_modules/typescript/bin/tsc', '-b') },
  { name: 'lint', title: 'Style and layers', run: () => script('build/lint.mjs') },
  { name: 'build', title: 'Bundles', run: () => script('build/bundle.mjs') },
  { name: 'unit', title: 'Unit tests', run: async words => (await import('./unit.mjs')).runUnitTests(words) },
  { name: 'host', title: 'Tests inside VS Code', run: async words => (await import('./hostTests.mjs')).runHostTests(words) },
  { name: 'web', title: 'Tests in VS Code for the Web', run: async words => (await import('./webTests.mjs')).runWebTests(words) },
  {
    name: 'window',
    title: 'Tests of the window',
    run: async words => (await import('./windowTests.mjs')).runWindowTests(words),
  },
];

process.chdir(ROOT);
const failed = await testAll(process.argv.slice(2));
process.exit(failed === 0 ? 0 : 1);

/**
 * @param {readonly string[]} words names of parts, then words of tests
 * @returns {Promise<number>} how many failed
 */
async function testAll(words) {
  await installProject();
  const named = PARTS.filter(({ name }) => words.includes(name));
  const rest = words.filter(word => !named.some(({ name }) => name === word));
  const parts = named.length > 0 ? named : rest.length > 0 ? PARTS.filter(({ name }) => name === 'unit') : PARTS;
  /** @type {{ part: Part, totals: Totals, seconds: number }[]} */
  const results = [];
  for (const part of parts) {
    console.log(`\n━━ ${part.title}`);
    const started = Date.now();
    const totals = await runPart(part, rest);
    results.push({ part, totals, seconds: (Date.now() - started) / 1000 });
  }
  return report(results);
}

/**
 * @param {Part} part
 * @param {readonly string[]} words
 * @returns {Promise<Totals>}
 */
async function runPart(part, words) {
  try {
    return await part.run(words);
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { passed: 0, failed: 1, skipped: [] };
  }
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<Totals>}
 */
async function script(file, ...args) {
  const code = await runLive(process.execPath, [file, ...args]);
  return code === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] };
}

/**
 * @param {readonly { part: Part, totals: Totals, seconds: number }[]} results
 * @returns {number} how many failed
 */
function report(results) {
  console.log('\n━━ Summary');
  for (const { part, totals, seconds } of results) {
    console.log(`${part.title.padEnd(28)} ${summary(totals)} (${seconds.toFixed(1)} s)`);
  }
  const all = sum(results.map(({ totals }) => totals));
  for (const { name, reason } of all.skipped) {
    console.log(`skipped: ${name} (${reason})`);
  }
  console.log(summary(all));
  return all.failed;
}
