import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';
import { withTeamSchema } from '../support/teamSchema.ts';

const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  actualites:\n    output: true\n',
  '_actualites/1.md': '---\ntags: [données, intelligence artificielle, innovation]\ncategories: [Article]\n---\n',
  '_actualites/2.md': '---\ntags:\n- données\n- données ouvertes\ncategories:\n- Article\n---\n',
  '_actualites/3.md': '---\ntags: [données, état, "no", 2024]\ncategories: [Service]\n---\n',
};

suite('words of the site', () => {
  test('in brackets', () => check('tags: [$0]', ['données', 'données ouvertes', 'innovation', 'intelligence artificielle', 'no', '2024', 'état'], 'unordered'));
  test('most used first, counted', async () => {
    const { items } = await complete('tags: [don$0]');
    assert.deepEqual(items.map(it => [it.label, it.labelDetails?.description]), [['données', '3 articles'], ['données ouvertes', '1 article']]);
  });
  test('without accents', () => check('tags: [donnees$0]', ['données', 'données ouvertes']));
  test('with accents where there are none', () => check('tags: [étát$0]', ['état']));
  test('by a later word', () => check('tags: [artif$0]', ['intelligence artificielle']));
  test('by initials', () => check('tags: [ia$0]', ['intelligence artificielle']));
  test('those in the list are left out', () => check('tags: [données, don$0]', ['données ouvertes']));
  test('the list is asked for again at each key, and filtered by the server', async () => {
    const list = await complete('tags: [donnees$0]');
    assert.equal(list.isIncomplete, true);
    assert.deepEqual(list.items.map(it => it.filterText), ['donnees', 'donnees']);
  });
  test('after a dash', () => check('tags:\n- $0', ['données'], 'among'));
  test('after a dash and a letter', () => check('tags:\n- état\n- don$0', ['données', 'données ouvertes']));
  test('after an indented dash', () => check('tags:\n  - don$0', ['données', 'données ouvertes']));
  test('after a comma', () => check('tags: [état, $0', ['données'], 'among'));
  test('over several lines of brackets', () => check('tags: [état,\n  don$0\n]', ['données', 'données ouvertes']));
  test('not right after a dash', () => check('tags:\n-$0', undefined));
  test('not in other fields', () => check('auteur: don$0', []));
  test('not in the body', () => check('title: A\n---\n\ndon$0', undefined));
  test('not in a comment', () => check('title: A # don$0', undefined));
  test('categories have words of their own', () => check('categories:\n- a$0', ['Article']));
  test('while YAML cannot be read', () => check('title: IA : 15\ntags: [don$0', ['données', 'données ouvertes']));
  test('in a header that nothing closes yet', () => check('tags:\n- don$0', ['données', 'données ouvertes'], 'all', ''));
});

suite('a word that is chosen', () => {
  test('replaces what is typed', () => checkInserted('tags: [don$0]', 'données', 'tags: [données]'));
  test('replaces the rest of the word', () => checkInserted('tags: [don$0nees, ia]', 'données', 'tags: [données, ia]'));
  test('gets its space after a comma', () => checkInserted('tags: [ia,$0]', 'données', 'tags: [ia, données]'));
  test('gets its space after a colon', () => checkInserted('tags:$0', 'données', 'tags: [données]'));
  test('keeps the quotes that are there', () => checkInserted('tags: ["don$0"]', 'données', 'tags: ["données"]'));
  test('closes the quote that is open', () => checkInserted("tags: ['don$0", 'données', "tags: ['données'"));
  test('is quoted where YAML would read something else', () => checkInserted('tags: [n$0]', 'no', "tags: ['no']"));
  test('is quoted where YAML would read a number', () => checkInserted('tags:\n- 20$0', '2024', "tags:\n- '2024'"));
  test('becomes a list where a text with spaces would be several words', () =>
    checkInserted('tags: int$0', 'intelligence artificielle', 'tags: [intelligence artificielle]'));
  test('stands alone after a dash', () => checkInserted('tags:\n- int$0', 'intelligence artificielle', 'tags:\n- intelligence artificielle'));
});

