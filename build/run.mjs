// Runs a TypeScript program of this repository on any Node: node build/run.mjs FILE.ts [ARGUMENTS]
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { loaders } from './support/loaders.mjs';

const [, , file, ...rest] = process.argv;
if (file === undefined) {
  console.error('usage: node build/run.mjs FILE.ts [ARGUMENTS]');
  process.exit(2);
}
const outdir = resolve('out/run');
mkdirSync(outdir, { recursive: true });
const outfile = join(outdir, `${basename(file, '.ts')}.mjs`);
await esbuild.build({
  entryPoints: [file],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  loader: loaders,
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(resolve(file)).href) },
  logLevel: 'error',
});
process.argv.splice(1, 2, resolve(file));
process.argv.length = 2;
process.argv.push(...rest);
await import(pathToFileURL(outfile).href);
