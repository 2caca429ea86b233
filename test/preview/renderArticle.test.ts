import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { jekyllOptions, validateOptions } from '../../server/src/kramdown/index.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { wholeBody } from '../support/wholeBody.ts';
import { createTestService, NEVER, type TestService } from '../support/service.ts';


suite('the page of an article', () => {
  test('has a title, a date in words, categories and tags', async () => {
    const page = await render('---\ntitle: Le budget\ndate: 2019-07-15 16:30:00 +02:00\ncategories: [Article]\ntags:\n- données\n- IA\n---\n');
    assert.deepEqual(page.header, {
      title: 'Le budget',
      date: '15 juillet 2019',
      dateTime: '2019-07-15T16:30:00+02:00',
      categories: ['Article'],
      tags: ['données', 'IA'],
    });
  });
  test('writes the first of the month as French does', async () => {
    assert.equal((await render('---\ndate: 2019-07-01\n---\n')).header.date, '1er juillet 2019');
  });
  test('writes the date in the language of the page', async () => {
    assert.equal((await render('---\nlang: en\ndate: 2019-07-15\n---\n')).header.date, 'July 15, 2019');
  });
  test('keeps the day that the author wrote, whatever the zone', async () => {
    assert.equal((await render('---\ndate: 2019-07-15 00:30:00 +02:00\n---\n')).header.date, '15 juillet 2019');
  });
  test('renders the teaser', async () => {
    assert.equal((await render('---\nchapeau-text: Un **chapeau**\n  sur deux lignes\n---\n')).header.teaserHtml, '<p>Un <strong>chapeau</strong> sur deux lignes</p>\n');
  });
  test('shows the first image', async () => {
    const { header } = await render('---\nune-ou-diaporama:\n- image: /uploads/a.png\n  alternative-textuelle: Une vue\n  legende: La *vue*\n- image: /b.png\n---\n');
    assert.deepEqual(header.image, { source: '/uploads/a.png', alternative: 'Une vue', legendHtml: '<p>La <em>vue</em></p>\n' });
  });
  test('shows the sentence and the image that the layout reads, whatever they are called', async () => {
    const files = { '_config.yml': 'lang: fr\n', '_layouts/post.html': '{{ page.accroche }}<img src="{{ page.photo }}" alt="{{ page.photo_alt }}">{{ content }}' };
    const text = '---\nlayout: post\nnote: Une phrase que personne ne lit\naccroche: Une phrase que tout le monde lit\nreseaux: /r.png\nphoto: /p.jpg\nphoto_alt: Un port\n---\n';
    const service = createTestService({ ...files, '_posts/2019-07-01-a.md': text });
    const uri = memoryUri('_posts/2019-07-01-a.md');
    service.service.open(uri, 1, text);
    await service.service.whenIndexed(uri);
    const { header } = (await service.service.render(uri, {}, NEVER)) ?? {};
    assert.equal(header?.teaserHtml, '<p>Une phrase que tout le monde lit</p>\n');
    assert.deepEqual(header.image, { source: '/p.jpg', alternative: 'Un port' });
  });
  test('marks the blocks of the body with their line in the file', async () => {
    const { body } = await render('---\ntitle: A\n---\n\nUn\n\n## Deux\n{: .a }\n');
    assert.match(wholeBody(body), /<p data-line="4">Un<\/p>/);
    assert.match(wholeBody(body), /<h2[^>]* data-line="6"[^>]*>|<h2 data-line="6"/);
  });
  test('has a body where there is no header', async () => {
    assert.match(wholeBody((await render('Bonjour\n')).body), /<p data-line="0">Bonjour<\/p>/);
  });
  test('follows the options of the site', async () => {
    assert.match(wholeBody((await render('## Titre\n', { '_config.yml': 'kramdown:\n  auto_ids: false\n' })).body), /^<h2 data-line="0">Titre<\/h2>/);
  });
});

