import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService } from '../support/service.ts';
import { withTeamSchema } from '../support/teamSchema.ts';

const CONFIG = 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  actualites:\n    output: true\n';

suite('the rules of the header', () => {
  test('a good header', () => check(`
---
title: Budget
date: 2019-07-15 16:30:00 +02:00
categories:
- Article
tags: [budget, "état"]
une-ou-diaporama:
- image: /uploads/a.png
  alternative-textuelle: Une vue
---
`));

  test('required fields that are absent', () => check(`
---
^^^ front-matter.missing-field
^^^ front-matter.missing-field
title: Budget
---
`));

  test('a required field with nothing in it', () => check(`
---
title:
^^^^^ front-matter.empty-field
date: 2019-07-15
categories: []
^^^^^^^^^^ front-matter.empty-field
tags:
^^^^ front-matter.empty-field
---
`));

  test('an empty alternative is told of once', async () => {
    assert.deepEqual(await severities('---\ntitle: A\ndate: 2019-07-15\ncategories: [Article]\nune-ou-diaporama:\n- image: https://a.fr/a.png\n  alternative-textuelle:\n---\n'), [2]);
  });

  test('a required list with nothing but a dash is as grave as none', async () => {
    const header = (categories: string): string => `---\ntitle: A\ndate: 2019-07-15\n${categories}\n---\n`;
    assert.deepEqual(await severities(header('categories:')), [1]);
    assert.deepEqual(await severities(header('categories:\n- ')), [1]);
    assert.deepEqual(await severities(header('categories: [Article]\ntags:\n- ')), [3]);
  });

  test('a number and a yes where a text should be', () => check(`
---
title: 2024
       ^^^^ front-matter.wrong-type
date: 2019-07-15
categories: [no]
             ^^ front-matter.wrong-type
---
`));

  test('a field inside a list', () => check(`
---
title: Budget
date: 2019-07-15
categories: [Article]
une-ou-diaporama:
- alternative-textuelle: Une vue
  ^^^^^^^^^^^^^^^^^^^^^ front-matter.missing-field
---
`));

  test('a slip of the hand in a key', () => check(`
---
title: Budget
date: 2019-07-15
categories: [Article]
tgas: [budget]
^^^^ front-matter.unknown-field
rien-a-voir: 1
---
`));

  test('a key written twice', () => check(`
---
title: Un
^^^^^ front-matter.duplicate-field
title: Deux
date: 2019-07-15
categories: [Article]
---
`));

  test('a date in words', () => check(`
---
title: Budget
date: 15 juillet 2019
      ^^^^^^^^^^^^^^^ front-matter.invalid-date
categories: [Article]
---
`));

  test('a time without zone', () => check(`
---
title: Budget
date: 2019-07-14 16:30:00
      ^^^^^^^^^^^^^^^^^^^ front-matter.date-without-zone
categories: [Article]
---
`));

  test('YAML that cannot be read hides what a schema would say', () => check(`
---
title: IA : 15 projets
          ^ front-matter.colon-in-value
---
`));

  test('a header that nothing closes', () => check(`
---
^^^ front-matter.unclosed
title: Budget

Le texte.
`));

  test('no header', () => check(`
Le texte.
^^^^^^^^^ front-matter.missing
`));

  test('no header is a fault of documents of collections alone, and outside any site nothing is', async () => {
    assert.deepEqual(await severities('Le texte.\n'), [1]);
    assert.deepEqual(await severities('Le texte.\n', 'LISEZMOI.md'), []);
    assert.deepEqual(await severities('Le texte.\n', 'LISEZMOI.md', {}), []);
    assert.deepEqual(await severities('---js\n', 'LISEZMOI.md', {}), []);
  });

  test('a header that would run code', () => check(`
---js
^^^^^ front-matter.missing
{ title: process.exit(1) }
---
`));

  test('aliases that multiply', () => check(`
---
title: A
a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
                                   ^^ front-matter.too-many-aliases
e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
---
`));

  test('values of the site count as written', () => check(`
---
title: Budget
date: 2019-07-15
---
`, { '_config.yml': `${CONFIG}defaults:\n- scope: {path: '', type: actualites}\n  values: {categories: [Article]}\n` }));

  test('the date in the name of a file counts as written', () => check(`
---
title: Budget
categories: [Article]
---
`, { '_config.yml': 'lang: fr\n' }, '_posts/2019-07-15-budget.md'));

  test('a category that the team does not know', () => check(`
---
title: Budget
date: 2019-07-15
categories: [Artcle]
             ^^^^^^ front-matter.unknown-value
---
`, { 'plume.yml': 'vocabulary:\n  categories:\n    open: false\n    values: [Article, Service]\n' }));

  test('the schema of the team', () => check(`
---
title: Budget
genre: roman
       ^^^^^ front-matter.unknown-value
autre: 1
^^^^^ front-matter.unknown-field
code: abc
      ^^^ front-matter.not-accepted
---
`, {
    'plume.yml':
      'schema:\n  type: object\n  properties:\n    title: {type: string}\n    genre: {enum: [article, service]}\n    code: {type: string, minLength: 4}\n  additionalProperties: false\n',
  }));

  test('a rule that the team has silenced', () => check(`
---
title: Budget
date: 2019-07-14 16:30:00
categories: [Article]
---
`, { 'plume.yml': 'rules:\n  front-matter.date-without-zone: off\n' }));

  test('pages of the site need no date', () => check(`
---
title: Mentions légales
---
`, { 'plume.yml': 'typography: off\nschema:\n- collections: [actualites]\n  schema: {required: [date]}\n' }, 'mentions.md'));
});

