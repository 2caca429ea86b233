// Bundles the programs. `--watch` rebuilds on change, `--production` minifies and leaves source maps out.
import { writeFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { loaders } from './support/loaders.mjs';
import { standalone } from './support/standalone.mjs';
import { noticesOf, packagesIn } from './support/notices.mjs';
import { leaveOutUnaskedFeatures, leaveOutUnaskedMessages, leaveOutUnmadeTypes, leaveOutUnreadLibraries, leaveOutUnusedFeatures } from './support/unusedFeatures.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {esbuild.BuildOptions & { plugins: esbuild.Plugin[] }} */
const common = {
  bundle: true,
  // Half of the bytes of a French accent, and a third of those of an apostrophe, were the signs of escapes.
  charset: 'utf8',
  minify: production,
  sourcemap: !production,
  target: 'es2022',
  logLevel: 'silent',
  metafile: true,
  legalComments: 'none',
  loader: loaders,
  plugins: [problemMatcher()],
};
/** @type {esbuild.BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  outExtension: { '.js': '.cjs' },
  outdir: 'dist/node',
};
const clientPlugins = [...common.plugins, leaveOutUnusedFeatures(), leaveOutUnmadeTypes()];
const corePlugins = [...common.plugins, leaveOutUnreadLibraries()];
const serverPlugins = [...corePlugins, leaveOutUnaskedFeatures(), leaveOutUnaskedMessages()];
/** @type {esbuild.BuildOptions} */
const web = { ...common, platform: 'browser' };
// gray-matter asks for Buffer and fs, which a Worker does not have.
// What the server's libraries bring along and it never asks for: the maps of postcss, as postcss itself leaves them
// out in browsers, the YAML engine of gray-matter, and what markdown-it reads Markdown with: bare addresses, entities, signs.
const unasked = {
  'source-map-js': './build/empty.cjs',
  'js-yaml': './build/refused-yaml.cjs',
  'linkify-it': './build/unasked.mjs',
  mdurl: './build/unasked.mjs',
  'punycode.js': './build/unasked.mjs',
  entities: './build/unasked.mjs',
  'uc.micro': './build/unasked.mjs',
  // The colours in which postcss would print its errors.
  picocolors: './build/empty.cjs',
};
// A Worker that VS Code makes has an address that is none: the reader of schemas takes it for the base of theirs, and fails.
const webServer = { ...web, alias: { ...unasked, fs: './build/empty.cjs' }, inject: ['./build/buffer-shim.mjs'], define: { 'self.location': 'undefined' } };
// The same reader of YAML as modules, of which what nobody asks for is left out.
// Of liquidjs, the form whose names are bound once: by the other, each use of one asks for it again.
const nodeServer = { ...node, alias: { ...unasked, yaml: './node_modules/yaml/browser/index.js', liquidjs: './node_modules/liquidjs/dist/liquid.node.mjs' } };

/** @type {Record<string, esbuild.BuildOptions>} */
const bundles = {
  'client (node)': { ...node, plugins: clientPlugins, alias: { 'semver/functions/parse': './build/newEnough.cjs', 'semver/functions/satisfies': './build/newEnough.cjs' }, entryPoints: { client: 'client/src/node/extension.ts' } },
  // A file of its own: the client reads it when VS Code's Markdown preview is first opened.
  'built-in preview (node)': { ...node, entryPoints: { builtInPreview: 'client/src/builtInPreview/main.ts' } },
  // A file of its own: the client reads it when something is first pasted into an article.
  'paste (node)': { ...node, entryPoints: { paste: 'client/src/paste/main.ts' } },
  // A file of its own: the client reads it when a block is first inserted by its fields.
  'blocks (node)': { ...node, entryPoints: { blocks: 'client/src/blocks/main.ts' } },
  // A file of its own: the client reads it when the form of a header is first seen.
  'form (node)': { ...node, entryPoints: { form: 'client/src/form/main.ts' } },
  'server (node)': { ...nodeServer, plugins: serverPlugins, entryPoints: { server: 'server/src/lsp/node/main.ts' } },
  // A file of its own: the server reads it when somebody first asks by hand: for a form, for what can be done at the cursor, for blocks.
  'later (node)': { ...nodeServer, plugins: serverPlugins, entryPoints: { later: 'server/src/languageService/later.ts' } },
  'cli (node)': { ...nodeServer, plugins: corePlugins, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  // A file of its own: the thread that ends a server whose client is gone.
  'client watch (node)': { ...node, entryPoints: { clientWatch: 'server/src/lsp/node/clientWatch/main.ts' } },
  // A file of its own: the thread that compiles the stylesheets of a site, with the compiler, which is heavier than all else.
  'styles (node)': { ...node, alias: { sass: './node_modules/sass/sass.default.js' }, entryPoints: { styles: 'server/src/workspace/node/styles/main.ts' } },
  // A file of its own: the process that renders pages in their layouts, with the engine of Liquid.
  'page (node)': { ...nodeServer, plugins: corePlugins, entryPoints: { page: 'server/src/workspace/node/page/main.ts' } },
  // A file of its own: the command reads it where an article is to be a page that needs nothing else. In it, the names of a browser are those of a document that it makes.
  'standalone page (node)': { ...node, ...standalone, entryPoints: { standalone: 'client/webview/standalone/main.ts' } },
  'kramdown (module)': {
    ...node,
    format: 'esm',
    entryPoints: { kramdown: 'server/src/kramdown/index.ts' },
    outExtension: { '.js': '.mjs' },
  },
  'client (web)': {
    ...web,
    plugins: clientPlugins,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: { client: 'client/src/browser/extension.ts' },
    outdir: 'dist/web',
  },
  'built-in preview (web)': { ...web, format: 'esm', entryPoints: { builtInPreview: 'client/src/builtInPreview/main.ts' }, outdir: 'dist/web' },
  'paste (web)': { ...web, format: 'esm', entryPoints: { paste: 'client/src/paste/main.ts' }, outdir: 'dist/web' },
  'blocks (web)': { ...web, format: 'esm', entryPoints: { blocks: 'client/src/blocks/main.ts' }, outdir: 'dist/web' },
  'form (web)': { ...web, format: 'esm', entryPoints: { form: 'client/src/form/main.ts' }, outdir: 'dist/web' },
  'server (web)': {
    ...webServer,
    plugins: serverPlugins,
    format: 'iife',
    entryPoints: { server: 'server/src/lsp/browser/main.ts' },
    outdir: 'dist/web',
  },
  'later (web)': { ...webServer, plugins: serverPlugins, format: 'esm', entryPoints: { later: 'server/src/languageService/later.ts' }, outdir: 'dist/web' },
  webview: { ...web, format: 'iife', entryPoints: { preview: 'client/webview/main.ts' }, outdir: 'dist/webview' },
  'form (page)': { ...web, format: 'iife', entryPoints: { form: 'client/webview/form/main.ts' }, outdir: 'dist/webview' },
  // A file of its own: the page reads it when an article has a formula.
  formulas: { ...web, format: 'esm', entryPoints: { math: 'client/webview/math/typesetting.ts' }, outdir: 'dist/webview' },
};

/** The bundles of which the command is made, in a package of its own. */
const COMMAND = ['cli (node)', 'styles (node)', 'page (node)', 'standalone page (node)', 'server (node)', 'later (node)', 'client watch (node)'];

let failed = false;
/** @type {Map<string, esbuild.Metafile>} */
const metafiles = new Map();
for (const [name, options] of Object.entries(bundles)) {
  if (watch) {
    await (await esbuild.context(options)).watch();
    continue;
  }
  try {
    const { metafile = { inputs: {}, outputs: {} } } = await esbuild.build(options);
    metafiles.set(name, metafile);
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
      if (!file.endsWith('.map')) {
        console.log(`${name.padEnd(24)} ${file.padEnd(26)} ${(bytes / 1000).toFixed(0).padStart(6)} kB`);
      }
    }
  } catch {
    failed = true;
  }
}
if (failed) {
  process.exitCode = 1;
} else if (!watch) {
  writeNotices('dist/THIRD-PARTY-NOTICES.txt', [...metafiles.keys()]);
  writeNotices('dist/node/THIRD-PARTY-NOTICES.txt', COMMAND);
}

/**
 * @param {string} file
 * @param {readonly string[]} names of bundles
 */
function writeNotices(file, names) {
  writeFileSync(file, noticesOf(packagesIn(names.flatMap(name => metafiles.get(name) ?? []))));
}

/**
 * Prints what the background problem matcher of .vscode/tasks.json reads.
 *
 * @returns {esbuild.Plugin}
 */
function problemMatcher() {
  return {
    name: 'problem-matcher',
    setup(build) {
      build.onStart(() => {
        if (watch) {
          console.log('[watch] build started');
        }
      });
      build.onEnd(({ errors }) => {
        for (const { text, location } of errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) {
            console.error(`    ${location.file}:${location.line}:${location.column}:`);
          }
        }
        if (watch) {
          console.log('[watch] build finished');
        }
      });
    },
  };
}
