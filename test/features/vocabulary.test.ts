import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { suite, test } from 'node:test';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import type { LanguageService } from '../../server/src/languageService.ts';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const HEAD = 'title: A\ndate: 2019-07-15\ncategories: [Article]\n';
const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  actualites:\n    output: true\n',
  'plume.yml': 'vocabulary:\n  tags:\n    values:\n    - name: intelligence artificielle\n      description: Les machines qui apprennent\n      synonyms: [IA]\n    - santé # à part\n',
  '_actualites/1.md': '---\ntitle: Un\ndate: 2019-01-01\ntags: [Open data, santé]\n---\n',
  '_actualites/2.md': '---\ntitle: Deux\ndate: 2019-02-01\ntags:\n  - Open data # oui\n  - "intelligence artificielle"\n---\n',
  '_actualites/3.md': "---\ntitle: Trois\ndate: 2019-03-01\ntags: ['open-data']\n---\n",
};

suite('a word that is almost another', () => {
  test('is reported with what is usual', () => checkProblems('tags: [open data]', [['vocabulary.near-duplicate', 'open data']]));
  test('by its number alone may be another: an information', async () => {
    const { diagnostics } = await open('tags: [donnée]', HEAD, { 'plume.yml': '', '_actualites/b.md': '---\ntitle: B\ntags: [données, données ouvertes]\n---\n', '_actualites/c.md': '---\ntitle: C\ntags: [données]\n---\n' });
    assert.deepEqual(diagnostics.map(it => [it.code, it.severity]), [['vocabulary.near-duplicate', 3]]);
  });
  test('is replaced by it', () => checkFixed("tags: ['open data', b]", "tags: ['Open data', b]"));
  test('goes where the usual one is there already', () => checkFixed('tags: [open data, Open data]', 'tags: [Open data]'));
  test('may be a synonym', () => checkFixed('tags:\n- ia # ?', 'tags:\n- intelligence artificielle # ?'));
  test('is silent about the usual one, and about words of its own', () => checkProblems('tags: [Open data, santé, donnée]', []));
  test('is named with the number of articles', async () => {
    const { diagnostics } = await open('tags: [open data]');
    assert.match(String(diagnostics[0]?.message), /«\u00A0Open data\u00A0» \(2 articles\)/);
  });
});

suite('words in one text', () => {
  test('with commas', () => checkFixed('tags: ia2, données ouvertes', 'tags: [ia2, données ouvertes]'));
  test('with spaces', () => checkProblems('tags: a2 b2', [['vocabulary.several-in-one-text', 'a2 b2']]));
  test('with spaces, where other articles use them alone, are only mentioned: that is how Jekyll has them written', async () => {
    const { diagnostics } = await open('tags: santé b2');
    assert.deepEqual(diagnostics.map(it => [it.code, it.severity]), [['vocabulary.several-in-one-text', 4]]);
  });
  test('with spaces, which no other article has, may be meant either way', async () => {
    const { diagnostics } = await open('tags: a2 b2');
    assert.deepEqual(diagnostics.map(it => it.severity), [3]);
  });
  test('with commas are cut where nobody meant it', async () => {
    const { diagnostics } = await open('tags: a2, b2');
    assert.deepEqual(diagnostics.map(it => it.severity), [2]);
  });
  test('are not compared with those of the site', () => checkProblems('tags: open data, b2 Open data', [['vocabulary.several-in-one-text', 'open data, b2 Open data']]));
  test('one word is one word', () => checkProblems('tags: a2', []));
  test('in the singular', () => checkProblems('tag: a2', [['vocabulary.singular-field', 'tag']]));
  test('in the singular and in the plural', () => checkProblems('tag: a2\ntags: [b2]', [['vocabulary.singular-field', 'tag']]));
});