suite('the fixes of the header', () => {
  test('add a missing field where the schema has it', () =>
    checkFix('---\ntitle: A\ncategories: [Article]\n---\n', 'Ajouter « date »', '---\ntitle: A\ndate: 2019-07-15 16:30:00 +02:00\ncategories: [Article]\n---\n'));
  test('add a missing field to an empty header', () => checkFix('---\n---\n', 'Ajouter « title »', '---\ntitle: \n---\n'));
  test('add all missing fields at once, in the order of the schema', () =>
    checkFix('---\ntitle: A\n---\n', 'Corriger les 2 points de ce genre', '---\ntitle: A\ndate: 2019-07-15 16:30:00 +02:00\ncategories:\n- \n---\n'));
  test('add a header with all that the page needs', () =>
    checkFix('Le texte.\n', 'Ajouter un en-tête', '---\ntitle: \ndate: 2019-07-15 16:30:00 +02:00\ncategories:\n- \n---\n\nLe texte.\n'));
  test('put the cursor where the author goes on', async () => {
    assert.deepEqual(await snippets('Le texte.\n'), ['---\ntitle: $0\ndate: 2019-07-15 16:30:00 +02:00\ncategories:\n- \n---\n\n']);
    assert.deepEqual(await snippets('---\ntitle: A\ndate: 2019-07-15\n---\n'), ['\ncategories:\n- $0']);
    assert.deepEqual(await snippets('---\ntitle: A\ncategories: [Article]\n---\n'), []);
  });
  test('add a header without what the name of the file gives', () =>
    checkFix('Le texte.\n', 'Ajouter un en-tête', '---\ntitle: \ncategories:\n- \n---\n\nLe texte.\n', '_posts/2019-07-15-budget.md'));
  test('close the header after its last field', () =>
    checkFix('---\ntitle: A\n\nLe texte.\n', 'Fermer l’en-tête ici', '---\ntitle: A\n---\n\nLe texte.\n'));
  test('write a date as the site reads it', () =>
    checkFix('---\ntitle: A\ndate: 1er juillet 2019\n---\n', 'Écrire « 2019-07-01 »', '---\ntitle: A\ndate: 2019-07-01\n---\n'));
  test('add the zone of the site, summer time included', () =>
    checkFix('---\ndate: 2019-07-15 16:30:00\n---\n', 'Ajouter « +02:00 » (Europe/Paris)', '---\ndate: 2019-07-15 16:30:00 +02:00\n---\n'));
  test('and winter time', () =>
    checkFix('---\ndate: 2019-11-15 16:30:00\n---\n', 'Ajouter « +01:00 » (Europe/Paris)', '---\ndate: 2019-11-15 16:30:00 +01:00\n---\n'));
  test('quote a number', () => checkFix('---\ntitle: 2024 # année\n---\n', 'Entourer de guillemets', "---\ntitle: '2024' # année\n---\n"));
  test('write yes and no as the site reads them', async () => {
    await checkFix('---\ntitle: A\npublished: oui\n---\n', 'Écrire « true »', '---\ntitle: A\npublished: true\n---\n');
    await checkFix('---\ntitle: A\npublished: Non # pas encore\n---\n', 'Écrire « false »', '---\ntitle: A\npublished: false # pas encore\n---\n');
  });
  test('replace a key by the one that was meant', () => checkFix('---\ntitel: A\n---\n', 'Remplacer par « title »', '---\ntitle: A\n---\n'));
});