suite('fields and their values', () => {
  test('missing fields, required ones first', async () => {
    const { items } = await complete('title: A\n$0');
    assert.deepEqual(items.slice(0, 4).map(it => it.label), ['date', 'categories', 'tags', 'chapeau-text']);
    assert.ok(!items.some(it => it.label === 'title'));
    assert.ok(items.some(it => it.label === 'chapeau-text'));
  });
  test('those that are there already are left out while YAML cannot be read too', async () => {
    for (const broken of ['title: IA : 15', "title: 'L'objectif'", "title: 'IA", 'title: [IA', '-ia', 'auteur: @x']) {
      const { items } = await complete(`${broken}\npublished: false\ncategories: [Article]\n$0`);
      const labels = items.map(it => it.label);
      assert.equal(labels[0], broken.startsWith('title') ? 'date' : 'title', broken);
      assert.ok(!labels.includes('published') && !labels.includes('categories'), broken);
    }
  });
  test('a field by its first letters', () => check('title: A\nchap$0', ['chapeau-text']));
  test('fields inside a list', () => check('une-ou-diaporama:\n- image: /a.png\n  $0', ['alternative-textuelle', 'legende'], 'unordered'));
  test('the first field of an item', () => check('une-ou-diaporama:\n- im$0', ['image']));
  test('a new field has the shape of its value', () => checkInserted('title: A\ntags$0', 'tags', 'title: A\ntags:\n- $0'));
  test('a key that has its colon keeps it', () => checkInserted('tit$0: A', 'title', 'title: A'));
  test('true and false', () => check('published: $0', ['true', 'false']));
  test('the present day, where the schema asks for a day', async () => {
    const { items } = await complete('jour: $0', '\n---\n', { 'plume.yml': 'schema:\n  type: object\n  properties:\n    jour: { type: string, format: date }\n' });
    assert.deepEqual(items.map(it => it.label), ['2019-07-15']);
  });
  test('a new field has the keys that its value cannot do without', () => checkInserted('title: A\ncont$0', 'contacts', 'title: A\ncontacts:\n- nom: $1\n  courriel: $0', {
    'plume.yml': 'schema:\n  type: object\n  properties:\n    contacts: { type: array, items: { type: object, required: [nom, courriel] } }\n',
  }));
  test('the values of an enumeration, quoted where YAML would read another one', async () => {
    const { items } = await complete('genre: $0', '\n---\n', { 'plume.yml': 'schema:\n  type: object\n  properties:\n    genre: { enum: [article, "no", 3, "a: b"] }\n' });
    assert.deepEqual(items.map(it => it.label), ['article', "'no'", '3', "'a: b'"]);
  });
  test('what a value means, where the schema says so', async () => {
    const { items } = await complete('genre: $0', '\n---\n', { 'plume.yml': 'schema:\n  type: object\n  properties:\n    genre: { oneOf: [{ const: a, title: Un, description: Le premier }] }\n' });
    assert.deepEqual(items[0]?.documentation, { kind: 'markdown', value: '**Un**\n\nLe premier' });
  });
  test('the present moment, by the clock of the site', () => check('date: $0', ['2019-07-15 16:30:00 +02:00']));
});