suite('publication', () => {
  test('a date that has not come', () => checkProblems('date: 2099-01-01 10:00:00 +01:00', [['publication.future-date', '2099-01-01 10:00:00 +01:00']], 'title: A\ncategories: [Article]\n'));
  test('a plain time without zone is later than it seems', () =>
    checkProblems('date: 2019-07-15 15:00:00', [['front-matter.date-without-zone', '2019-07-15 15:00:00'], ['publication.future-date', '2019-07-15 15:00:00']], 'title: A\ncategories: [Article]\n'));
  test('a page that is meant to be hidden', () => checkProblems('published: false', [['publication.not-published', 'published: false']]));
  test('a word that reads as false', () => checkProblems('published: no', [['publication.not-published', 'published: no']]));
  test('nothing counts as false', () => checkProblems('published:', [['publication.not-published', 'published:']]));
  test('a page that is published', () => checkProblems('published: true', []));
  test('a collection that makes no pages by the design of the site', () =>
    checkProblems('', [], HEAD, { '_config.yml': 'collections:\n  actualites:\n    output: false\n' }));
  test('a future page of a site that publishes it', () =>
    checkProblems('date: 2099-01-01', [], 'title: A\ncategories: [Article]\n', { '_config.yml': 'future: true\ncollections:\n  actualites:\n    output: true\n' }));
});

suite('hover on a word', () => {
  test('says how many articles have it, and links the latest', () =>
    checkHover('tags: [Open d$0ata]', '**Open data**\u00A0· 3 articles\n\nLes derniers\u00A0:\n\n- [Deux](memory:///site/_actualites/2.md), 1er février 2019\n- [Un](memory:///site/_actualites/1.md), 1er janvier 2019'));
  test('says what the team says of it', () => checkHover('tags: [intelligence ar$0tificielle]', /Les machines qui apprennent/));
  test('says what is usual', () => checkHover('tags: [open da$0ta]', /D’habitude, on écrit \*\*Open data\*\*/));
  test('escapes what would be Markdown', () => checkHover('tags: ["*a$0*"]', /^\*\*\\\*a\\\*\*\*/));
});

suite('hover on the date', () => {
  test('says when and where the page is published', () => checkHover('da$0te: 2019-07-15 10:00:00 +02:00', /Cette page paraîtra à l’adresse \/actualites\/a\.html, datée du 15 juillet 2019 à 10:00/, 'title: A\n'));
  test('says that it waits', () => checkHover('date: 2099-07-$015', /restera cachée jusqu’à la première mise en ligne du site après le 15 juillet 2099 à 00:00/, 'title: A\n'));
});

suite('references of a word', () => {
  test('are all articles with it', async () => {
    const { service, uri, cursor } = await open('tags: [Open$0 data]');
    const found = (await service.references(uri, cursor, NEVER)) ?? [];
    assert.deepEqual(found.map(it => it.uri).toSorted(), ['_actualites/1.md', '_actualites/2.md', '_actualites/a.md'].map(memoryUri));
    assert.deepEqual(found.find(it => it.uri === memoryUri('_actualites/2.md'))?.range, { start: { line: 4, character: 4 }, end: { line: 4, character: 13 } });
  });
  test('are none outside words', async () => {
    const { service, uri, cursor } = await open('auteur: Open$0 data');
    assert.equal(await service.references(uri, cursor, NEVER), undefined);
  });
});