async function check(marked: string, files: Readonly<Record<string, string>> = {}, path = '_actualites/a.md'): Promise<void> {
  const { text, expectations } = readMarkedText(marked.slice(1));
  const { service, failures } = createTestService(withTeamSchema({ '_config.yml': CONFIG, 'plume.yml': 'typography: off\n', 'uploads/a.png': '', ...files }));
  const uri = memoryUri(path);
  service.open(uri, 1, text);
  const { diagnostics = [] } = (await service.check(uri, { isCancellationRequested: false })) ?? {};
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: { line: number; character: number }): number => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  assert.deepEqual(
    diagnostics.map(it => ({ start: offsetOf(it.range.start), end: offsetOf(it.range.end), code: it.code })),
    expectations.toSorted((a, b) => a.start - b.start),
  );
  assert.deepEqual(failures, []);
}

async function checkFix(text: string, title: string, fixed: string, path = '_actualites/a.md'): Promise<void> {
  const { service } = createTestService(withTeamSchema({ '_config.yml': CONFIG }));
  const uri = memoryUri(path);
  service.open(uri, 1, text);
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  const actions = await service.codeActions(uri, everywhere, { isCancellationRequested: false });
  const plain = (it: string): string => it.replaceAll('\u00A0', ' ');
  const action = actions.find(it => plain(it.title) === title);
  assert.ok(action, `no « ${title} » among ${actions.map(it => it.title).join(', ')}`);
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: { line: number; character: number }): number => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  const edits = (action.edit?.changes?.[uri] ?? []).map(it => ({ start: offsetOf(it.range.start), end: offsetOf(it.range.end), newText: it.newText }));
  assert.equal(applyEdits(text, edits), fixed);
}

/** How grave the problems of a text are, as numbers of the protocol. */
async function severities(text: string, path = '_actualites/a.md', files: Readonly<Record<string, string>> = { '_config.yml': CONFIG }): Promise<readonly (number | undefined)[]> {
  const { service } = createTestService('_config.yml' in files ? withTeamSchema(files) : files);
  const uri = memoryUri(path);
  service.open(uri, 1, text);
  return (await service.check(uri, { isCancellationRequested: false }))?.diagnostics.map(it => it.severity) ?? [];
}

/** What the corrections of a text insert with a place for the cursor. */
async function snippets(text: string): Promise<readonly string[]> {
  const { service } = createTestService(withTeamSchema({ '_config.yml': CONFIG }));
  const uri = memoryUri('_actualites/a.md');
  service.configure({ language: 'fr', displayLanguage: 'en', rulePages: '', placesCursor: true });
  service.open(uri, 1, text);
  const actions = await service.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, { isCancellationRequested: false });
  const changes = actions.filter(it => it.kind === 'quickfix').flatMap(it => it.edit?.documentChanges ?? []);
  return changes.flatMap(it => ('edits' in it ? it.edits : [])).flatMap(it => ('snippet' in it ? [it.snippet.value] : []));
}
