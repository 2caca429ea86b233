// npm start: opens a real editor on the example site, an article open with its preview beside it.
//
//   npm start                     the example site
//   npm start -- DIR              another site
//   npm start -- --embedded       in the embedded editor even where the desktop VS Code is installed
//   npm start -- --port 9000      the embedded editor at this port of 127.0.0.1
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { onPath } from './support/browser.mjs';
import { openInDesktopEditor } from './support/desktopEditor.mjs';
import { canEmbed, linkExtension, remoteUri, startEmbeddedEditor, windowAddress } from './support/embeddedEditor.mjs';
import { installEmbeddedEditor, installProject } from './support/install.mjs';

import { OUT, ROOT } from './support/paths.mjs';
import { freePort, runLive } from './support/processes.mjs';

/** Where the embedded editor is looked for first; the next free port is taken if something is there. */
const PORT = 8642;
/** The article that a newcomer sees first. */
const FIRST_ARTICLE = '_actualites/huit-projets-intelligence-artificielle.md';
/** What the editor is told besides its own habits. */
const SETTINGS = { 'plume.preview.openWithArticle': 'always' };

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function start() {
  const { site, embedded, port, build } = readArguments();
  const desktop = embedded ? undefined : onPath(['code', 'codium']);
  if (desktop === undefined && !canEmbed()) {
    throw new Error(
      'The embedded editor runs on Linux x64 only. Install VS Code, and its command `code`, and try again.',
    );
  }
  if (build) {
    await installProject();
    if ((await runLive(process.execPath, [join(ROOT, 'build/bundle.mjs')], { cwd: ROOT })) !== 0) {
      throw new Error('The extension could not be built.');
    }
  }
  const article = firstArticle(site);
  return desktop === undefined
    ? startEmbedded({ site, article, port })
    : openInDesktopEditor({ command: desktop, site, article, settings: SETTINGS });
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      embedded: { type: 'boolean', default: false },
      port: { type: 'string' },
      // Where the extension is built already: the tests of this program.
      'no-build': { type: 'boolean', default: false },
    },
  });
  const site = resolve(positionals[0] ?? join(ROOT, 'examples/site'));
  if (!existsSync(site) || !statSync(site).isDirectory()) {
    throw new Error(`There is no folder ${site}.`);
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`${values.port} is no port.`);
  }
  return { site, embedded: values.embedded, port, build: !values['no-build'] };
}

/** @param {{ site: string, article: string | undefined, port: number | undefined }} options */
async function startEmbedded({ site, article, port: wanted }) {
  const port = await reservePort(wanted);
  await installEmbeddedEditor();
  const data = join(OUT, 'start');
  linkExtension(data);
  const editor = await startEmbeddedEditor({ data, port, settings: SETTINGS });
  const file = article === undefined ? [] : [/** @type {const} */ (['openFile', remoteUri(editor.address, article)])];
  console.log(`\nPlume is open at\n\n    ${windowAddress(editor.address, site, file)}\n\nEnd it with Ctrl+C.`);
  return editor.exited;
}

/** @param {number | undefined} wanted */
async function reservePort(wanted) {
  if (wanted !== undefined) {
    return freePort(wanted).catch(() => {
      throw new Error(`Port ${wanted} is taken. Choose another one with --port, or none for a free one.`);
    });
  }
  return freePort(PORT).catch(() => freePort());
}

/**
 * The article to open: the first one of the example site, elsewhere the newest by name.
 *
 * @param {string} site
 * @returns {string | undefined}
 */
function firstArticle(site) {
  const known = join(site, FIRST_ARTICLE);
  if (existsSync(known)) {
    return known;
  }
  const names = readdirSync(site, { recursive: true })
    .map(name => join(site, String(name)))
    .filter(name => /[\\/]_[^\\/]+[\\/][^\\/]+\.(md|markdown)$/.test(name))
    .filter(name => !/^(_site|_plume|_layouts|_includes|node_modules)[\\/]/.test(relative(site, name)));
  return names.sort().at(-1);
}
