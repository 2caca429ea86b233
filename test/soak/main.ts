// A long day of one server: npm run soak [-- --minutes 30 --articles 10000]
//
// Somebody types in a few articles, words are renamed over the whole site, branches are switched: a tenth of all files is another at once. Each minute,
// the memory of the server is printed; at the end, whether it has grown.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { articlePaths, makeBigSite } from '../bench/bigSite.ts';
import { bundleProgram } from '../support/bundles.ts';
import { memoryOf } from '../support/processMemory.ts';
import { startServerProcess, type ServerProcess } from '../support/serverProcess.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, articles: { type: 'string', default: '10000' } } });
const MINUTE = 60_000;
/** More than this part of what it had once the site was known, and its memory has grown. */
const GROWN = 1.15;
const KEYS = 40;

const root = makeBigSite(Number(values.articles));
const paths = articlePaths(root);
await bundleProgram('later');
const server = await startServerProcess(await bundleProgram('server'));
try {
  process.exitCode = (await live(performance.now() + Number(values.minutes) * MINUTE)) ? 0 : 1;
} finally {
  await server.stop();
  rmSync(root, { recursive: true });
}

/** Answers whether memory stayed as it was. */
async function live(end: number): Promise<boolean> {
  const memory: number[] = [];
  const done = { keys: 0, renamings: 0, switches: 0 };
  for (let minute = performance.now() + MINUTE, round = 0; performance.now() < end; round += 1) {
    done.keys += await type(server, paths[(round * 31) % paths.length] ?? '');
    if (round % 10 === 4) {
      const [word, other] = ['mot-clé 0', 'mot-clé renommé'];
      done.renamings += await (round % 20 === 4 ? rename(server, word, other) : rename(server, other, word));
    }
    if (round % 20 === 9) {
      done.switches += await switchBranch(server, round % 40 === 9 ? 'Une autre branche' : 'Le tronc');
    }
    if (performance.now() > minute) {
      minute += MINUTE;
      memory.push(memoryOf(server.process.pid));
      console.log(`${memory.length} min: ${Math.round(memory.at(-1) ?? 0)} MB, ${done.keys} keys, ${done.renamings} renamings, ${done.switches} switches of branch`);
    }
  }
  const quarter = Math.max(1, Math.floor(memory.length / 4));
  const [early, late] = [mean(memory.slice(quarter, 2 * quarter)), mean(memory.slice(-quarter))];
  console.log(`memory: ${Math.round(early)} MB in the second quarter, ${Math.round(late)} MB in the last (at most ${GROWN} of it): ${(late / early).toFixed(2)}`);
  return !(late > GROWN * early);
}

/** Types in an article as somebody does who looks at the page and at what is offered, and closes it. */
async function type({ connection, write, diagnostics, close }: ServerProcess, path: string): Promise<number> {
  const uri = pathToFileURL(path).toString();
  const text = readFileSync(path, 'utf8');
  const line = text.split('\n').length - 1;
  for (let key = 1; key <= KEYS; key += 1) {
    await write(uri, `${text}${'Un mot, puis un autre, et *la suite*. '.slice(0, key)}`);
    await Promise.all([diagnostics(uri), connection.sendRequest('plume/render', { uri }), connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line, character: key } })]);
  }
  await connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line, character: 0 } }, context: { diagnostics: [] } });
  await write(uri, text);
  await diagnostics(uri);
  await close(uri);
  return KEYS;
}

/** Renames a word in all files that have it. */
async function rename({ connection }: ServerProcess, from: string, to: string): Promise<number> {
  const uri = pathToFileURL(paths[0] ?? '').toString();
  const renaming: { readonly edit: WorkspaceEdit } | null = await connection.sendRequest('plume/renameWord', { uri, field: 'tags', word: from, newName: to });
  const changes = Object.entries(renaming?.edit.changes ?? {});
  for (const [file, edits] of changes) {
    const place = fileURLToPath(file);
    writeFileSync(place, edited(readFileSync(place, 'utf8'), edits));
  }
  await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: changes.map(([file]) => ({ uri: file, type: 2 })) });
  return changes.length === 0 ? 0 : 1;
}

/** A tenth of all articles is another. */
async function switchBranch({ connection }: ServerProcess, word: string): Promise<number> {
  const changed = paths.filter((_, index) => index % 10 === 3);
  changed.forEach(it => writeFileSync(it, readFileSync(it, 'utf8').replace(/^title: .*$/m, `title: ${word}`)));
  await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: changed.map(it => ({ uri: pathToFileURL(it).toString(), type: 2 })) });
  return 1;
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = indexLines(text);
  return applyEdits(text, edits.map(it => ({ start: lines.offsetAt(it.range.start), end: lines.offsetAt(it.range.end), newText: it.newText })));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0) / numbers.length;
}
