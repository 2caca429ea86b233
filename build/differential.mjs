// Compares the engine with real kramdown on documents made at random: node build/differential.mjs [COUNT] [SEED]
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const [count = '2000', seed = '1', most = '10'] = process.argv.slice(2);
mkdirSync('out', { recursive: true });
await esbuild.build({
  entryPoints: ['test/kramdown/differential/run.ts'],
  outfile: 'out/differential.mjs',
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
});
const { compareAtRandom } = await import(pathToFileURL(resolve('out/differential.mjs')).href);
const { compared, differences } = await compareAtRandom(Number(count), Number(seed), Number(most));
for (const { text, expected, actual, configuration } of differences) {
  console.log(`--- ${configuration}: ${JSON.stringify(text)}\nkramdown: ${JSON.stringify(expected)}\nours:     ${JSON.stringify(actual)}`);
}
console.log(`${compared} compared, ${differences.length} differ`);
process.exitCode = differences.length === 0 ? 0 : 1;
