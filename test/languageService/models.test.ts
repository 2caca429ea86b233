import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const MODEL = `---
name: Fiche
prefix: fiche
fields:
  nom: { label: Nom }
  note: { label: Note, type: number, required: false }
  photo: { label: Photo, type: image, required: false }
  mot: { label: Mot-clé, type: tag, required: false }
  etat: { label: État, choices: [ouvert, fermé], default: ouvert }
---
### \${nom} (\${etat})

**Note :** \${note}
`;
const CONFIG = 'lang: fr\nbaseurl: /site\ncollections:\n  actualites:\n    output: true\n';
const ARTICLE = '---\ntitle: Bilan\ntags: [budget]\n---\n\nTexte\n';
const SITE = { '_config.yml': CONFIG, '_plume/snippets/fiche.md': MODEL, '_actualites/a.md': ARTICLE, 'uploads/plage.png': 'x', 'uploads/note.pdf': 'x' };
const uri = memoryUri('_actualites/b.md');
const model = memoryUri('_plume/snippets/fiche.md');

suite('the models of a site', () => {
  test('are offered with their fields', async () => {
    const { service } = createTestService(SITE);
    const [card, fiche] = await service.cards(uri, {}, NEVER);
    assert.deepEqual([card?.name, card?.fields.length], ['Carte de projet', 6]);
    assert.deepEqual(fiche?.fields.map(it => [it.name, it.isRequired, it.isChosen]), [['nom', true, false], ['note', false, false], ['photo', false, true], ['mot', false, true], ['etat', true, true]]);
    assert.equal(fiche.body, '### ${1:Nom} (${2|ouvert,fermé|})\n\n${3:**Note :** ${4:Note}}\n');
  });
  test('are written from what their fields say', async () => {
    const { service } = createTestService(SITE);
    assert.equal((await service.writeBlocks(uri, { model, values: { nom: 'Crèches' } }, NEVER))?.text, '### Crèches (ouvert)\n');
  });
  test('are written from data, row by row, whose columns are understood by their names', async () => {
    const { service } = createTestService(SITE);
    const written = await service.writeBlocks(uri, { model, data: 'NOM;Note;Budget\nCrèches;8;1\nÉcoles;9;2\n' }, NEVER);
    assert.deepEqual(written, {
      count: 2,
      text: '### Crèches (ouvert)\n\n**Note :** 8\n\n### Écoles (ouvert)\n\n**Note :** 9\n',
      names: ['NOM', 'Note', 'Budget'],
      columns: { NOM: 'nom', Note: 'note' },
    });
    const otherwise = await service.writeBlocks(uri, { model, data: 'NOM;Note;Budget\nCrèches;8;1\n', columns: { NOM: 'nom', Budget: 'note' } }, NEVER);
    assert.equal(otherwise?.text, '### Crèches (ouvert)\n\n**Note :** 1\n');
  });
  test('are not written from what is no data', async () => {
    const { service } = createTestService(SITE);
    assert.equal((await service.writeBlocks(uri, { model, data: 'Une phrase.' }, NEVER))?.count, 0);
    assert.equal(await service.writeBlocks(uri, { model: 'file:///gone.md', values: {} }, NEVER), undefined);
  });
  test('say what their fields may hold', async () => {
    const { service } = createTestService(SITE);
    await service.whenIndexed(uri);
    const help = (field: string, value = ''): ReturnType<typeof service.fieldHelp> => service.fieldHelp(uri, { model, field, value }, NEVER);
    assert.deepEqual((await help('etat')).choices.map(it => it.value), ['ouvert', 'fermé']);
    assert.deepEqual((await help('mot')).choices.map(it => it.value), ['budget']);
    assert.deepEqual((await help('photo')).choices.map(it => it.value), ['/site/uploads/plage.png']);
    assert.equal((await help('note', 'bien')).problem, 'On attend ici un nombre.');
    assert.equal((await help('note', '8,5')).problem, '');
  });
});
