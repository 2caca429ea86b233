import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createSitePages, type SitePage } from '../../server/src/workspace/sitePages.ts';
import { findIn } from '../support/findings.ts';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER, type TestService } from '../support/service.ts';

const FILES = {
  '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n    permalink: /actualites/:title/\n',
  'uploads/vue.png': 'x'.repeat(12_345),
  'uploads/2025/plan (1).png': 'x',
  'uploads/rapport.pdf': 'x',
  // The size in pixels stands in little-endian pairs of bytes.
  'uploads/carte.gif': 'GIF89a\u0080\u0002\u00E0\u0001\u0000\u0000',
  '_actualites/bilan-2025.md': '---\ntitle: Le bilan de 2025\ndate: 2025-01-10 10:00:00 +01:00\n---\n',
  '_actualites/rentree.md': '---\ntitle: La rentrée\ndate: 2025-09-01 10:00:00 +02:00\n---\n',
  '_actualites/cachee.md': '---\ntitle: Une page cachée\npublished: false\n---\n',
};

suite('links to pages', () => {
  const page = (url: string): SitePage => ({ uri: `memory:///site${url}`, title: url, day: undefined, url, isHidden: false, terms: new Map() });
  const pages = createSitePages([page('/actualites/bilan-2025/'), page('/actualites/rentree/')], { isComplete: true });
  const found = async (body: string, known = pages): Promise<string[]> =>
    (await findIn(body, FILES, known)).filter(it => it.rule.code === 'link.missing-page').map(({ problem }) => body.slice(problem.start, problem.end));

  test('that no article makes', async () => assert.deepEqual(await found('[a](/actualites/bilan-2026/) [b](/actualites/bilan-2025/) [c](/actualites/rentree)'), ['/actualites/bilan-2026/']));
  test('are known with their anchors, their domain and their base', async () => assert.deepEqual(await found('[a](/actualites/rentree/#haut) [b]({{ site.baseurl }}/actualites/rentree/)'), []));
  test('that templates may make are not looked for', async () => assert.deepEqual(await found('[a](/) [b](/contact/) [c](/actualites/) [d](https://a.fr/actualites/x/)'), []));
  test('are not judged before all articles are read', async () => assert.deepEqual(await found('[a](/actualites/x/)', createSitePages([], { isComplete: false })), []));
  test('get the nearest address', async () => {
    const body = '[a](/actualites/bilan-2205/)';
    const [finding] = (await findIn(body, FILES, pages)).filter(it => it.rule.code === 'link.missing-page');
    assert.equal(finding?.problem.fixes?.[0]?.edits[0]?.newText, 'actualites/bilan-2025/');
  });
});

const HEADER = '---\ntitle: Un\n---\n\n';

suite('links to places of the page', () => {
  const found = async (body: string): Promise<string[]> =>
    (await findIn(HEADER + body, FILES)).filter(it => it.rule.code === 'link.missing-anchor').map(({ problem }) => (HEADER + body).slice(problem.start, problem.end));

  test('that do not exist', async () => assert.deepEqual(await found('## L’été à Paris\n\n[a](#l-ete-a-paris) [b](#lété-à-paris) [c](#l%C3%A9t%C3%A9-%C3%A0-paris)\n'), ['#l-ete-a-paris']));
  test('that an annotation, HTML or a template names', async () => assert.deepEqual(await found('Texte\n{: #ici }\n\n<a id="la"></a> [a](#ici) [b](#la) [c](#) [d](#contenu)\n'), []));
});

test('links to places of other articles are known by kramdown’s names', async () => {
  const files = { ...FILES, '_actualites/bilan-2025.md': '---\ntitle: Bilan\n---\n\n## L’été à Paris\n' };
  const bilan: SitePage = { uri: memoryUri('_actualites/bilan-2025.md'), title: 'Bilan', day: undefined, url: '/actualites/bilan-2025/', isHidden: false, terms: new Map() };
  const body = '[a](/actualites/bilan-2025/#l-ete-a-paris) [b](/actualites/bilan-2025/#lété-à-paris)';
  const findings = await findIn(body, files, createSitePages([bilan], { isComplete: true }));
  const found = findings.filter(it => it.rule.code === 'link.missing-anchor');
  assert.deepEqual(found.map(({ problem }) => body.slice(problem.start, problem.end)), ['/actualites/bilan-2025/#l-ete-a-paris']);
  assert.equal(found[0]?.problem.fixes?.[0]?.edits[0]?.newText, 'lété-à-paris');
});

test('places of other articles that their layout names are not missing', async () => {
  const files = { ...FILES, '_actualites/bilan-2025.md': '---\ntitle: Bilan\n---\n\n## Été\n' };
  const bilan: SitePage = { uri: memoryUri('_actualites/bilan-2025.md'), title: 'Bilan', day: undefined, url: '/actualites/bilan-2025/', isHidden: false, terms: new Map() };
  const body = '[a](/actualites/bilan-2025/#guide-liste) [b](/actualites/bilan-2025/#guide-) [c](/actualites/bilan-2025/#guides) [d](/actualites/bilan-2025/#haut-de-page)';
  const pages = createSitePages([bilan], { isComplete: true, placesOfLayout: uri => new Set(uri === bilan.uri ? ['guide-*', 'haut-de-page'] : []) });
  const found = (await findIn(body, files, pages)).filter(it => it.rule.code === 'link.missing-anchor');
  assert.deepEqual(found.map(({ problem }) => problem.args[0]), ['guide-', 'guides']);
  const anyPlace = createSitePages([bilan], { isComplete: true, placesOfLayout: () => new Set(['*']) });
  assert.ok(!(await findIn(body, files, anyPlace)).some(it => it.rule.code === 'link.missing-anchor'));
});

