// Runs the tests that need no editor: bundles test/**/*.test.ts, hands the files to Node's runner.
//
//   npm run unit                 all of them
//   npm run unit -- kramdown     those whose path contains the word
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const OUT = 'out/test';
/** Tests that run inside an editor have a runner of their own (test/editor). */
const ELSEWHERE = /^test\/(editor|client|window|web)\//;

/**
 * @param {string[]} words only files whose path contains one of them; none means all
 * @returns {Promise<{ passed: number, failed: number, skipped: { name: string, reason: string }[] }>}
 */
export async function runUnitTests(words = []) {
  const sources = readdirSync('test', { recursive: true })
    .map(name => join('test', name))
    .filter(name => name.endsWith('.test.ts') && !ELSEWHERE.test(name) && !name.includes('node_modules'))
    .filter(name => words.length === 0 || words.some(word => name.includes(word)));
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await esbuild.build({
    entryPoints: sources,
    outbase: 'test',
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    loader: { '.css': 'text' },
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(resolve('test/unit.ts')).href) },
    logLevel: 'error',
  });
  writeFileSync(join(OUT, 'package.json'), '{"type":"module"}');
  const files = sources.map(name => resolve(OUT, name.slice('test/'.length).replace(/\.ts$/, '.mjs')));
  return watchRun(run({ files, concurrency: 2 }));
}

function watchRun(stream) {
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
    totals.failed += details.type === 'suite' && details.error?.failureType === 'subtestsFailed' ? 0 : 1;
  });
  return new Promise((resolve_, reject) => {
    const reporter = stream.compose(new spec());
    reporter.on('error', reject);
    reporter.on('end', () => resolve_(totals));
    reporter.pipe(process.stdout);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed, skipped } = await runUnitTests(process.argv.slice(2));
  for (const { name, reason } of skipped) {
    console.log(`skipped: ${name} (${reason})`);
  }
  console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  process.exitCode = failed === 0 ? 0 : 1;
}
