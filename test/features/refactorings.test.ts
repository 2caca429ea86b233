import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArticle } from '../../server/src/article/article.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { provideRefactorings, type Refactor } from '../../server/src/features/refactorings/index.ts';
import { toRefactorAction } from '../../server/src/features/refactorings/toRefactorAction.ts';
import { CURSOR } from '../../server/src/features/shared/cursorEdit.ts';
import { createProjectStore } from '../../server/src/workspace/projectStore.ts';
import { readMarkedText } from '../support/markedText.ts';
import { createMemoryWorkspace, memoryUri } from '../support/memoryWorkspace.ts';

suite('an annotation', () => {
  test('is attached above, with the empty line that it leaves behind', () =>
    check('## Titre\n\n{: .a$0 }\n\nTexte\n', 'Rattacher au-dessus : le titre « Titre »', '## Titre\n{: .a }\n\nTexte\n'));
  test('is attached below', () => check('## Titre\n\n{: .a$0 }\n\nTexte\n', 'Rattacher au-dessous : le paragraphe « Texte »', '## Titre\n\n{: .a }\nTexte\n'));
  test('moves from the block above to the block below', () => check('## Titre\n{: .$0a }\n\nTexte\n', 'Rattacher au-dessous : le paragraphe « Texte »', '## Titre\n\n{: .a }\nTexte\n'));
  test('moves from the block below to the block above', () => check('Un\n\n{: .$0a }\nDeux\n', 'Rattacher au-dessus : le paragraphe « Un »', 'Un\n{: .a }\n\nDeux\n'));
  test('stays where it is attached already', async () => assert.deepEqual(await titles('Un\n{: .$0a }\n'), ['Retirer cette annotation']));
  test('is removed with its line', () => check('Un\n{: .$0a }\n\nDeux\n', 'Retirer cette annotation', 'Un\n\nDeux\n'));
  test('is removed from a word', () => check('Un *mot*{: .$0a } là\n', 'Retirer cette annotation', 'Un *mot* là\n'));
  test('is removed from an item of a list', () => check('* {: .$0a } un\n* deux\n', 'Retirer cette annotation', '* un\n* deux\n'));
  test('keeps the line ends of the article', () => check('## T\r\n\r\n{: .a$0 }\r\n\r\nU\r\n', 'Rattacher au-dessus : le titre « T »', '## T\r\n{: .a }\r\n\r\nU\r\n'));
});

suite('a block', () => {
  test('gets an annotation, and the cursor goes into it', () => check('Un\nparagra$0phe\n\nDeux\n', 'Annoter le paragraphe « Un paragraphe »', 'Un\nparagraphe\n{: .$0 }\n\nDeux\n'));
  test('gets one as a whole, where it is a list', () => check('* un\n* d$0eux\n', 'Annoter la liste « un deux »', '* un\n* deux\n{: .$0 }\n'));
  test('gets no second one', async () => assert.deepEqual(await titles('U$0n\n{: .a }\n'), []));
  test('gets none in the header', async () => assert.deepEqual(await titles('Un\n', { start: 5, end: 5 }), []));
});

suite('what is selected', () => {
  test('words get a span', () => check('Un $0mot$0 là\n', 'Entourer ces mots de <span>, pour leur donner une classe', 'Un <span class="$0">mot</span> là\n'));
  test('words keep the spaces around them outside', () => check('Un$0 mot $0là\n', 'Entourer ces mots de <span>, pour leur donner une classe', 'Un <span class="$0">mot</span> là\n'));
  test('blocks get a div that is read on, annotations included', () =>
    check('$0Un\n\nDeux$0\n{: .a }\n\nTrois\n', 'Entourer ces blocs de <div>, pour leur donner une classe', '<div class="$0" markdown="1">\n\nUn\n\nDeux\n{: .a }\n\n</div>\n\nTrois\n'));
  test('parts of two blocks get nothing', async () => assert.deepEqual(await titles('Un $0mot\n\nDeux$0 mots\n'), []));
  test('code gets nothing', async () => assert.deepEqual((await titles('Du `co$0d$0e` là\n')).filter(it => it.startsWith('Entourer')), []));
});

