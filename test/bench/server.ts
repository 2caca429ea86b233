import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { bundleProgram } from '../support/bundles.ts';
import { memoryOf } from '../support/processMemory.ts';
import { startServerProcess, type ServerProcess } from '../support/serverProcess.ts';
import { articlePaths, makeBigSite } from './bigSite.ts';
import { median } from './measure.ts';

const ARTICLES = Number(process.env['PLUME_BENCH_ARTICLES'] ?? 10_000);
const ROUNDS = 3;
const KEYSTROKES = 100;

const root = makeBigSite(ARTICLES);
const bundle = await bundleProgram('server');
try {
  await bench();
} finally {
  rmSync(root, { recursive: true });
}

async function bench(): Promise<void> {
  const paths = articlePaths(root);
  const samples: { readonly index: number; readonly yaml: number; readonly grown: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const yaml = await timeOf(() => readWithYaml(paths));
    samples.push({ yaml, ...(await indexOnce(paths[0] ?? '')) });
  }
  const ratios = samples.map(it => it.index / it.yaml);
  console.log(`index of ${ARTICLES} articles: ${Math.round(median(samples.map(it => it.index)))} ms, reading and parsing with yaml: ${Math.round(median(samples.map(it => it.yaml)))} ms`);
  console.log(`ratio: ${median(ratios).toFixed(2)} (at most 1.25)`);
  console.log(`memory: ${Math.round(median(samples.map(it => it.grown)))} MB more (at most 150)`);
  const { diagnostics, completion, after } = await typeWhileIndexing(paths[0] ?? '', paths[1] ?? '');
  console.log(`while indexing: diagnostics p95 ${percentile(diagnostics, 0.95).toFixed(1)} ms, completion p95 ${percentile(completion, 0.95).toFixed(1)} ms (under 20; ${diagnostics.length} keystrokes)`);
  console.log(`once indexed: diagnostics p95 ${percentile(after.diagnostics, 0.95).toFixed(1)} ms, completion p95 ${percentile(after.completion, 0.95).toFixed(1)} ms`);
}

/** What the index is measured by: each file read, its front matter parsed. */
async function readWithYaml(paths: readonly string[]): Promise<void> {
  for (let start = 0; start < paths.length; start += 32) {
    const texts = await Promise.all(paths.slice(start, start + 32).map(it => readFile(it, 'utf8')));
    texts.forEach(text => parse(/^---\n([^]*?)\n---/.exec(text)?.[1] ?? ''));
  }
}

async function indexOnce(path: string): Promise<{ readonly index: number; readonly grown: number }> {
  const server = await startServerProcess(bundle);
  // A text outside any site: all code is loaded, and nothing is indexed.
  await server.write('untitled:a.md', '---\ntitle: A\ntags: [a]\n---\n');
  await server.diagnostics('untitled:a.md');
  const before = memoryOf(server.process.pid);
  const uri = pathToFileURL(path).toString();
  const index = await timeOf(async () => {
    await whenIndexed(server, uri);
  });
  const grown = memoryOf(server.process.pid) - before;
  await server.stop();
  return { index, grown };
}

/** References are answered when all articles have been read; those of a word that no other article has cost nothing more. */
async function whenIndexed(server: ServerProcess, uri: string): Promise<void> {
  const text = readFileSync(new URL(uri), 'utf8').replace(/^tags:$/m, 'tags:\n- mot-sans-pareil');
  const line = text.split('\n').indexOf('- mot-sans-pareil');
  await server.write(uri, text);
  await server.connection.sendRequest('textDocument/references', { textDocument: { uri }, position: { line, character: 4 }, context: { includeDeclaration: true } });
}

interface Latencies {
  readonly diagnostics: readonly number[];
  readonly completion: readonly number[];
}

async function typeWhileIndexing(path: string, other: string): Promise<Latencies & { readonly after: Latencies }> {
  const server = await startServerProcess(bundle);
  await server.write('untitled:a.md', '---\ntitle: A\n---\n');
  await server.diagnostics('untitled:a.md');
  const uri = pathToFileURL(path).toString();
  const text = readFileSync(path, 'utf8');
  await server.write(uri, text);
  let isIndexed = false;
  const otherUri = pathToFileURL(other).toString();
  const done = whenIndexed(server, otherUri).then(() => {
    isIndexed = true;
  });
  const during = await type(server, { uri, text, isOver: count => isIndexed || count >= 1000 });
  await done;
  const after = await type(server, { uri, text, isOver: count => count >= KEYSTROKES });
  await server.stop();
  return { ...during, after };
}

async function type(server: ServerProcess, { uri, text, isOver }: { readonly uri: string; readonly text: string; isOver(count: number): boolean }): Promise<Latencies> {
  const diagnostics: number[] = [];
  const completion: number[] = [];
  const line = text.split('\n').findIndex(it => it.startsWith('tags:')) + 1;
  for (let count = 0; !isOver(count); count += 1) {
    const typed = 'mot-clé'.slice(0, 1 + (count % 7));
    const changed = text.replace(/^tags:$/m, `tags:\n- ${typed}`);
    diagnostics.push(
      await timeOf(async () => {
        await server.write(uri, changed);
        await server.diagnostics(uri);
      }),
    );
    const position = { line, character: 2 + typed.length };
    completion.push(await timeOf(() => server.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position })));
  }
  return { diagnostics, completion };
}

async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
