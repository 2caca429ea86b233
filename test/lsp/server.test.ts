import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CompletionList } from 'vscode-languageserver-types';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { ArticleState } from '../../server/src/protocol/articleState.ts';
import type { Card } from '../../server/src/protocol/models.ts';
import type { RenderedArticle } from '../../server/src/protocol/renderedArticle.ts';
import type { PageInSite } from '../../server/src/protocol/site.ts';
import { bundleProgram } from '../support/bundles.ts';
import { startServerProcess, type ServerProcess } from '../support/serverProcess.ts';
import { wholeBody } from '../support/wholeBody.ts';

const ARTICLE = ['---', 'title: IA', 'date: 2019-07-15 16:30:00 +02:00', 'categories: [Article]', 'tags: [don]', '---', '', 'Bonjour', ''].join('\n');

suite('the server as a process', { timeout: 30_000 }, () => {
  const site = mkdtempSync(join(tmpdir(), 'plume-site-'));
  const uriOf = (path: string): string => pathToFileURL(join(site, path)).href;
  let server: ServerProcess;

  before(async () => {
    mkdirSync(join(site, '_actualites'));
    writeFileSync(join(site, '_config.yml'), 'lang: fr\ncollections:\n  actualites:\n    output: true\n');
    writeFileSync(join(site, '_actualites/a.md'), '---\ntitle: A\ntags: [données, innovation]\n---\n');
    writeFileSync(join(site, '_actualites/b.md'), '---\ntitle: B\ntags: [données]\n---\n');
    server = await startServerProcess(await bundleProgram('server'), { displayLanguage: 'en', rulePages: 'https://example.test/rules' });
  });
  after(async () => {
    await server.stop();
    rmSync(site, { recursive: true });
  });

  test('says what is wrong with a header, in the language of the site, with a link to the page of the rule', async () => {
    const uri = uriOf('_actualites/broken.md');
    await server.write(uri, '---\ntitle: IA : 15 projets\n---\n');
    const [problem] = await server.diagnostics(uri);
    assert.equal(problem?.code, 'front-matter.colon-in-value');
    assert.deepEqual(problem.range, { start: { line: 1, character: 10 }, end: { line: 1, character: 11 } });
    assert.match(String(problem.message), /Entourez le texte de guillemets/);
    assert.equal(problem.codeDescription?.href, 'https://example.test/rules/front-matter.colon-in-value.fr.md');
  });

  test('answers the whole page of a text as it is now, or why there is none', async () => {
    await bundleProgram('page');
    mkdirSync(join(site, '_layouts'));
    writeFileSync(join(site, '_layouts/article.html'), '<h1>{{ page.title }}</h1>{{ content }}');
    const ask = (uri: string): Promise<PageInSite | null> => server.connection.sendRequest('plume/page', { uri });
    const uri = uriOf('_actualites/page.md');
    assert.equal(await ask(uri), null);
    await server.write(uri, '---\ntitle: Bilan\nlayout: article\n---\n*Texte*\n');
    const page = await ask(uri);
    assert.equal(page?.kind, 'page');
    assert.match(page.html, /^<h1>Bilan<\/h1><div data-plume-content="[\da-f]+"><\/div>/);
    assert.equal(page.url, '/actualites/page.html');
    await server.write(uri, '---\ntitle: Bilan\n---\n*Texte*\n');
    assert.deepEqual(await ask(uri), { kind: 'none', reason: 'no-layout' });
    const elsewhere = pathToFileURL(join(tmpdir(), 'plume-nulle-part/a.md')).href;
    await server.write(elsewhere, '# T\n');
    assert.deepEqual(await ask(elsewhere), { kind: 'none', reason: 'no-site' });
  });

  test('takes the problem back once it is cured', async () => {
    const uri = uriOf('_actualites/cured.md');
    const article = ARTICLE.replace('[don]', '[innovation]');
    await server.write(uri, article.replace('title: IA', 'title: IA : 15'));
    assert.equal((await server.diagnostics(uri)).length, 1);
    await server.write(uri, article);
    assert.deepEqual(await server.diagnostics(uri), []);
  });

  test('proposes the words of the whole site, without regard to accents', async () => {
    const uri = uriOf('_actualites/new.md');
    await server.write(uri, ARTICLE);
    await server.diagnostics(uri);
    const ask = (): Promise<CompletionList> =>
      server.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 4, character: 10 } });
    let list = await ask();
    while (list.items.length === 0) {
      list = await ask();
    }
    assert.equal(list.isIncomplete, true);
    assert.deepEqual(list.items.map(it => [it.label, it.labelDetails?.description, it.filterText]), [['données', '2 articles', 'don']]);
  });

  test('renders an article', async () => {
    const uri = uriOf('_actualites/new.md');
    await server.write(uri, ARTICLE);
    const page: RenderedArticle = await server.connection.sendRequest('plume/render', { uri });
    assert.equal(page.header.title, 'IA');
    assert.equal(page.header.date, '15 juillet 2019');
    assert.match(wholeBody(page.body), /Bonjour/);
  });

  test('has nothing to propose in running text', async () => {
    const uri = uriOf('_actualites/prose.md');
    await server.write(uri, ARTICLE);
    const position = { line: 7, character: 3 };
    assert.equal(await server.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position }), null);
  });

  test('checks only the last of several changes in a row', async () => {
    const uri = uriOf('_actualites/burst.md');
    await Promise.all(Array.from({ length: 20 }, (_, count) => server.write(uri, `${ARTICLE}${'x'.repeat(count)}`)));
    await server.diagnostics(uri);
    const versions = server.reportedVersions(uri);
    assert.equal(versions.at(-1), 20);
    assert.ok(versions.length < 20, `${versions.length} reports`);
  });

  test('says how an article stands', async () => {
    const uri = uriOf('_actualites/state.md');
    const state = new Promise<ArticleState>(resolve => {
      const listening = server.connection.onNotification('plume/articleState', (it: ArticleState) => {
        if (it.uri === uri) {
          listening.dispose();
          resolve(it);
        }
      });
    });
    await server.write(uri, ARTICLE);
    assert.deepEqual(await state, { uri, errors: 0, warnings: 0, sentence: 'Prêt à publier', publication: 'Cette page paraîtra à l’adresse /actualites/state.html, datée du 15 juillet 2019 (selon l’horloge de la machine qui construit le site\u00A0: la configuration ne dit pas de fuseau horaire)', language: 'fr' });
  });

  test('answers what is no longer wanted as cancelled', async () => {
    const uri = uriOf('_actualites/new.md');
    const source = new CancellationTokenSource();
    const asked = server.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 4, character: 10 } }, source.token);
    source.cancel();
    await asked.then(
      () => undefined,
      (failure: { code: number }) => assert.equal(failure.code, -32800),
    );
  });

  test('goes on when one question fails', async () => {
    const uri = uriOf('_actualites/new.md');
    await assert.rejects(server.connection.sendRequest('textDocument/hover', { textDocument: null, position: null }));
    assert.notEqual(await server.connection.sendRequest('plume/render', { uri }), null);
  });

  test('sees a saved card at once', async () => {
    const uri = uriOf('_actualites/new.md');
    const cards = (): Promise<Card[]> => server.connection.sendRequest('plume/cards', { uri });
    assert.deepEqual((await cards()).map(it => it.name), ['Carte de projet']);
    mkdirSync(join(site, '_plume/snippets'), { recursive: true });
    writeFileSync(join(site, '_plume/snippets/note.md'), '---\nname: Note\n---\nUne note\n');
    const changed = new Promise(resolve => server.connection.onNotification('plume/siteChanged', resolve));
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('_plume/snippets/note.md'), type: 1 }] });
    await changed;
    assert.deepEqual((await cards()).map(it => it.name), ['Carte de projet', 'Note']);
  });

  test('answers null for an article that is not open', async () => {
    assert.equal(await server.connection.sendRequest('plume/render', { uri: uriOf('_actualites/closed.md') }), null);
  });
});
