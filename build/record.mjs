// Records what real kramdown prints for the documents of test/kramdown/corpus: node build/record.mjs
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

await esbuild.build({
  entryPoints: ['test/kramdown/differential/record.ts'],
  outfile: 'out/record.mjs',
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
});
const { record } = await import(pathToFileURL(resolve('out/record.mjs')).href);
const { recorded, differences } = await record('test/kramdown/corpus/recorded.json');
for (const { name, text, expected, actual } of differences) {
  console.log(`--- ${name}: ${JSON.stringify(text)}\nkramdown: ${JSON.stringify(expected)}\nours:     ${JSON.stringify(actual)}`);
}
console.log(`${recorded} recorded, ${differences.length} differ`);
