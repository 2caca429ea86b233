import { readFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { readQuickHeader } from '../../server/src/article/quickHeader.ts';
import { createEmitter } from '../../server/src/base/event.ts';
import { createFieldCounter } from '../../server/src/learning/fieldCounter.ts';
import { fieldsOf } from '../../server/src/learning/fieldFacts.ts';
import { diskFiles, fileUri } from '../../server/src/workspace/node/diskFiles.ts';
import { createProjectStore } from '../../server/src/workspace/projectStore.ts';
import { createSiteIndex } from '../../server/src/workspace/siteIndex.ts';
import type { FileChange } from '../../server/src/workspace/workspace.ts';
import { articlePaths, makeBigSite } from './bigSite.ts';
import { median } from './measure.ts';

// What learning what the articles of a site have in common costs, beside the index of the site that it is a part of.
const ARTICLES = Number(process.env['PLUME_BENCH_ARTICLES'] ?? 10_000);
const ROUNDS = 7;

const root = makeBigSite(ARTICLES);
try {
  await bench();
} finally {
  rmSync(root, { recursive: true });
}

async function bench(): Promise<void> {
  const paths = articlePaths(root);
  const headers = await Promise.all(paths.map(async path => ({ path, header: readQuickHeader(await readFile(path, 'utf8')) })));
  const samples: { readonly index: number; readonly learning: number; readonly changed: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const index = await timeOfIndex();
    const counter = createFieldCounter();
    const counted = (): readonly Parameters<typeof counter.replace>[1][] => headers.map(({ path, header }) => ({ collection: path.split('/').at(-2) ?? '', slug: path, kin: ['layout ', `folder ${path.slice(0, path.lastIndexOf('/'))}`], fields: fieldsOf(header.yaml.root) }));
    const learning = time(() => counted().forEach(it => counter.replace(undefined, it)));
    // As at each key: what was counted is told from what the new header shows, and one takes the other's place.
    const [before, after] = [counted()[0], counted()[1]];
    const changed = time(() => counter.replace(before, after));
    samples.push({ index, learning, changed });
  }
  const ratio = median(samples.map(it => it.learning / it.index));
  console.log(`learning ${ARTICLES} articles: ${Math.round(median(samples.map(it => it.learning)))} ms, index: ${Math.round(median(samples.map(it => it.index)))} ms`);
  console.log(`ratio: ${ratio.toFixed(3)} (at most 0.1)`);
  console.log(`one changed article: ${median(samples.map(it => it.changed)).toFixed(2)} ms`);
}

async function timeOfIndex(): Promise<number> {
  const workspace = { ...diskFiles, onDidChange: createEmitter<FileChange>().event };
  const project = await createProjectStore(workspace).projectOf(fileUri(`${root}/_actualites/a.md`));
  const index = createSiteIndex(workspace, { letOthersPass: () => new Promise(resolve => setImmediate(resolve)), now: () => new Date() });
  const start = processorTime();
  await index.whenIndexed(project);
  return processorTime() - start;
}

/** Milliseconds of the processors: whatever else the machine does counts for nothing. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function time(call: () => void): number {
  const start = processorTime();
  call();
  return processorTime() - start;
}
