// Seeds mistakes in copies of sites, and counts how many of them are found at their line, from the other articles alone:
//   node build/bundle.mjs && node build/run.mjs test/bench/seeds.ts [--seed N] [--each N] [--misses] SITE…
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { readJekyllConfig, readRubyMap } from '../../server/src/jekyll/index.ts';
import { parseYaml } from '../../server/src/article/yaml/parseYaml.ts';
import { readSeedDocument, type SeedDocument } from './seeds/headers.ts';
import { fairMistakes, KINDS, type Mistake, type Random } from './seeds/mistakes.ts';

const { values: options, positionals: sites } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' }, each: { type: 'string', default: '12' }, misses: { type: 'boolean', default: false } } });
/** Of each kind, at most so many mistakes are made in a site. */
const EACH = Number(options.each);
/** A copy holds mistakes of different fields, in at most so large a part of a group or so few: the others must go on showing the rule. */
const LARGEST_PART = 0.02;
const FEW = 4;
const CLI = resolve('dist/node/cli.cjs');
/** Group → how many documents it has, in the copy at hand. */
const sizes = new Map<string, number>();
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

interface Report {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

interface Outcome {
  readonly site: string;
  readonly mistake: Mistake;
  /** The gravest of what is newly reported at its line; undefined where nothing is. */
  readonly severity: string | undefined;
}

const outcomes = sites.flatMap(site => trySite(resolve(site)));
printTable(outcomes);

function trySite(source: string): readonly Outcome[] {
  const copy = mkdtempSync(join(tmpdir(), 'plume-seeds-'));
  try {
    cpSync(source, copy, { recursive: true, filter: it => !/^(?:\.git|node_modules|_site)$/.test(basename(it)) && (statSync(it).isDirectory() || !/\.(?:png|jpe?g|gif|webp|pdf|mp4|svg|woff2?|ttf|zip)$/i.test(extname(it))) });
    const random = randomFrom(Number(options.seed));
    const before = check(copy, ['.']);
    return roundsOf(chooseMistakes(copy, random)).flatMap(mistakes => tryRound(copy, mistakes, before).map(({ mistake, severity }) => ({ site: basename(source), mistake, severity })));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function tryRound(copy: string, mistakes: readonly Mistake[], before: readonly Report[]): readonly Omit<Outcome, 'site'>[] {
  mistakes.forEach(({ document: { path, text }, edit }) => writeFileSync(join(copy, path), applyEdits(text, [edit])));
  const known = new Set(before.map(keyOf));
  const found = check(copy, mistakes.map(it => it.document.path)).filter(it => !known.has(keyOf(it)));
  mistakes.forEach(({ document: { path, text } }) => writeFileSync(join(copy, path), text));
  return mistakes.map(mistake => {
    const line = mistake.document.text.slice(0, mistake.at).split('\n').length;
    const severities = found.filter(it => it.file === mistake.document.path && it.line === line).map(it => it.severity);
    return { mistake, severity: SEVERITIES.find(it => severities.includes(it)) };
  });
}

/** What is said where; numbers of articles change with every mistake. */
function keyOf({ file, line, code, message }: Report): string {
  return [file, line, code, message.replace(/\d+/g, '')].join('|');
}

function check(copy: string, paths: readonly string[]): readonly Report[] {
  const { stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '--format', 'json', ...paths], { cwd: copy, encoding: 'utf8', maxBuffer: 1e9 });
  if (stdout === '') {
    throw new Error(`plume check says nothing: ${stderr}`);
  }
  return JSON.parse(stdout) as readonly Report[];
}

/** Some mistakes of each kind, spread over the fields that show the rule. */
function chooseMistakes(copy: string, random: Random): readonly Mistake[] {
  const documents = readDocuments(copy);
  const groups = groupBy(documents, it => it.group);
  const names = namesIn(copy, groups);
  const fair = [...groups.values()].flatMap(it => fairMistakes(it, names, random));
  return KINDS.flatMap(kind => {
    const byField = [...groupBy(fair.filter(it => it.kind === kind), it => `${it.document.group}/${it.field}`).values()].map(it => shuffle(it, random));
    const turns = Array.from({ length: EACH }, (_, turn) => byField.flatMap(it => it[turn] ?? [])).flat();
    return turns.slice(0, EACH);
  });
}

/** The mistakes in as few copies as can be: one in a document, one of a field, few in a group. */
function roundsOf(mistakes: readonly Mistake[]): readonly (readonly Mistake[])[] {
  const rounds: Mistake[][] = [];
  for (const mistake of mistakes) {
    const { document, field } = mistake;
    const round = rounds.find(others => {
      const near = others.filter(it => it.document.group === document.group);
      return near.every(it => it.document !== document && it.field !== field) && near.length < Math.max(FEW, LARGEST_PART * sizeOf(document));
    });
    if (round === undefined) {
      rounds.push([mistake]);
    } else {
      round.push(mistake);
    }
  }
  return rounds;
}

function sizeOf({ group }: SeedDocument): number {
  return sizes.get(group) ?? 0;
}

function readDocuments(copy: string): readonly SeedDocument[] {
  const config = readJekyllConfig(readRubyMap(textAt(join(copy, '_config.yml'))));
  const files = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter(it => /\.(?:md|markdown)$/.test(it)).toSorted();
  const documents = files.flatMap(path => readSeedDocument(config, path, textAt(join(copy, path))) ?? []);
  sizes.clear();
  documents.forEach(({ group }) => sizes.set(group, (sizes.get(group) ?? 0) + 1));
  return documents;
}

/** What values may name: the documents of each collection, with their folder or without, and the keys of data. */
function namesIn(copy: string, groups: ReadonlyMap<string, readonly SeedDocument[]>): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, ReadonlySet<string>>();
  for (const [group, documents] of groups) {
    names.set(group, new Set(documents.map(it => it.slug)));
    names.set(`/${group}/`, new Set(documents.map(it => `/${group}/${it.slug}`)));
  }
  for (const file of filesBelow(join(copy, '_data')).filter(it => /\.ya?ml$/.test(it))) {
    const { root } = parseYaml(textAt(join(copy, '_data', file)));
    names.set(`_data/${file}`, new Set(root?.kind === 'map' ? root.entries.map(it => it.key.text) : []));
  }
  return names;
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Numbers that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function groupBy<Item>(items: readonly Item[], keyFor: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyFor(item)) ?? [];
    groups.set(keyFor(item), group);
    group.push(item);
  }
  return groups;
}