suite('a word is renamed', () => {
  test('in all articles, and nothing else changes', () =>
    checkRenamed('tags: [Open$0 data]', 'données: tout', {
      '_actualites/1.md': "---\ntitle: Un\ndate: 2019-01-01\ntags: ['données: tout', santé]\n---\n",
      '_actualites/2.md': "---\ntitle: Deux\ndate: 2019-02-01\ntags:\n  - 'données: tout' # oui\n  - \"intelligence artificielle\"\n---\n",
      '_actualites/a.md': `---\n${HEAD}tags: ['données: tout']\n---\n`,
    }));
  test('to one that exists: both become one', () =>
    checkRenamed('tags: [Open$0 data]', 'santé', {
      '_actualites/1.md': '---\ntitle: Un\ndate: 2019-01-01\ntags: [santé]\n---\n',
      '_actualites/2.md': '---\ntitle: Deux\ndate: 2019-02-01\ntags:\n  - santé # oui\n  - "intelligence artificielle"\n---\n',
      '_actualites/a.md': `---\n${HEAD}tags: [santé]\n---\n`,
    }));
  test('in the list of the team too', () =>
    checkRenamed('tags: [sa$0nté]', 'soins', {
      'plume.yml': (FILES['plume.yml'] ?? '').replace('santé #', 'soins #'),
      '_actualites/1.md': '---\ntitle: Un\ndate: 2019-01-01\ntags: [Open data, soins]\n---\n',
      '_actualites/a.md': `---\n${HEAD}tags: [soins]\n---\n`,
    }));
  test('is offered without its quotes', async () => {
    const { service, uri, cursor } = await open('tags: ["Open$0 data"]');
    assert.deepEqual(await service.prepareRename(uri, cursor, NEVER), { range: { start: { line: 4, character: 8 }, end: { line: 4, character: 17 } }, placeholder: 'Open data' });
  });
  test('is not offered elsewhere', async () => {
    const { service, uri, cursor } = await open('auteur: Open$0 data');
    assert.equal(await service.prepareRename(uri, cursor, NEVER), undefined);
  });
  test('is shown before it is made', async () => {
    const { service, uri, cursor } = await open('tags: [Open$0 data]');
    service.configure({ language: 'fr', displayLanguage: 'fr', rulePages: '', annotatesChanges: true });
    const { edit, notice } = (await service.rename(uri, cursor, 'santé', NEVER)) ?? {};
    assert.equal(notice, '«\u00A0santé\u00A0» existe déjà (1 article)\u00A0: «\u00A0Open data\u00A0» et lui n’en feront plus qu’un.');
    assert.deepEqual(edit?.changeAnnotations, {
      change: { label: 'Renommer «\u00A0Open data\u00A0» en «\u00A0santé\u00A0»', needsConfirmation: false },
      review: { label: 'À vérifier avant d’appliquer', needsConfirmation: true },
    });
    const changes = (edit.documentChanges ?? []).filter(it => 'textDocument' in it);
    assert.deepEqual(changes.map(it => it.textDocument.version), [1, null, null]);
    const asking = changes.flatMap(it => it.edits).filter(it => 'annotationId' in it && it.annotationId === 'review');
    assert.deepEqual(asking.map(it => 'newText' in it && it.newText), [''], 'what is to be confirmed changes nothing');
  });
  test('is made at once where it concerns one article alone', async () => {
    const { service, uri, cursor } = await open('tags: [un mot$0 neuf]');
    service.configure({ language: 'fr', displayLanguage: 'fr', rulePages: '', annotatesChanges: true });
    const { edit, notice } = (await service.rename(uri, cursor, 'autre', NEVER)) ?? {};
    assert.equal(notice, undefined);
    assert.deepEqual(Object.keys(edit?.changeAnnotations ?? {}), ['change']);
  });
});

suite('the words of a site', () => {
  test('are listed by field, the most used first, each with what the team says of it and what it should be', async () => {
    const { service, uri } = await open('tags: [open data, Open data]', HEAD, { '_actualites/z.md': '---\ntags: [Open data]\n---\n' });
    const tags = (await service.vocabulary(uri, {}, NEVER)).fields.find(it => it.field === 'tags');
    assert.equal(tags?.title, 'Mots-clés');
    assert.deepEqual(tags.words.filter(it => /data/i.test(it.word)), [
      { word: 'Open data', count: 4, countInWords: '4 articles', description: undefined, usual: undefined },
      { word: 'open data', count: 1, countInWords: '1 article', description: undefined, usual: 'Open data' },
      { word: 'open-data', count: 1, countInWords: '1 article', description: undefined, usual: 'Open data' },
    ]);
    assert.equal(tags.words.find(it => it.word === 'intelligence artificielle')?.description, 'Les machines qui apprennent');
  });
  test('lead to where each is written, the newest article first', async () => {
    const { service, uri } = await open('tags: [Open data]');
    const places = await service.wordPlaces(uri, { field: 'tags', word: 'Open data' }, NEVER);
    assert.deepEqual(places.map(({ uri: file, title, day, range }) => [file.slice(memoryUri('').length), title, day, range.start.line]), [
      ['/_actualites/a.md', 'A', '2019-07-15', 4],
      ['/_actualites/2.md', 'Deux', '2019-02-01', 4],
      ['/_actualites/1.md', 'Un', '2019-01-01', 3],
    ]);
  });
  test('are renamed from anywhere', async () => {
    const { service, uri } = await open('tags: [Open data]');
    const renaming = await service.renameWord(memoryUri('plume.yml'), { field: 'tags', word: 'Open data', newName: 'ouverture' }, NEVER);
    const { changes = {} } = (renaming?.edit ?? {}) as WorkspaceEdit;
    assert.deepEqual(Object.keys(changes).map(it => it.slice(memoryUri('').length)), ['/_actualites/a.md', '/_actualites/2.md', '/_actualites/1.md']);
    assert.equal(await service.renameWord(uri, { field: 'tags', word: 'absent', newName: 'ouverture' }, NEVER), undefined);
    assert.equal(await service.renameWord(uri, { field: 'tags', word: 'Open data', newName: '  ' }, NEVER), undefined);
  });
});

