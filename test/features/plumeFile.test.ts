import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService } from '../support/service.ts';
import { withTeamSchema } from '../support/teamSchema.ts';

const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n    permalink: /actualites/:title/\n  evenements:\n    output: true\n',
  'plume.yml': '',
  'assets/css/site.css': '',
  'assets/logo.png': '',
  '_plume/article.schema.json': '{}',
  'ext/plume.schema.fr.json': readFileSync('schemas/plume.schema.fr.json', 'utf8'),
  'ext/plume.schema.json': readFileSync('schemas/plume.schema.json', 'utf8'),
};

suite('what can be written in plume.yml', () => {
  test('its settings', () => check('$0', ['schema', 'vocabulary', 'styles', 'cards', 'baseline', 'images', 'typography', 'rules', 'overrides', 'words', 'sections', 'extends', '$schema']));
  test('a setting by its first letters', () => check('vo$0', ['vocabulary']));
  test('those that are there already are left out', () => check('styles: []\nsc$0', ['schema', '$schema']));
  test('the codes of the rules, with what their pages are called', async () => {
    const items = await complete('rules:\n  heading.s$0');
    assert.deepEqual(items.map(it => [it.label, it.labelDetails?.description]), [
      ['heading.second-title', 'Un second titre principal'],
      ['heading.skipped-level', 'Un niveau d’intertitre sauté'],
      ['heading.starts-too-deep', 'Un premier intertitre trop profond'],
    ]);
  });
  test('the level of a rule, off without quotes', () => check('rules:\n  heading.empty: $0', ['error', 'warning', 'information', 'hint', 'off']));
  test('what each level means', async () => {
    const [error] = await complete('rules:\n  heading.empty: $0');
    assert.deepEqual(error?.documentation, { kind: 'markdown', value: 'À corriger avant de publier\u00A0; fait échouer `plume check`.' });
  });
  test('the level of a rule between braces', () => check('rules: { heading.empty: w$0 }', ['warning']));
  test('the fields of the vocabulary, those of articles last', async () => {
    const labels = await labelsOf('vocabulary:\n  $0');
    assert.ok(labels.includes('tags') && labels.includes('description'), String(labels));
  });
  test('what a field of the vocabulary has', () => check('vocabulary:\n  tags:\n    $0', ['open', 'values']));
  test('what a value of the vocabulary has, and what it needs first', () => check('vocabulary:\n  tags:\n    values:\n    - $0', ['name', 'description', 'synonyms']));
  test('the collections of the site', () => check('schema:\n- collections: [$0]', ['posts', 'actualites', 'evenements']));
  test('the folders of the collections', () => check('schema:\n- files:\n  - $0', ["_posts/**", '_actualites/**', '_evenements/**']));
  test('the files of schemas', () => check('schema: $0', ['article.schema.json']));
  test('a file of a schema, by its path below the site', () => checkInserted('schema: art$0', 'article.schema.json', 'schema: _plume/article.schema.json'));
  test('the stylesheets', () => check('styles:\n- $0', ['site.css']));
  test('the words of JSON Schema, in a schema', () => check('schema:\n  properties:\n    title:\n      maxL$0', ['maxLength']));
  test('the words of JSON Schema, in a schema among several', () => check('schema:\n- schema:\n    addi$0', ['additionalProperties']));
  test('the words of JSON Schema, between braces', () => check('schema:\n  properties:\n    tags: { type: array, minIt$0 }', ['minItems']));
  test('the words of JSON Schema, between braces in braces', () => check('schema:\n  properties:\n    tags: { type: array, items: { minL$0', ['minLength']));
  test('the words of JSON Schema, on another line of braces', () => check('schema:\n  properties:\n    tags: {\n      type: array,\n      minIt$0\n    }', ['minItems']));
  test('the types of JSON Schema', () => check('schema:\n  properties:\n    title: { type: s$0 }', ['string']));
  test('nothing in a comment', async () => assert.equal(await completeOrNothing('# ru$0'), undefined));
  test('everything else while the file cannot be read', () => check("cards: 'a\nstyles:\n- a.css\nru$0", ['rules']));
  test('a key with the shape of its value', () => checkInserted('sty$0', 'styles', 'styles:\n- $0'));
  test('a key with its usual value', () => checkInserted('car$0', 'cards', 'cards: ${0:_plume/snippets}'));
  test('in English too', async () => {
    const items = await complete('typo$0', 'en');
    assert.match(JSON.stringify(items[0]?.documentation), /conventions of typography/);
  });
  test('its settings, without the file that explains them', async () => {
    const { service } = createTestService(withTeamSchema(FILES));
    const uri = memoryUri('plume.yml');
    service.open(uri, 1, '');
    const list = await service.complete(uri, { line: 0, character: 0 }, { isCancellationRequested: false });
    assert.equal(list?.items.length, 13);
  });
});