function shuffle<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items.map(item => ({ item, rank: random() })).toSorted((a, b) => a.rank - b.rank).map(it => it.item);
}

function printTable(all: readonly Outcome[]): void {
  const names = [...new Set(all.map(it => it.site))];
  const describe = (some: readonly Outcome[]): string => (some.length === 0 ? '–' : `${some.filter(it => it.severity !== undefined).length}/${some.length}`);
  const bySeverity = (some: readonly Outcome[]): string => SEVERITIES.map(severity => some.filter(it => it.severity === severity).length).join(' ');
  const rows = [...KINDS, undefined].map(kind => {
    const some = all.filter(it => kind === undefined || it.mistake.kind === kind);
    const share = (100 * some.filter(it => it.severity !== undefined).length) / some.length;
    return [kind ?? 'all', ...names.map(name => describe(some.filter(it => it.site === name))), describe(some), some.length === 0 ? '–' : `${share.toFixed(1)} %`, bySeverity(some)];
  });
  console.log(['', ...names, 'all', 'found', 'errors warnings information hints'].join(' | '));
  rows.forEach(it => console.log(it.join(' | ')));
  for (const { site, mistake } of options.misses ? all.filter(it => it.severity === undefined) : []) {
    console.log(`missed: ${mistake.kind} in ${site}, ${mistake.document.path}: ${mistake.field}, ${mistake.written.trim()}`);
  }
}
