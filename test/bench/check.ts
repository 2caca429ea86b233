import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleProgram } from '../support/bundles.ts';
import { makeBigSite, USUAL_UPLOADS } from './bigSite.ts';
import { median } from './measure.ts';

const ARTICLES = Number(process.env['PLUME_BENCH_ARTICLES'] ?? 10_000);
const ROUNDS = Number(process.env['PLUME_BENCH_ROUNDS'] ?? 1);

/** What a program says when it ends: kilobytes, and seconds. */
const REPORT = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeSync(2, '\\npeak ' + maxRSS + ' ' + (userCPUTime + systemCPUTime) / 1e6 + '\\n');
});
`;

const UPLOADS = Number(process.env['PLUME_BENCH_UPLOADS'] ?? USUAL_UPLOADS);
const root = makeBigSite(ARTICLES, { uploads: UPLOADS });
try {
  const plume = [await bundleProgram('cli'), 'check', root, '--format', 'json', '--fail-on', 'error'];
  const markdownlint = [resolve('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), '_*/**/*.md'];
  const runs = { plume: [] as Run[], markdownlint: [] as Run[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.plume.push(run(plume));
    runs.markdownlint.push(run(markdownlint));
  }
  const [mine, theirs] = [summary(runs.plume), summary(runs.markdownlint)];
  console.log(`plume check of ${ARTICLES} articles, ${UPLOADS} files in one folder: ${describe(mine)}; markdownlint-cli2: ${describe(theirs)}`);
  console.log(`time: ${(mine.seconds / theirs.seconds).toFixed(2)} of markdownlint-cli2's ; memory: ${Math.round(mine.megabytes)} MB (at most 300)`);
  const cached = [...plume, '--cache'];
  const [first, second] = [run(cached), run(cached)];
  console.log(`with --cache: ${describe(first)}; again, where nothing has changed: ${describe(second)} (at most 3 s)`);
  console.log(`processor time: ${(mine.processor / theirs.processor).toFixed(2)} of markdownlint-cli2's (at most 0.25)`);
} finally {
  rmSync(root, { recursive: true });
}

interface Run {
  readonly seconds: number;
  /** Seconds that processors have worked: what else the machine does counts for less. */
  readonly processor: number;
  readonly megabytes: number;
}

/** Runs a program on the site; it says itself, when it ends, how much memory and processor time it has had. */
function run(argv: readonly string[]): Run {
  const peak = join(root, 'peak.cjs');
  writeFileSync(peak, REPORT);
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--require', peak, ...argv], { cwd: root, maxBuffer: 1e9, encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  const [, kilobytes = 'NaN', processor = 'NaN'] = /peak (\d+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  return { seconds, processor: Number(processor), megabytes: Number(kilobytes) / 1024 };
}

function summary(runs: readonly Run[]): Run {
  return { seconds: median(runs.map(it => it.seconds)), processor: median(runs.map(it => it.processor)), megabytes: median(runs.map(it => it.megabytes)) };
}

function describe({ seconds, processor, megabytes }: Run): string {
  return `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processors, ${Math.round(megabytes)} MB`;
}
