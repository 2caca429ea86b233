// Bundles TypeScript tests and hands them to Node's test runner.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { loaders } from './loaders.mjs';
import { sum } from './totals.mjs';

/** @typedef {import('./totals.mjs').Totals} Totals */

/**
 * @typedef {object} Selection
 * @property {(path: string) => boolean} belongs whether a file of tests is meant: `test/kramdown/cases.test.ts`
 * @property {readonly string[]} words only files whose path contains one of them; none means all
 */

/**
 * @param {Selection} selection
 * @returns {string[]} paths from the root
 */
export function findTests({ belongs, words }) {
  return readdirSync('test', { recursive: true })
    .map(name => join('test', String(name)))
    .filter(name => name.endsWith('.test.ts') && !name.includes('node_modules') && belongs(name))
    .filter(name => words.length === 0 || words.some(word => name.includes(word)));
}

/**
 * Bundles and runs files of tests, showing their results as they come.
 *
 * @param {readonly string[]} sources
 * @param {{ out: string, concurrency: number }} options `out` is emptied first
 * @returns {Promise<Totals>}
 */
export async function runNodeTests(sources, { out, concurrency }) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await esbuild.build({
    entryPoints: [...sources],
    outbase: 'test',
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    loader: loaders,
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(resolve('test/unit.ts')).href) },
    plugins: [scriptsStayOutside],
    logLevel: 'error',
  });
  writeFileSync(join(out, 'package.json'), '{"type":"module"}');
  const files = sources.map(name => resolve(out, name.slice('test/'.length).replace(/\.ts$/, '.mjs')));
  return watchRun(run({ files, concurrency }));
}

/**
 * Runs files of tests one after the other, as a window has the machine for itself. Nothing is tried twice: what
 * fails at the first try has failed.
 *
 * @param {readonly string[]} sources
 * @param {{ out: string, concurrency: number }} options
 * @returns {Promise<Totals>}
 */
export async function runInTurn(sources, options) {
  /** @type {Totals[]} */
  const totals = [];
  for (const source of sources) {
    totals.push(await runNodeTests([source], options));
  }
  return sum(totals);
}

/**
 * The scripts of build/ find the checkout from where they are, so they stay there.
 *
 * @type {esbuild.Plugin}
 */
const scriptsStayOutside = {
  name: 'scripts-stay-outside',
  setup(build) {
    build.onResolve({ filter: /\/build\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};

/**
 * @param {import('node:test').TestsStream} stream
 * @returns {Promise<Totals>}
 */
function watchRun(stream) {
  /** @type {Totals} */
  const totals = { passed: 0, failed: 0, skipped: [] };
  stream.on('test:pass', ({ name, skip, details }) => {
    if (details.type === 'suite') {
      return;
    }
    if (skip === undefined) {
      totals.passed += 1;
    } else {
      totals.skipped.push({ name, reason: String(skip) });
    }
  });
  stream.on('test:fail', ({ details }) => {
    const { failureType } = /** @type {{ failureType?: string }} */ (details.error ?? {});
    totals.failed += details.type === 'suite' && failureType === 'subtestsFailed' ? 0 : 1;
  });
  return new Promise((resolvePromise, reject) => {
    const reporter = stream.compose(new spec());
    reporter.on('error', reject);
    reporter.on('end', () => resolvePromise(totals));
    reporter.pipe(process.stdout);
  });
}