suite('files that a field names', () => {
  const files = { 'uploads/carte.png': '', 'uploads/2024/été.jpg': '', 'uploads/2024/bilan.pdf': '', 'assets/logo.svg': '', 'docs/note.odt': '' };
  const labels = async (marked: string, more: Readonly<Record<string, string>> = {}) => (await complete(marked, '\n---\n', { ...files, ...more })).items.map(it => it.label);
  const inserted = async (marked: string) => (await complete(marked, '\n---\n', files)).items[0]?.textEdit?.newText;

  test('only images where an image is asked for', async () => assert.deepEqual(await labels('une-ou-diaporama:\n- image: $0'), ['été.jpg', 'carte.png']));
  test('any where any is', async () => assert.deepEqual(await labels('files:\n- file: $0'), ['bilan.pdf', 'été.jpg', 'carte.png']));
  test('by name, without accents', async () => assert.deepEqual(await labels('une-ou-diaporama:\n- image: ete$0'), ['été.jpg']));
  test('by folder', async () => assert.deepEqual(await labels('une-ou-diaporama:\n- image: /uploads/2024/$0'), ['été.jpg']));
  test('by folder and name', async () => assert.deepEqual(await labels('files:\n- file: /uploads/bil$0'), ['bilan.pdf']));
  test('of another folder, where that is typed', async () => assert.deepEqual(await labels('une-ou-diaporama:\n- image: /assets/$0'), ['logo.svg']));
  test('by their whole address', async () => assert.equal(await inserted('une-ou-diaporama:\n- legende: A\n  image: car$0'), '/uploads/carte.png'));
  test('in the quotes that are there', async () => assert.equal(await inserted("une-ou-diaporama:\n- image: 'car$0'"), "'/uploads/carte.png'"));
  test('in an object between braces', async () => assert.equal(await inserted('une-ou-diaporama: [{ image: car$0 }]'), '/uploads/carte.png'));
  test('with a picture of each', async () => {
    const { items } = await complete('une-ou-diaporama:\n- image: car$0', '\n---\n', files);
    assert.deepEqual(items[0]?.documentation, { kind: 'markdown', value: `![](${memoryUri('uploads/carte.png')}|width=240)` });
  });
  test('of the kind and in the folder that the schema of the team says', async () => {
    const schema = 'schema:\n  type: object\n  properties:\n    note: { type: string, x-file: [.odt], x-folder: docs }\n    photo: { type: string, x-file: image, examples: [/assets/photo.png] }\n';
    assert.deepEqual(await labels('note: $0', { 'plume.yml': schema }), ['note.odt']);
    assert.deepEqual(await labels('photo: $0', { 'plume.yml': schema }), ['logo.svg']);
  });
  test('where the schema of the team says nothing of files, by the name of the field', async () =>
    assert.deepEqual(await labels('image: car$0', { 'plume.yml': 'schema:\n  type: object\n  properties:\n    image: { type: string }\n' }), ['carte.png']));
  test('none in other fields', async () => assert.deepEqual(await labels('auteur: car$0'), []));
  test('while YAML cannot be read', async () => assert.deepEqual(await labels('title: IA : 15\nune-ou-diaporama:\n- image: car$0'), ['carte.png']));
});

suite('the vocabulary of the site', () => {
  test('an open article counts instead of its file', async () => {
    const { service } = createTestService(withTeamSchema(FILES));
    const uri = memoryUri('_actualites/1.md');
    service.open(uri, 1, '---\ntags: [nouveau]\n---\n');
    const vocabulary = await service.whenIndexed(uri);
    assert.equal(vocabulary.terms('tags').get('données'), 2);
    assert.equal(vocabulary.terms('tags').get('nouveau'), 1);
    service.close(uri);
    await settle();
    assert.equal((await service.whenIndexed(uri)).terms('tags').get('données'), 3);
  });

  test('a changed file costs only itself', async () => {
    const { service, workspace } = createTestService(withTeamSchema(FILES));
    const uri = memoryUri('_actualites/1.md');
    await service.whenIndexed(uri);
    const before = new Map(workspace.reads);
    workspace.write('_actualites/2.md', '---\ntags: [neuf]\n---\n');
    await settle();
    assert.equal((await service.whenIndexed(uri)).terms('tags').get('neuf'), 1);
    const read = [...workspace.reads].filter(([it, count]) => count !== before.get(it)).map(([it]) => it);
    assert.deepEqual(read, [memoryUri('_actualites/2.md')]);
  });

  test('a deleted file is forgotten', async () => {
    const { service, workspace } = createTestService(withTeamSchema(FILES));
    const uri = memoryUri('_actualites/1.md');
    await service.whenIndexed(uri);
    workspace.write('_actualites/2.md', undefined);
    await settle();
    assert.equal((await service.whenIndexed(uri)).terms('tags').get('données ouvertes'), undefined);
  });

  test('the words of the team come with descriptions and synonyms', async () => {
    const { items } = await complete('tags: [open$0]', '\n---\n', {
      'plume.yml': 'vocabulary:\n  tags:\n    values:\n    - name: données ouvertes\n      description: Données que chacun peut reprendre\n      synonyms: [open data]\n',
    });
    assert.deepEqual(items.map(it => it.label), ['données ouvertes']);
  });
});