suite('tags', () => {
  test('around words go, the words stay', () => check('Un <sp$0an class="a">*mot*</span> là\n', 'Retirer <span> et garder son contenu', 'Un *mot* là\n'));
  test('on lines of their own go with the lines', () => check('<div class="a" markdown="1">\nTexte\n</di$0v>\n', 'Retirer <div> et garder son contenu', 'Texte\n'));
  test('that nothing closes stay', async () => assert.deepEqual((await titles('<di$0v>\nTexte\n')).filter(it => it.startsWith('Retirer <')), []));
});

suite('a block of a model', () => {
  const card = (name: string): string => `### **${name}**\n{: .text-center }\n\n**Les gains**\n\n* un\n\n**Les données de départ**\n\nDes avis.\n`;
  test('goes up, and the one above comes down', () => check(`## Projets\n\n${card('A')}\n${card('$0B')}\n## Suite\n`, 'Monter « B »', `## Projets\n\n${card('B')}\n${card('A')}\n## Suite\n`));
  test('goes down, and what stands between stays', () => check(`${card('$0A')}\n## Deuxième partie\n\n${card('B')}`, 'Descendre « A »', `${card('B')}\n## Deuxième partie\n\n${card('A')}`));
  test('is written once more, without its name', () => check(
    '### **$0A**\n{: .text-center #a }\n\n**Les gains**\n\n* un\n\n**Les données de départ**\n{: #b}\n\nDes avis.\n\n## Suite\n',
    'Dupliquer « A »',
    '### **A**\n{: .text-center #a }\n\n**Les gains**\n\n* un\n\n**Les données de départ**\n{: #b}\n\nDes avis.\n\n### **A**\n{: .text-center }\n\n**Les gains**\n\n* un\n\n**Les données de départ**\n\nDes avis.\n\n## Suite\n',
  ));
  test('stays where it is alone', async () => assert.deepEqual((await titles(card('$0A'))).filter(it => /^(?:Monter|Descendre)/.test(it)), []));
});

suite('an action for the editor', () => {
  const edit = { start: 0, end: 0, newText: `<a class="${CURSOR}">{$1}$0` };
  const refactor: Refactor = { kind: 'refactor.rewrite', title: { fr: 'F', en: 'E' }, edits: [edit, { start: 1, end: 1, newText: '</a>' }] };
  const article = parseArticle('a.md', 3, 'ab');

  test('places the cursor where the editor can, and keeps what looks like one', () => {
    const { edit: change } = toRefactorAction(article, refactor, { language: 'fr', cursor: 'placed' });
    const at = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character } });
    assert.deepEqual(change, {
      documentChanges: [
        { textDocument: { uri: 'a.md', version: 3 }, edits: [{ range: at(0), snippet: { kind: 'snippet', value: '<a class="$0">{\\$1\\}\\$0' } }, { range: at(1), newText: '</a>' }] },
      ],
    });
  });
  test('leaves it where the editor cannot', () => {
    const { edit: change, title } = toRefactorAction(article, refactor, { language: 'en', cursor: 'left' });
    assert.equal(title, 'E');
    assert.deepEqual(change?.changes?.['a.md']?.map(it => it.newText), ['<a class="">{$1}$0', '</a>']);
  });
});

const HEADER = '---\ntitle: A\n---\n';

/** What is on offer where the text has `$0`: once for a cursor, twice around what is selected. */
async function offersAt(marked: string, place?: { readonly start: number; readonly end: number }): Promise<{ readonly text: string; readonly offers: readonly Refactor[] }> {
  const { text, cursors } = readMarkedText(HEADER + marked);
  const [start = 0, end = start] = cursors;
  const article = parseArticle(memoryUri('_actualites/a.md'), 1, text);
  const project = await createProjectStore(createMemoryWorkspace({ '_config.yml': 'lang: fr\n' })).projectOf(article.uri);
  return { text, offers: provideRefactorings(article, project, place ?? { start, end }) };
}

async function titles(marked: string, place?: { readonly start: number; readonly end: number }): Promise<readonly string[]> {
  return (await offersAt(marked, place)).offers.map(it => plain(it.title.fr));
}

async function check(marked: string, title: string, changed: string): Promise<void> {
  const { text, offers } = await offersAt(marked);
  const offer = offers.find(it => plain(it.title.fr) === title);
  assert.ok(offer, `no « ${title} » among ${offers.map(it => it.title.fr).join(', ')}`);
  assert.equal(applyEdits(text, offer.edits).replace(CURSOR, '$0'), HEADER + changed);
}

function plain(title: string): string {
  return title.replaceAll('\u00A0', ' ');
}
