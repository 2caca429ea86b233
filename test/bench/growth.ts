// How the engine's time grows with a document's size, over the families of documents: run by the engine's bench.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { jekyllOptions, renderKramdown } from '../../server/src/kramdown/index.ts';
import { FAMILIES } from './families.ts';

const SIZES = [6_000, 12_000, 24_000, 48_000, 96_000];
const AIM = 2.3;
const SHORTEST_SAMPLE = 4;

const collectGarbage = exposeGarbageCollection();

console.log(`\nGrowth: how many times longer each doubling takes, from ${SIZES[0]} to ${SIZES.at(-1)} characters (the aim: ${AIM} at most)\n`);
const rows = Object.entries(FAMILIES).map(([name, make]) => {
  const texts = SIZES.map(make);
  // The compiler must have seen all sizes before the first one is measured.
  texts.forEach(warmUp);
  const times = texts.map(shortestTime);
  const first = times[0] ?? Number.NaN;
  const last = times.at(-1) ?? Number.NaN;
  return { name, growth: (last / first) ** (1 / (SIZES.length - 1)), last };
});
for (const { name, growth, last } of rows.sort((a, b) => b.growth - a.growth)) {
  console.log(`${growth > AIM ? '✘' : ' '} ${growth.toFixed(2)}  ${name.padEnd(44)} ${last.toFixed(1).padStart(8)} ms`);
}

function warmUp(text: string): void {
  const end = performance.now() + 40;
  do {
    renderKramdown(text, jekyllOptions);
  } while (performance.now() < end);
}

/**
 * Milliseconds of the processor that the work itself takes: what else the machine does, and the garbage of other runs,
 * only adds to it. One sample renders often enough to be measured well.
 */
function shortestTime(text: string): number {
  const repeats = Math.max(1, Math.ceil(SHORTEST_SAMPLE / processorTime(() => { renderKramdown(text, jekyllOptions); })));
  let shortest = Infinity;
  const end = performance.now() + 100;
  for (let samples = 0; samples < 7 || performance.now() < end; samples += 1) {
    collectGarbage();
    const taken = processorTime(() => {
      for (let index = 0; index < repeats; index += 1) {
        renderKramdown(text, jekyllOptions);
      }
    });
    shortest = Math.min(shortest, taken / repeats);
  }
  return shortest;
}

function processorTime(call: () => void): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function exposeGarbageCollection(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