suite('hover in plume.yml', () => {
  test('explains a setting', () => checkHover('sty$0les: []', /Les feuilles de style du site/));
  test('explains a rule, and says how grave it is by itself', () => checkHover('rules:\n  heading.em$0pty: off', /^\*\*Un titre vide\*\*\n\nSans ce réglage.: erreur \(`error`\)\.$/));
  test('explains a word of JSON Schema', () => checkHover('schema:\n  requ$0ired: [title]', /Les champs dont la page a besoin/));
  test('explains the words of a value', () => checkHover('vocabulary:\n  tags:\n    values:\n    - na$0me: a', /\(obligatoire\)\n\nLa valeur telle qu’on l’écrit/));
  test('in English too', () => checkHover('sty$0les: []', /compiled stylesheets/, 'en'));
});

suite('what is wrong in plume.yml', () => {
  test('a rule that does not exist, with the one that was meant', async () => {
    const { service, uri } = open('rules:\n  heading.skiped-level: off\n  heading.empty: error\n', 'fr');
    const { diagnostics = [] } = (await service.check(uri, { isCancellationRequested: false })) ?? {};
    assert.deepEqual(diagnostics.map(it => [it.code, it.range.start.line, it.range.end.character]), [['configuration.unknown-key', 1, 22]]);
    assert.equal(String(diagnostics[0]?.message).replaceAll('\u00A0', ' '), 'Plume ne connaît pas « heading.skiped-level » : ce réglage reste sans effet. Vouliez-vous dire « heading.skipped-level » ?');
  });
  test('is replaced by what was meant', async () => {
    for (const [text, expected] of [['rules:\n  heading.skiped-level: off\n', 'heading.skipped-level'], ['\nvocabulry: {}\n', 'vocabulary'], ['vocabulary:\n  tags: { opn: false }\n', 'open']] as const) {
      const { service, uri } = open(text, 'fr');
      const actions = await service.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, { isCancellationRequested: false });
      assert.deepEqual(actions[0]?.edit?.changes?.[uri]?.map(it => it.newText), [expected]);
    }
  });
});

async function check(marked: string, labels: readonly string[]): Promise<void> {
  assert.deepEqual(await labelsOf(marked), labels);
}

async function labelsOf(marked: string): Promise<readonly string[]> {
  return (await complete(marked)).map(it => it.label);
}

async function checkInserted(marked: string, label: string, expected: string): Promise<void> {
  const { text, cursors } = readMarkedText(marked);
  const edit = (await complete(marked)).find(it => it.label === label)?.textEdit;
  assert.ok(edit && 'range' in edit);
  const lineStart = text.lastIndexOf('\n', (cursors[0] ?? 0) - 1) + 1;
  assert.equal(text.slice(0, lineStart + edit.range.start.character) + edit.newText + text.slice(lineStart + edit.range.end.character), expected);
}

async function complete(marked: string, language: 'fr' | 'en' = 'fr') {
  return (await completeOrNothing(marked, language))?.items ?? [];
}

async function completeOrNothing(marked: string, language: 'fr' | 'en' = 'fr') {
  const { service, uri, position } = open(marked, language);
  return service.complete(uri, position, { isCancellationRequested: false });
}

async function checkHover(marked: string, expected: RegExp, language: 'fr' | 'en' = 'fr'): Promise<void> {
  const { service, uri, position } = open(marked, language);
  const hover = await service.hover(uri, position, { isCancellationRequested: false });
  assert.match((hover?.contents as { value: string } | undefined)?.value ?? '', expected);
}

function open(marked: string, language: 'fr' | 'en') {
  const { text, cursors } = readMarkedText(marked);
  const { service } = createTestService(withTeamSchema(FILES), language);
  service.configure({ language, displayLanguage: language, rulePages: '', schemas: memoryUri('ext') });
  const uri = memoryUri('plume.yml');
  service.open(uri, 1, text);
  const before = text.slice(0, cursors[0]).split('\n');
  return { service, uri, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}
