// How the engine's work and time grow with a document's size, over the families of documents: run by the engine's bench.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { jekyllOptions, renderKramdown } from '../../server/src/kramdown/index.ts';
import { FAMILIES } from './families.ts';
import { startCounting } from './work.ts';

/** Characters: 6,000 to 96,000; `PLUME_BENCH_GROWTH_FROM=64000 npm run bench -- engine` goes up to a million. */
const SIZES = [1, 2, 4, 8, 16].map(factor => factor * Number(process.env['PLUME_BENCH_GROWTH_FROM'] ?? 6_000));
const AIM = 2.3;
const SHORTEST_SAMPLE = 3;
const ROUNDS = 5;
/** What still seems to take too long is measured again: other work of the machine only adds to a time. */
const ATTEMPTS = 4;

const collectGarbage = exposeGarbageCollection();
const wanted = process.argv.slice(2);
const families = Object.entries(FAMILIES).filter(([name]) => wanted.length === 0 || wanted.some(word => name.includes(word)));

console.log(`\nGrowth from ${SIZES[0]} to ${SIZES.at(-1)} characters, by each doubling (the aim: ${AIM} at most)`);
console.log('work: blocks of code that run and characters that are searched, the same on any machine; time: of the processor, the mean of the doublings\n');
const works = measureWork();
const rows = families.map(([name, make], index) => {
  const times = measureTime(SIZES.map(make));
  return { name, work: growths(works[index] ?? []), time: meanGrowth(times), last: times.at(-1) ?? Number.NaN };
});
for (const { name, work, time, last } of rows.sort((one, other) => Math.max(...other.work) - Math.max(...one.work))) {
  console.log(`${mark(Math.max(...work))} ${work.map(it => it.toFixed(2)).join(' ')}   ${mark(time)} ${time.toFixed(2)}  ${name.padEnd(44)} ${last.toFixed(1).padStart(8)} ms`);
}
console.log(`\nwork: ${rows.filter(({ work }) => Math.max(...work) <= AIM).length} of ${rows.length} families within the aim; time: ${rows.filter(({ time }) => time <= AIM).length}`);

function mark(growth: number): string {
  return growth > AIM ? '✘' : ' ';
}

function measureWork(): readonly (readonly number[])[] {
  const counter = startCounting();
  try {
    return families.map(([, make]) => {
      const texts = SIZES.map(make);
      // Code that runs for the first time is counted otherwise.
      counter.count(() => renderKramdown(texts[0] ?? '', jekyllOptions));
      return texts.map(text => counter.count(() => renderKramdown(text, jekyllOptions)));
    });
  } finally {
    counter.stop();
  }
}

/** The shortest time of each text. The texts take turns, so that a slow moment of the machine falls on all of them. */
function measureTime(texts: readonly string[]): readonly number[] {
  texts.forEach(warmUp);
  const repeats = texts.map(text => Math.max(1, Math.ceil(SHORTEST_SAMPLE / timeOf(text, 1))));
  const shortest = texts.map(() => Infinity);
  for (let attempt = 0; attempt < ATTEMPTS && (attempt === 0 || meanGrowth(shortest) > AIM); attempt += 1) {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, text] of texts.entries()) {
        shortest[index] = Math.min(shortest[index] ?? Infinity, timeOf(text, repeats[index] ?? 1));
      }
    }
  }
  return shortest;
}

function growths(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => value / (values[index] ?? Number.NaN));
}

function meanGrowth(values: readonly number[]): number {
  return ((values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN)) ** (1 / (values.length - 1));
}

/** The compiler must have seen all sizes before the first one is measured. */
function warmUp(text: string): void {
  const end = performance.now() + 30;
  do {
    renderKramdown(text, jekyllOptions);
  } while (performance.now() < end);
}

/** Milliseconds of the processor for rendering a text once. The garbage of other samples is gone before. */
function timeOf(text: string, repeats: number): number {
  collectGarbage();
  const before = process.cpuUsage();
  for (let index = 0; index < repeats; index += 1) {
    renderKramdown(text, jekyllOptions);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / repeats;
}

function exposeGarbageCollection(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