async function open(marked: string, head = HEAD, files: Readonly<Record<string, string>> = {}) {
  const { text, cursors } = readMarkedText(`---\n${head}${marked}\n---\n`);
  const { service } = createTestService({ ...FILES, ...files, '_actualites/a.md': text });
  const uri = memoryUri('_actualites/a.md');
  service.open(uri, 1, text);
  await service.whenIndexed(uri);
  const { diagnostics = [] } = (await service.check(uri, NEVER)) ?? {};
  const lines = indexLines(text);
  return { service, uri, text, diagnostics, lines, cursor: lines.positionAt(cursors[0] ?? 0) };
}

async function checkProblems(marked: string, expected: readonly (readonly [string, string])[], head = HEAD, files: Readonly<Record<string, string>> = {}): Promise<void> {
  const { diagnostics, text, lines } = await open(marked, head, files);
  assert.deepEqual(diagnostics.map(it => [it.code, text.slice(lines.offsetAt(it.range.start), lines.offsetAt(it.range.end))]), expected.map(it => [...it]));
}

async function checkFixed(marked: string, expected: string): Promise<void> {
  const { service, uri, text, lines } = await open(marked);
  const [action] = await service.codeActions(uri, { start: lines.positionAt(0), end: lines.positionAt(text.length) }, NEVER);
  const edits = (action?.edit?.changes?.[uri] ?? []).map(it => ({ start: lines.offsetAt(it.range.start), end: lines.offsetAt(it.range.end), newText: it.newText }));
  assert.equal(applyEdits(text, edits), `---\n${HEAD}${expected}\n---\n`);
}

async function checkHover(marked: string, expected: RegExp | string, head = HEAD): Promise<void> {
  const { service, uri, cursor } = await open(marked, head);
  const { value } = (await service.hover(uri, cursor, NEVER))?.contents as { value: string };
  if (typeof expected === 'string') {
    assert.equal(value, expected);
  } else {
    assert.match(value, expected);
  }
}

/** The texts that a renaming changes, as they are after it. */
async function checkRenamed(marked: string, newName: string, expected: Readonly<Record<string, string>>): Promise<void> {
  const { service, uri, cursor, text } = await open(marked);
  const changes = (await renamed(service, uri, { cursor, newName })) ?? {};
  const after = Object.entries(changes).map(([file, edits]) => {
    const path = file.slice(memoryUri('').length);
    const before = file === uri ? text : (FILES[path.replace(/^\//, '')] ?? '');
    const lines = indexLines(before);
    return [path.replace(/^\//, ''), applyEdits(before, edits.map(it => ({ start: lines.offsetAt(it.range.start), end: lines.offsetAt(it.range.end), newText: it.newText })))];
  });
  assert.deepEqual(Object.fromEntries(after), expected);
}

async function renamed(service: LanguageService, uri: string, { cursor, newName }: { readonly cursor: { line: number; character: number }; readonly newName: string }) {
  return (await service.rename(uri, cursor, newName, NEVER))?.edit.changes;
}