suite('cards of the team', () => {
  const card = '---\nname: Encadré\nprefix: encadre\ndescription: Un encadré\n---\n\n**${1:Titre}**\n{: .encadre }\n';

  test('by their prefix, in the body', async () => {
    const { items } = await complete('title: A\n---\n\nenc$0', '', { '_plume/snippets/encadre.md': card });
    assert.deepEqual(items.map(it => [it.label, it.textEdit?.newText]), [['encadre', '**${1:Titre}**\n{: .encadre }']]);
  });

  test('a saved card is offered at once', async () => {
    const { service, workspace } = createTestService(withTeamSchema(FILES));
    const uri = memoryUri('_actualites/1.md');
    assert.equal((await service.cards(uri, {}, NEVER)).length, 1);
    const changed = new Promise(resolve => service.onDidChangeSite(resolve));
    workspace.write('_plume/snippets/encadre.md', card);
    await changed;
    assert.deepEqual((await service.cards(uri, {}, NEVER)).map(it => it.name), ['Carte de projet', 'Encadré']);
  });
});

type How = 'all' | 'unordered' | 'among';

async function check(marked: string, labels: readonly string[] | undefined, how: How = 'all', end = '\n---\n'): Promise<void> {
  const list = await completeOrNothing(marked, end);
  const actual = list?.items.map(it => it.label);
  if (how === 'among') {
    assert.ok(labels?.every(it => actual?.includes(it)), `${String(labels)} among ${String(actual)}`);
  } else {
    assert.deepEqual(how === 'unordered' ? actual?.toSorted() : actual, how === 'unordered' ? labels?.toSorted() : labels);
  }
}

async function checkInserted(marked: string, label: string, expected: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  const { text, cursors } = readMarkedText(`---\n${marked}\n---\n`);
  const { items } = await complete(marked, '\n---\n', files);
  const edit = items.find(it => it.label === label)?.textEdit;
  assert.ok(edit && 'range' in edit, `${label} among ${items.map(it => it.label).join(', ')}`);
  const lineStart = text.lastIndexOf('\n', (cursors[0] ?? 0) - 1) + 1;
  const inserted = text.slice(0, lineStart + edit.range.start.character) + edit.newText + text.slice(lineStart + edit.range.end.character);
  assert.equal(inserted, `---\n${expected}\n---\n`);
}

async function complete(marked: string, end = '\n---\n', files: Readonly<Record<string, string>> = {}) {
  return (await completeOrNothing(marked, end, files)) ?? { isIncomplete: false, items: [] };
}

async function completeOrNothing(marked: string, end: string, files: Readonly<Record<string, string>> = {}) {
  const { text, cursors } = readMarkedText(`---\n${marked}${end}`);
  const { service, failures } = createTestService(withTeamSchema({ ...FILES, ...files }));
  const uri = memoryUri('_actualites/neuf.md');
  service.open(uri, 1, text);
  await service.whenIndexed(uri);
  const before = text.slice(0, cursors[0]).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const list = await service.complete(uri, position, { isCancellationRequested: false });
  assert.deepEqual(failures, []);
  return list;
}

/** Lets what was started come to its end: everything in memory takes a few turns of the event loop. */
async function settle(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}
