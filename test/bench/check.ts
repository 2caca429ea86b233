import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleProgram } from '../support/bundles.ts';
import { makeBigSite } from './bigSite.ts';
import { median } from './measure.ts';

const ARTICLES = Number(process.env['PLUME_BENCH_ARTICLES'] ?? 10_000);
const ROUNDS = Number(process.env['PLUME_BENCH_ROUNDS'] ?? 1);

const root = makeBigSite(ARTICLES);
try {
  const plume = [await bundleProgram('cli'), 'check', root, '--format', 'json', '--fail-on', 'error'];
  const markdownlint = [resolve('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), '_*/**/*.md'];
  const runs = { plume: [] as Run[], markdownlint: [] as Run[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.plume.push(run(plume));
    runs.markdownlint.push(run(markdownlint));
  }
  const [mine, theirs] = [summary(runs.plume), summary(runs.markdownlint)];
  console.log(`plume check of ${ARTICLES} articles: ${describe(mine)}; markdownlint-cli2: ${describe(theirs)}`);
  console.log(`time: ${(mine.seconds / theirs.seconds).toFixed(2)} of markdownlint-cli2's (at most 0.10); memory: ${Math.round(mine.megabytes)} MB (at most 300)`);
} finally {
  rmSync(root, { recursive: true });
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs a program on the site; it says itself, when it ends, how much memory it has had. */
function run(argv: readonly string[]): Run {
  const peak = join(root, 'peak.cjs');
  writeFileSync(peak, "process.on('exit', () => require('node:fs').writeSync(2, `\\npeak ${process.resourceUsage().maxRSS}\\n`));\n");
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--require', peak, ...argv], { cwd: root, maxBuffer: 1e9, encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: Number(/peak (\d+)\s*$/.exec(stderr)?.[1] ?? Number.NaN) / 1024 };
}

function summary(runs: readonly Run[]): Run {
  return { seconds: median(runs.map(it => it.seconds)), megabytes: median(runs.map(it => it.megabytes)) };
}

function describe({ seconds, megabytes }: Run): string {
  return `${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`;
}
