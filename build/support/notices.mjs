// The licences of the packages that stand in the bundles.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** The licences of packages that are published without the text of theirs, as their repositories have it. */
const BESIDE = join(ROOT, 'build/notices');

/** What esbuild says of one bundle, as far as it is read here. @typedef {{ outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> }} Metafile */

/**
 * The folders of the packages of which something stands in a bundle, once each, by their names: `node_modules/yaml`.
 *
 * @param {readonly Metafile[]} metafiles
 */
export function packagesIn(metafiles) {
  const files = metafiles.flatMap(({ outputs }) => Object.values(outputs)).flatMap(({ inputs }) => Object.entries(inputs));
  const folders = files.flatMap(([file, { bytesInOutput }]) => {
    // A package within a package is a package of its own.
    // What is left out (`(disabled):…`) is replaced by nothing.
    const folder = /^(?!\().*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.replaceAll('\\', '/'))?.[0];
    return folder === undefined || bytesInOutput === 0 ? [] : [folder];
  });
  return [...new Set(folders)].toSorted();
}

/**
 * Names each package, its version and its licence, with the texts that the licence wants to go along.
 *
 * @param {readonly string[]} folders of packages
 * @returns {string}
 * @throws where a package has no licence to show: then it cannot be passed on
 */
export function noticesOf(folders) {
  const notices = new Map(folders.map(folder => noticeOf(folder)));
  return [...notices].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text).join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * @param {string} folder
 * @returns {readonly [string, string]} the package's name and version, and its notice
 */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder).filter(it => /^(licen[cs]e|copying|notice)/i.test(it)).toSorted();
  const texts = [...own.map(it => join(folder, it)), join(BESIDE, `${String(name).replace('/', '+')}.txt`)].filter(it => existsSync(it));
  if (typeof license !== 'string' || texts.length === 0) {
    throw new Error(`${folder} has no licence to pass on: its text belongs into build/notices.`);
  }
  const body = texts.map(it => readFileSync(it, 'utf8').trim()).join('\n\n');
  return [`${name} ${version}`, `${name} ${version} (${license})\n\n${body}\n`];
}