suite('the page of an article whose header cannot be read', () => {
  test('keeps the last good header, and says where it breaks', async () => {
    const { service, uri } = open('---\ntitle: Bilan\n---\nUn\n');
    await service.render(uri, {}, NEVER);
    service.open(uri, 2, '---\ntitle: Bilan : suite\n---\nDeux\n');
    const page = await service.render(uri, {}, NEVER);
    assert.equal(page?.header.title, 'Bilan');
    assert.equal(page.brokenHeader?.line, 1);
    assert.match(page.brokenHeader.message, /guillemets/);
    assert.match(wholeBody(page.body), /Deux/);
  });
  test('shows what can be read where no header was good yet', async () => {
    const page = await render("---\ntitle: Bilan\nauteur: @x\ntags: [a]\n---\n");
    assert.equal(page.header.title, 'Bilan');
    assert.deepEqual(page.header.tags, ['a']);
    assert.equal(page.brokenHeader?.line, 2);
  });
  test('has no banner once it is cured', async () => {
    const { service, uri } = open('---\ntitle: Bilan : suite\n---\n');
    await service.render(uri, {}, NEVER);
    service.open(uri, 2, "---\ntitle: 'Bilan : suite'\n---\n");
    const page = await service.render(uri, {}, NEVER);
    assert.equal(page?.header.title, 'Bilan : suite');
    assert.equal(page.brokenHeader, undefined);
  });
});

suite('what a site gives to its pages', () => {
  test('its stylesheets, as plume.yml names them', async () => {
    assert.deepEqual(await stylesheets({ 'plume.yml': 'styles: [css/b.css, css/a.css, css/none.css]\n', 'css/a.css': '', 'css/b.css': '' }), ['css/b.css', 'css/a.css']);
  });
  test('else those that are compiled', async () => {
    assert.deepEqual(await stylesheets({ '_config.yml': '', '_site/assets/css/main.css': '', 'assets/css/main.css': '', 'assets/css/main.scss': '' }), ['_site/assets/css/main.css']);
  });
  test('else none', async () => {
    assert.deepEqual(await stylesheets({ '_config.yml': '' }), []);
  });
  test('the options of kramdown, as _config.yml sets them', async () => {
    const { service } = createTestService({ '_config.yml': 'kramdown:\n  hard_wrap: true\n  header_offset: 1\n' });
    assert.deepEqual((await service.site(memoryUri('_posts/a.md'), {}, NEVER)).kramdownOptions, { ...validateOptions(jekyllOptions).options, hard_wrap: true, header_offset: 1 });
  });
  test('what it says of colours is merged over what Jekyll says', async () => {
    const { service } = createTestService({ '_config.yml': 'highlighter: none\nkramdown:\n  syntax_highlighter_opts:\n    x: 1\n' });
    const { syntax_highlighter: highlighter, syntax_highlighter_opts: options } = (await service.site(memoryUri('_posts/a.md'), {}, NEVER)).kramdownOptions;
    assert.deepEqual([highlighter, options], ['none', { x: 1, default_lang: 'plaintext', guess_lang: true }]);
  });
  test('nothing outside any site', async () => {
    const { service } = createTestService();
    assert.deepEqual(await service.site(memoryUri('a.md'), {}, NEVER), { root: undefined, stylesheets: [], compiledStyles: [], baseurl: '', kramdownOptions: jekyllOptions, articleFolders: [], imageFolder: undefined, modelFolder: undefined });
  });
});

function open(text: string, files: Readonly<Record<string, string>> = {}): TestService & { readonly uri: string } {
  const made = createTestService(files);
  const uri = memoryUri('_posts/a.md');
  made.service.open(uri, 1, text);
  return { ...made, uri };
}

async function render(text: string, files: Readonly<Record<string, string>> = {}) {
  const { service, uri, failures } = open(text, files);
  const page = await service.render(uri, {}, NEVER);
  assert.ok(page);
  assert.deepEqual(failures, []);
  return page;
}

async function stylesheets(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { service } = createTestService(files);
  const site = await service.site(memoryUri('_posts/a.md'), {}, NEVER);
  return site.stylesheets.map(it => it.replace(memoryUri(''), '').replace(/^\//, ''));
}
