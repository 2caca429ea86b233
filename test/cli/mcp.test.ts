import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, suite, test } from 'node:test';
import { assistantTools } from '../../server/src/protocol/assistant.ts';
import { startAssistantProcess, type AssistantProcess } from '../support/assistantProcess.ts';
import { bundleProgram } from '../support/bundles.ts';
import { useCommandLine } from '../support/commandLine.ts';

const { check, shell } = useCommandLine();
const CONFIG = 'lang: fr\nexclude: [brouillons]\ncollections:\n  actualites:\n    output: true\n    permalink: /actualites/:title/\n';
const ARTICLE = '---\ntitle: Le bilan\ntags: [données]\n---\nUn texte...\n';
const KEPT_OUT = '---\ntitle: Un secret\n---\nUn texte...\n';

suite('plume mcp', { timeout: 60_000 }, () => {
  const folders: string[] = [];
  let program = '';
  let site = '';

  before(async () => {
    program = await bundleProgram('cli');
    await bundleProgram('later');
  });
  after(() => folders.forEach(it => rmSync(it, { recursive: true })));
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'plume-mcp-'));
    folders.push(folder);
    site = join(folder, 'site');
    mkdirSync(join(site, '_actualites'), { recursive: true });
    mkdirSync(join(site, 'brouillons'));
    mkdirSync(join(site, '.git'));
    write('.git/HEAD', 'ref: refs/heads/main\n');
    write('.gitignore', 'secret*\n');
    write('_config.yml', CONFIG);
    write('_actualites/a.md', ARTICLE);
    write('_actualites/b.md', '---\ntitle: B\ntags: [données, Donnée]\n---\n');
    write('brouillons/c.md', KEPT_OUT);
    write('_actualites/secret.md', KEPT_OUT);
    writeFileSync(join(folder, 'ailleurs.md'), KEPT_OUT);
    symlinkSync('secret.md', join(site, '_actualites/vers-secret.md'));
    symlinkSync(join(folder, 'ailleurs.md'), join(site, '_actualites/lien.md'));
  });
  const write = (path: string, text: string): void => writeFileSync(join(site, path), text);
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');

  async function serve(args: readonly string[], ask: (assistant: AssistantProcess) => Promise<void>): Promise<void> {
    const assistant = startAssistantProcess(program, ['mcp', '--stdio', ...args], site);
    try {
      await assistant.request('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } });
      await ask(assistant);
    } finally {
      assert.equal(await assistant.stop(), 0);
    }
  }

  test('agrees on a revision of the protocol, and lists its tools, of which none writes', () =>
    serve([], async assistant => {
      const revision = async (asked: string): Promise<unknown> => ((await assistant.request('initialize', { protocolVersion: asked })).result as { protocolVersion: string }).protocolVersion;
      assert.equal(await revision('2024-11-05'), '2024-11-05');
      assert.equal(await revision('1999-01-01'), '2025-11-25');
      const { tools } = (await assistant.request('tools/list')).result as { readonly tools: readonly { readonly name: string; readonly annotations: { readonly readOnlyHint: boolean }; readonly inputSchema: { readonly required: readonly string[] } }[] };
      assert.deepEqual(tools.map(it => it.name), assistantTools.map(it => it.name));
      assert.ok(tools.every(it => it.annotations.readOnlyHint));
      assert.deepEqual(tools[0]?.inputSchema.required, ['path']);
    }));

  test('checks, corrects, renders and announces an article as everywhere else', () =>
    serve([], async ({ call }) => {
      const checked = await call('plume_check', { path: '_actualites/a.md' });
      assert.deepEqual((checked.value['problems'] as readonly { code: string; line: number; column: number; isSafe: boolean }[]).map(it => [it.code, it.line, it.column, it.isSafe]), [['typography.ellipsis', 5, 9, true]]);
      const fixes = await call('plume_fixes', { path: '/_actualites/a.md' });
      assert.deepEqual(fixes.value, { path: '_actualites/a.md', edits: [{ line: 5, column: 9, endLine: 5, endColumn: 12, text: '…' }], corrected: ARTICLE.replace('...', '…') });
      assert.deepEqual((await call('plume_render', { path: join(site, '_actualites/a.md') })).value, { path: '_actualites/a.md', html: '<p>Un texte…</p>\n' });
      assert.deepEqual((await call('plume_publication', { path: '_actualites/a.md' })).value, { path: '_actualites/a.md', errors: 0, warnings: 0, sentence: 'Prêt à publier', publication: 'Cette page paraîtra à l’adresse /actualites/a/' });
      assert.equal(read('_actualites/a.md'), ARTICLE);
    }));

  test('checks a text that is not saved, in the language of the site', () =>
    serve([], async ({ call }) => {
      const { value } = await call('plume_check', { path: '_actualites/nouveau.md', text: '---\ntitle: IA : 15 projets\n---\n' });
      const [problem] = value['problems'] as readonly { readonly code: string; readonly message: string }[];
      assert.equal(problem?.code, 'front-matter.colon-in-value');
      assert.match(problem.message, /Entourez le texte de guillemets/);
    }));

  test('tells what the headers of a collection hold, the words of the site and its models', () =>
    serve([], async ({ call }) => {
      assert.deepEqual((await call('plume_schema')).value, { collections: ['posts', 'actualites'] });
      const { value } = await call('plume_schema', { collection: 'actualites' });
      const { tags } = (value['schema'] as { readonly properties: Readonly<Record<string, { readonly description?: string }>> }).properties;
      assert.match(tags?.description ?? '', /2 articles sur \d ont ce champ/);
      assert.match((await call('plume_schema', { collection: 'absente' })).text, /Ce site n’a pas de collection «\u00A0absente\u00A0»/u);
      const words = (await call('plume_words')).value['fields'] as readonly { readonly field: string; readonly words: readonly { readonly word: string; readonly articles: number; readonly write_instead?: string }[] }[];
      assert.deepEqual(words.find(it => it.field === 'tags')?.words.map(it => [it.word, it.articles, it.write_instead]), [['données', 2, undefined], ['Donnée', 1, 'données']]);
      assert.deepEqual(((await call('plume_models')).value['models'] as readonly { readonly name: string }[]).map(it => it.name), ['Carte de projet']);
    }));

  for (const [name, path] of [['outside the site', '../ailleurs.md'], ['behind a link that leads out of it', '_actualites/lien.md'], ['that git leaves out', '_actualites/secret.md'], ['behind a link to one that git leaves out', '_actualites/vers-secret.md'], ['that the site leaves out', 'brouillons/c.md'], ['that is no article', '_config.yml'], ['that is not there', '_actualites/absent.md']] as const) {
    test(`reads no file ${name}`, () =>
      serve(['--allow-writes'], async ({ call }) => {
        for (const tool of ['plume_check', 'plume_fixes', 'plume_render', 'plume_publication', 'plume_apply_fixes']) {
          assert.deepEqual(await call(tool, { path }), { isError: true, text: `«\u00A0${path}\u00A0» n’est pas un article de ce site.`, value: {} });
        }
      }));
  }

  test('writes corrections where it is allowed to, and nowhere else', async () => {
    await serve([], async ({ call }) => assert.equal((await call('plume_apply_fixes', { path: '_actualites/a.md' })).text, 'no tool plume_apply_fixes'));
    assert.equal(read('_actualites/a.md'), ARTICLE);
    await serve(['--allow-writes'], async ({ call }) => {
      assert.equal((await call('plume_apply_fixes', { path: '_actualites/a.md' })).value['written'], true);
      assert.equal(read('_actualites/a.md'), ARTICLE.replace('...', '…'));
      assert.equal((await call('plume_apply_fixes', { path: '_actualites/a.md' })).value['written'], false);
    });
  });

  test('sees what changes in the site', () =>
    serve([], async ({ call }) => {
      const words = async (): Promise<string> => (await call('plume_words')).text;
      for (let number = 0; !(await words()).includes('soleil'); number += 1) {
        write(`_actualites/d${number}.md`, '---\ntitle: D\ntags: [soleil]\n---\n');
      }
    }));

  test('answers what it does not understand as the protocol asks', () =>
    serve([], async ({ request, line, call }) => {
      assert.deepEqual((await request('ping')).result, {});
      assert.equal((await request('resources/list')).error?.code, -32601);
      assert.equal((await request('tools/call', { name: 'autre' })).error?.code, -32602);
      assert.deepEqual(await line('{'), { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'not JSON' } });
      assert.deepEqual(await line('7'), { jsonrpc: '2.0', id: null, error: { code: -32600, message: 'not a request' } });
      assert.deepEqual(await line('[{"jsonrpc":"2.0","id":"a","method":"ping"},{"jsonrpc":"2.0","method":"notifications/initialized"}]'), [{ jsonrpc: '2.0', id: 'a', result: {} }]);
      assert.match((await call('plume_check')).text, /«\u00A0path\u00A0» manque/u);
      assert.match((await call('plume_check', { path: '_actualites/a.md', apply: true })).text, /«\u00A0apply\u00A0» n’est pas connu/u);
    }));

  for (const page of ['docs/ligne-de-commande.md', 'docs/command-line.md']) {
    test(`answers the line that ${page} shows`, () => {
      const [, line = ''] = /^\$ (echo .*) \| plume mcp --stdio$/m.exec(readFileSync(page, 'utf8')) ?? [];
      const { stdout } = shell(`cd '${site}' && ${line} | "$NODE" "$PLUME" mcp --stdio`);
      assert.deepEqual(JSON.parse(stdout), { jsonrpc: '2.0', id: 1, result: { content: [{ type: 'text', text: '{"collections":["posts","actualites"]}' }] } });
    });
  }
  for (const page of ['docs/assistants.md', 'docs/assistants.en.md']) {
    test(`is what ${page} has assistants start, and has the tools that it lists`, () => {
      const text = readFileSync(page, 'utf8');
      const started = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => JSON.parse(json) as Readonly<Record<string, { readonly plume: { readonly command: string; readonly args: readonly string[] } }>>);
      assert.deepEqual(started.map(it => (it['servers'] ?? it['mcpServers'])?.plume.args), [['mcp', '--stdio'], ['mcp', '--stdio']]);
      assert.deepEqual([...text.matchAll(/^\| `(plume_\w+)`/gm)].map(it => it[1]), [...assistantTools.map(it => it.name), 'plume_apply_fixes']);
    });
  }

  test('wants to be told how to speak, and of a site', () => {
    check(['mcp', '--lang=fr'], { code: 2, stderr: /plume mcp --stdio/ });
    check(['mcp', '--stdio', '--lang=fr'], { code: 2, stderr: /site Jekyll/ });
  });
});
