import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { toolFiles } from '../../server/src/project/tools/index.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const DECAP = `collections:
  - name: themes
    folder: _themes
    fields: [{ name: title }]
  - name: posts
    folder: content/_posts/
    fields:
      - { label: Titre, name: title, widget: string, pattern: ['^[A-Z]', 'Une majuscule'] }
      - { name: layout, widget: hidden, default: post }
      - { name: phase, widget: select, options: [alpha, { label: Bêta, value: beta }], hint: Où en est-on ? }
      - { name: categories, widget: select, options: [presse, general] }
      - { name: image, widget: image, required: false }
      - { name: une, widget: boolean, required: false }
      - { name: theme, widget: relation, collection: themes, value_field: '{{slug}}', required: false }
      - { name: jalons, widget: list, required: false, fields: [{ name: nom, widget: string }] }
      - { name: body, widget: markdown }
`;

suite('What other tools of a team say of its articles', () => {
  test('is read of Decap’s forms', () => {
    const [, posts] = readAs('admin/config.yml', DECAP);
    assert.equal(posts?.folder, 'content/_posts');
    assert.deepEqual(posts?.schema.required, ['title', 'phase', 'categories']);
    assert.deepEqual(posts?.schema.properties, {
      title: { pattern: '^[A-Z]', 'x-message': 'Une majuscule', title: 'Titre', ...FROM_DECAP },
      layout: { default: 'post', ...FROM_DECAP },
      phase: { enum: ['alpha', 'beta'], description: 'Où en est-on ?', ...FROM_DECAP },
      categories: { 'x-vocabulary': true, examples: ['presse', 'general'], ...FROM_DECAP },
      image: { 'x-file': 'image', ...FROM_DECAP },
      une: { type: ['boolean', 'null'], ...FROM_DECAP },
      theme: { 'x-relation': 'themes', ...FROM_DECAP },
      jalons: { type: ['array', 'null'], items: { type: 'object', properties: { nom: {} }, required: ['nom'] }, ...FROM_DECAP },
    });
  });
  test('is read of the forms of Pages CMS', () => {
    const [posts] = readAs('.pages.yml', 'content:\n  - { name: posts, type: collection, path: _posts, fields: [{ name: title, label: Titre, required: true }, { name: tags, list: true }, { name: phase, type: select, options: { values: [a, b] } }] }\n');
    assert.deepEqual([posts?.folder, posts?.schema.required], ['_posts', ['title']]);
    assert.deepEqual(posts?.schema.properties?.['phase'], { enum: ['a', 'b'], 'x-origin': '.pages.yml' });
  });
  test('is read of the content types of Front Matter CMS', () => {
    const json = '{\n  // nos articles\n  "frontMatter.content.pageFolders": [{ "path": "[[workspace]]/_posts", "contentTypes": ["post"] }],\n  "frontMatter.taxonomy.contentTypes": [{ "name": "post", "fields": [{ "name": "title", "title": "Titre", "type": "string", "required": true }, { "name": "phase", "type": "choice", "choices": [{ "id": "a", "title": "A" }, "b"] }] }]\n}';
    const [posts] = readAs('frontmatter.json', json);
    assert.deepEqual([posts?.folder, posts?.schema.required], ['_posts', ['title']]);
    assert.deepEqual(posts?.schema.properties?.['phase'], { enum: ['a', 'b'], 'x-origin': 'frontmatter.json' });
  });
  test('is read of the inputs of CloudCannon', () => {
    const text = `_inputs:
  title: { type: text, label: Titre, comment: Le titre de la page, options: { required: true, pattern: '^[A-Z]', pattern_message: Une majuscule } }
  phase: { type: select, options: { values: _select_data.phases } }
  une: { type: switch }
  'blocs[*].texte': { type: text }
  _schema: { type: text }
_select_data:
  phases: [alpha, beta]
  suites: { a: A, b: B }
collections_config:
  startups:
    path: _startups/
    _inputs:
      phase: { type: multiselect, options: { values: _select_data.suites } }
      libre: { type: select, options: { values: [c], allow_create: true } }
      image: { type: image }
  posts: { path: _posts }
  data: {}
`;
    const [startups, posts, ...others] = readAs('cloudcannon.config.yml', text);
    const from = { 'x-origin': 'cloudcannon.config.yml' };
    assert.deepEqual([startups?.folder, posts?.folder, others], ['_startups', '_posts', []]);
    assert.deepEqual(startups?.schema.required, ['title']);
    assert.deepEqual(startups?.schema.properties, {
      title: { pattern: '^[A-Z]', 'x-message': 'Une majuscule', title: 'Titre', description: 'Le titre de la page', ...from },
      phase: { items: { enum: ['a', 'b'] }, ...from },
      une: { type: ['boolean', 'null'], ...from },
      libre: { examples: ['c'], ...from },
      image: { 'x-file': 'image', ...from },
    });
    assert.deepEqual(posts?.schema.properties?.['phase'], { enum: ['alpha', 'beta'], ...from });
  });
  test('is nothing where the file says something else', () => {
    for (const { path } of toolFiles) {
      assert.deepEqual(['', '- a', 'collections: 3', 'content: [3]', '{{{', '{"frontMatter.content.pageFolders": [1]}'].flatMap(it => readAs(path, it)), []);
    }
  });

  test('is said of an article, as a warning', async () => assert.deepEqual(await problems('title: Bilan\nphase: betta\ncategories: presse'), ['warning front-matter.unknown-value']));
  test('is not said where most articles do without', async () => assert.deepEqual(await problems('title: Bilan\nphase: beta', 12), []));
  test('is said in a hover', async () => {
    const { service, uri } = await opened('title: Bilan\nphase: beta\ncategories: presse');
    const hover = await service.hover(uri, { line: 2, character: 2 }, { isCancellationRequested: false });
    assert.match(JSON.stringify(hover?.contents), /Où en est-on \?.*D’après `admin\/config.yml`/);
  });
  test('is what a new article begins with', async () => {
    const { service } = await opened('title: A');
    const begun = await service.newArticle(memoryUri('_config.yml'), { folder: 'content/_posts', title: 'Neuf' }, NEVER);
    assert.equal(begun?.text, '---\ntitle: "Neuf"\nphase: \ncategories:\n- \n---\n\n');
  });
});

const FROM_DECAP = { 'x-origin': 'admin/config.yml' };

function readAs(path: string, text: string) {
  return toolFiles.find(it => it.path === path)?.read(text, path) ?? [];
}

async function opened(header: string, others = 0) {
  const articles = Array.from({ length: others }, (_, index) => [`content/_posts/2020-01-${10 + index}-a${index}.md`, '---\ntitle: Autre\nphase: beta\n---\n\nTexte\n'] as const);
  const { service } = createTestService({ '_config.yml': 'collections_dir: content\ntimezone: Europe/Paris\n', 'admin/config.yml': DECAP, ...Object.fromEntries(articles) });
  const uri = memoryUri('content/_posts/2019-01-01-bilan.md');
  service.open(uri, 1, `---\n${header}\n---\n\nTexte\n`);
  await service.whenIndexed(uri);
  return { service, uri };
}

async function problems(header: string, others = 0): Promise<readonly string[]> {
  const { service, uri } = await opened(header, others);
  return (await service.report(uri, `---\n${header}\n---\n\nTexte\n`)).map(it => `${it.severity} ${it.code}`);
}