suite('proposals within a link', () => {
  test('pages by title, the newest first', () => complete('[a]($0', ['La rentrée', 'Le bilan de 2025']));
  test('pages by a word of their title, without accents', () => complete('[a](rentree$0', ['La rentrée']));
  test('pages by their address', () => complete('[a](/actualites/bil$0)', ['Le bilan de 2025']));
  test('identifiers of the page', () => complete('## L’été\n\n## Paris\n\n[a](#$0)', ['#lété', '#paris']));
  test('notes of the article', () => complete('Selon[^$0\n\n[^rapport]: Le rapport\n[^loi]: La loi\n', ['loi', 'rapport']));
  test('images by their name, wherever they lie', () => complete('![a](vu$0)', ['vue.png']));
  test('images, before anything is typed', () => complete('![a]($0', ['plan (1).png', 'carte.gif', 'vue.png']));
  test('documents by their name, after pages', () => complete('[a](rap$0', ['rapport.pdf']));
  test('an address that brackets do not end', async () => {
    const { service, uri, position } = await open('![a](plan$0)');
    const list = await service.complete(uri, position, NEVER);
    assert.deepEqual(list?.items.map(it => it.textEdit?.newText), ['/uploads/2025/plan%20%281%29.png']);
  });
  test('nothing for addresses elsewhere, and where a folder is named', async () => {
    await complete('[a](https://$0)', undefined);
    await complete('[a](./$0)', undefined);
    await complete('![a](/uploads/$0)', undefined);
  });
});

suite('where a link leads', () => {
  test('to an article of the site', () => leadsTo('[a](/actualites/ren$0tree/)', { file: '_actualites/rentree.md', line: 0 }));
  test('to a heading of the page', () => leadsTo('## L’été\n\n[a](#l$0été)', { file: '_actualites/a.md', line: 2 }));
  test('to a note', () => leadsTo('Selon[^lo$0i]\n\n[^loi]: La loi\n', { file: '_actualites/a.md', line: 4 }));
  test('to a definition of attributes', () => leadsTo('Texte\n{: annon$0ce }\n\n{:annonce: .a}\n', { file: '_actualites/a.md', line: 5 }));
  test('elsewhere, VS Code says', () => leadsTo('[a](https://a$0.fr)', undefined));
  test('is told', async () => {
    const { service, uri, position } = await open('[a](/actualites/ren$0tree/)');
    const { contents } = (await service.hover(uri, position, NEVER)) ?? {};
    assert.deepEqual(contents, { kind: 'markdown', value: '**La rentrée**\n\n2025-09-01 · `/actualites/rentree/`' });
  });
});

suite('a file', () => {
  const hover = async (marked: string): Promise<string | undefined> => {
    const { service, uri, position } = await open(marked);
    const { contents } = (await service.hover(uri, position, NEVER)) ?? {};
    return typeof contents === 'object' && 'value' in contents ? contents.value.replaceAll('\u00a0', ' ') : undefined;
  };
  test('is weighed', async () => assert.equal(await hover('![Une vue](/uploads/vu$0e.png)'), '`uploads/vue.png` · 12 ko'));
  test('that is an image is measured', async () => assert.equal(await hover('![Une carte](/uploads/ca$0rte.gif)'), '`uploads/carte.gif` · 640 × 480 pixels · 12 octets'));
  test('is missed', async () => assert.equal(await hover('![Une vue](/uploads/abs$0ente.png)'), 'Le site n’a pas ce fichier.'));
});

interface Opened {
  readonly service: TestService['service'];
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

async function open(marked: string): Promise<Opened> {
  const { text, cursors } = readMarkedText(`---\n---\n${marked}`);
  const { service } = createTestService(FILES);
  const uri = memoryUri('_actualites/a.md');
  service.open(uri, 1, text);
  await service.whenIndexed(uri);
  const lines = text.slice(0, cursors[0] ?? 0).split('\n');
  return { service, uri, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

async function complete(marked: string, expected: readonly string[] | undefined): Promise<void> {
  const { service, uri, position } = await open(marked);
  const list = await service.complete(uri, position, NEVER);
  assert.deepEqual(list?.items.map(it => it.label), expected);
}

async function leadsTo(marked: string, expected: { readonly file: string; readonly line: number } | undefined): Promise<void> {
  const { service, uri, position } = await open(marked);
  const link = await service.definition(uri, position, NEVER);
  assert.deepEqual(link && { uri: link.targetUri, line: link.targetSelectionRange.start.line }, expected && { uri: memoryUri(expected.file), line: expected.line });
}
