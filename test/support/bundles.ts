import { mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { loaders } from '../../build/support/loaders.mjs';
import { standalone } from '../../build/support/standalone.mjs';

/** The programs that tests start as processes. */
const ENTRIES = { server: 'server/src/lsp/node/main.ts', cli: 'server/src/cli/main.ts', styles: 'server/src/workspace/node/styles/main.ts', page: 'server/src/workspace/node/page/main.ts', standalone: 'client/webview/standalone/main.ts', clientWatch: 'server/src/lsp/node/clientWatch/main.ts', later: 'server/src/languageService/later.ts' } as const;

/** Bundles a program as `npm run build` does, into a folder of the tests: they do not depend on a build before. */
export async function bundleProgram(name: keyof typeof ENTRIES): Promise<string> {
  const folder = resolve('out/programs');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.cjs`);
  // Files of tests run side by side: none may start a program that another one is writing.
  const draft = join(folder, `${name}.${process.pid}.draft`);
  await esbuild.build({
    entryPoints: [ENTRIES[name]],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    loader: loaders,
    logLevel: 'error',
    alias: { sass: './node_modules/sass/sass.default.js', ...(name === 'standalone' ? standalone.alias : {}) },
    inject: name === 'standalone' ? standalone.inject ?? [] : [],
    banner: { js: '#!/usr/bin/env node' },
  });
  renameSync(draft, outfile);
  return outfile;
}
