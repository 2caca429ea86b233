import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const CONFIG = 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  a:\n    output: true\n    permalink: /a/:title/\n';
const HEAD = 'title: Un\ndate: 2019-07-01\ncategories: [Article]\n';

suite('what stops the build of the whole site', () => {
  test('a name that is a number', () => check('_a/un.md', `${HEAD}slug: 2024`, [['publication.build-stops', '2024']]));
  test('which becomes a text', () => checkFix('_a/un.md', `${HEAD}slug: 2024`, `${HEAD}slug: '2024'`));
  test('a name that is a number, where no address has it', () => check('_a/un.md', `${HEAD}slug: 2024\npermalink: /x/`, []));
  test('a placeholder in another language', () => check('_a/un.md', `${HEAD}permalink: /:titre/`, [['publication.build-stops', 'titre']]));
  test('which becomes the one that is meant', () => checkFix('_a/un.md', `${HEAD}permalink: /:titre/`, `${HEAD}permalink: /:title/`));
  test('a day in the name of a file that does not exist', () => check('_a/2024-13-01-b.md', HEAD.replace(/date:.*\n/, ''), [['publication.build-stops', '---']]));
  test('and not a placeholder of a page, which stays as it is', () => check('page.md', 'title: Un\npermalink: /:titre/', []));
});

suite('an address that another page has', () => {
  const other = { '_a/deux.md': '---\ntitle: Deux\n---\n' };
  test('is reported on the page that loses', async () => {
    const [problem] = await found('_a/un.md', `${HEAD}permalink: /a/deux/`, other);
    assert.match(problem?.message ?? '', /^Les lecteurs ne verront pas cette page\u00A0: «\u00A0Deux\u00A0» \(deux\.md\) a la même adresse, \/a\/deux\/, et prend sa place/);
  });
  test('is reported on the one that wins', async () => {
    const [problem] = await found('_a/zéro.md', 'title: Zéro\ndate: 2019-07-10\npermalink: /a/un/', { '_a/un.md': `---\n${HEAD}---\n` });
    assert.match(problem?.message ?? '', /^Cette page prendra la place de «\u00A0Un\u00A0» \(un\.md\)/);
  });
  test('does not count where the other is not published', () => check('_a/un.md', `${HEAD}permalink: /a/deux/`, [], { '_a/deux.md': '---\ntitle: Deux\npublished: false\n---\n' }));
});

suite('a file that Jekyll does not read', () => {
  test('has a name that keeps it out', () => check('_a/_un.md', HEAD, [['publication.not-published', '---']]));
  test('lies in a folder that is no collection', () => check('_fiches/un.md', HEAD, [['publication.not-published', '---']]));
  test('has no date in its name among the posts', () => check('fr/_posts/un.md', HEAD, [['publication.not-published', '---']]));
  test('is left out on purpose', () => check('_a/un.md', HEAD, [], { '_config.yml': `${CONFIG}exclude: [_a/un]\n` }));
});

suite('a day that its month does not have', () => {
  test('is told where it goes', async () => {
    const [problem] = await found('_a/un.md', HEAD.replace('2019-07-01', '2018-02-30'));
    assert.equal(problem?.message, 'La page sera datée du 2 mars 2018\u00A0: ce jour n’existe pas dans ce mois. Corrigez la date.');
  });
  test('and not one that it has', () => check('_a/un.md', HEAD.replace('2019-07-01', '2016-02-29'), []));
});

suite('where a page is published', () => {
  test('below the categories of its defaults', () =>
    checkAddress('_a/b.md', '---\ntitle: B\n---\n', '/actualites/eau/b/', 'collections: {a: {output: true, permalink: "/actualites/:categories/:title/"}}\ndefaults: [{scope: {path: ""}, values: {categories: [eau]}}]\n'));
  test('below the folders above _posts', () => checkAddress('fr/news/_posts/2019-01-02-a.md', '---\n---\n', '/fr/news/2019/01/02/a.html', ''));
  test('in the year that two figures mean', () => checkAddress('_posts/19-01-02-x.md', '---\n---\n', '/2019/01/02/x.html', ''));
  test('below the source', () => checkAddress('src/un.md', '---\n---\n', '/un.html', 'source: src\n'));
});

async function found(path: string, header: string, files: Readonly<Record<string, string>> = {}): Promise<readonly { readonly code: string; readonly text: string; readonly message: string }[]> {
  const text = `---\n${header}\n---\n`;
  const { service, failures } = createTestService({ '_config.yml': CONFIG, 'plume.yml': 'schema: {}\n', ...files, [path]: text });
  const uri = memoryUri(path);
  service.open(uri, 1, text);
  await service.whenIndexed(uri);
  const { diagnostics = [] } = (await service.check(uri, NEVER)) ?? {};
  const lines = indexLines(text);
  assert.deepEqual(failures, []);
  return diagnostics.map(it => ({ code: String(it.code), text: text.slice(lines.offsetAt(it.range.start), lines.offsetAt(it.range.end)), message: String(it.message) }));
}

async function check(path: string, header: string, expected: readonly (readonly [string, string])[], files: Readonly<Record<string, string>> = {}): Promise<void> {
  assert.deepEqual((await found(path, header.trimEnd(), files)).map(it => [it.code, it.text]), expected);
}

async function checkFix(path: string, header: string, fixed: string): Promise<void> {
  const text = `---\n${header}\n---\n`;
  const { service } = createTestService({ '_config.yml': CONFIG, 'plume.yml': 'schema: {}\n', [path]: text });
  const uri = memoryUri(path);
  service.open(uri, 1, text);
  const lines = indexLines(text);
  const [action] = await service.codeActions(uri, { start: lines.positionAt(0), end: lines.positionAt(text.length) }, NEVER);
  const edits = action?.edit?.changes?.[uri] ?? [];
  assert.equal(applyEdits(text, edits.map(it => ({ start: lines.offsetAt(it.range.start), end: lines.offsetAt(it.range.end), newText: it.newText }))), `---\n${fixed}\n---\n`);
}

async function checkAddress(path: string, text: string, address: string, config: string): Promise<void> {
  const { service } = createTestService({ '_config.yml': `timezone: UTC\n${config}`, 'plume.yml': 'schema: {}\n', [path]: text });
  const uri = memoryUri(path);
  service.open(uri, 1, text);
  const result = await service.check(uri, NEVER);
  assert.match(result?.status?.publication ?? '', new RegExp(`à l’adresse ${address.replaceAll('.', '\\.')}(?:,|$)`));
}
