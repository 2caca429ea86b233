import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import { composeBlock } from '../../server/src/models/composeBlock.ts';
import { readModel } from '../../server/src/models/readModel.ts';
import type { ProtocolRange } from '../../server/src/protocol/ranges.ts';
import type { LanguageService } from '../../server/src/languageService.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const MODEL = '---\nname: Fiche\nprefix: fiche\nfields:\n  nom: { label: Nom }\n  note: { label: Note, type: number }\n  gains: { label: Gain, repeated: true }\n---\n### ${nom}\n{: .fiche }\n\n**La note :** ${note}\n\n**Les gains**\n\n* ${gains}\n';
const CONFIG = 'lang: fr\ncollections:\n  actualites:\n    output: true\n';
const block = (name: string): string => `### ${name}\n{: .fiche }\n\n**La note :** 8\n\n**Les gains**\n\n* un\n* deux\n`;
const article = (day: string, body: string): string => `---\ntitle: Bilan du ${day}\ndate: ${day}\n---\n\n${body}`;
const FILES = {
  '_config.yml': CONFIG,
  '_plume/snippets/fiche.md': MODEL,
  '_actualites/a.md': article('2019-01-02', `${block('Crèches')}\n${block('Écoles')}`),
  '_actualites/b.md': article('2019-03-04', block('Gares')),
  '_actualites/c.md': article('2019-05-06', 'Les gains sont là.\n'),
};
const model = memoryUri('_plume/snippets/fiche.md');
const uri = memoryUri('_actualites/a.md');
const inBlock = { line: 10, character: 3 };

suite('the blocks of a model, over the site', () => {
  const places = ['Bilan du 2019-03-04: Gares (5)', 'Bilan du 2019-01-02: Crèches (5)', 'Bilan du 2019-01-02: Écoles (15)'];
  const inWords = (uses: Awaited<ReturnType<LanguageService['modelUses']>>): readonly string[] => (uses?.places ?? []).map(it => `${it.article}: ${it.title} (${it.range.start.line})`);
  test('are found from its file, from one of them, and by its name, the newest article first', async () => {
    const { service } = createTestService(FILES);
    service.open(uri, 1, FILES['_actualites/a.md']);
    assert.deepEqual(inWords(await service.modelUses(model, {}, NEVER)), places);
    assert.deepEqual(inWords(await service.modelUses(uri, { position: inBlock }, NEVER)), places);
    assert.deepEqual(inWords(await service.modelUses(memoryUri('_actualites/c.md'), { model }, NEVER)), places);
    assert.equal(await service.modelUses(uri, { position: { line: 0, character: 0 } }, NEVER), undefined);
  });
  test('are the references of the model, and of the first line of each', async () => {
    const { service } = createTestService(FILES);
    service.open(uri, 1, FILES['_actualites/a.md']);
    service.open(model, 1, MODEL);
    assert.equal((await service.references(model, { line: 1, character: 3 }, NEVER))?.length, 3);
    assert.equal((await service.references(uri, { line: 5, character: 3 }, NEVER))?.length, 3);
    assert.equal(await service.references(uri, inBlock, NEVER), undefined);
  });
  test('are brought up to it, all at once, from what it was', async () => {
    const { service, workspace } = createTestService(FILES);
    service.open(uri, 1, FILES['_actualites/a.md']);
    workspace.write('_plume/snippets/fiche.md', MODEL.replace('La note :', 'Note des usagers :').replace('Les gains', 'Ce qui change').replace('.fiche', '.service'));
    const update = await service.modelUpdate(model, { former: [MODEL] }, NEVER);
    assert.deepEqual([update?.name, update?.count, update?.left], ['Fiche', 3, []]);
    const changed = block('Gares').replace('La note :', 'Note des usagers :').replace('Les gains', 'Ce qui change').replace('.fiche', '.service');
    assert.equal(changedTexts(update?.edit, FILES)['_actualites/b.md'], article('2019-03-04', changed));
    assert.deepEqual(Object.keys(changedTexts(update?.edit, FILES)).toSorted(), ['_actualites/a.md', '_actualites/b.md']);
  });
  test('are not all brought up: those that cannot be are named', async () => {
    const { service } = createTestService({ ...FILES, '_plume/snippets/fiche.md': MODEL.replace('  note: { label: Note, type: number }\n', '').replace('**La note :** ${note}\n\n', '') });
    const update = await service.modelUpdate(model, { former: [MODEL] }, NEVER);
    assert.deepEqual(update?.left.map(it => `${it.title} ${it.reason}`.replaceAll('\u00A0', ' ')), ['Gares', 'Crèches', 'Écoles'].map(it => `${it} garde « La note : 8 », que le modèle n’a plus`));
    assert.equal(update?.edit, undefined);
  });
  test('stay as they are where nothing has changed', async () => {
    const { service } = createTestService(FILES);
    assert.deepEqual(await service.modelUpdate(model, { former: [MODEL] }, NEVER), { name: 'Fiche', count: 0, edit: undefined, left: [] });
  });
  test('are shown before they change, where the editor can', async () => {
    const { service } = createTestService({ ...FILES, '_plume/snippets/fiche.md': MODEL.replace('Les gains', 'Ce qui change') });
    service.configure({ language: 'fr', displayLanguage: 'fr', rulePages: '', annotatesChanges: true });
    const { edit } = (await service.modelUpdate(model, { former: [MODEL] }, NEVER)) ?? {};
    assert.deepEqual(Object.values((edit as { changeAnnotations: Record<string, { label: string }> }).changeAnnotations).map(it => it.label), ['Mettre à jour d’après le modèle «\u00A0Fiche\u00A0»', 'À vérifier avant d’appliquer']);
  });
});

suite('a block', () => {
  test('is asked and written again by its fields', async () => {
    const { service } = createTestService(FILES);
    service.open(uri, 1, FILES['_actualites/a.md']);
    const form = await service.blockForm(uri, { position: inBlock }, NEVER);
    assert.deepEqual([form?.name, form?.fields.map(it => it.label), form?.values, form?.inText], ['Fiche', ['Nom', 'Note', 'Gain'], { nom: 'Crèches', note: '8', gains: ['un', 'deux'] }, []]);
    const edit = await service.blockEdit(uri, { position: inBlock, values: { nom: 'Crèches', note: '9', gains: ['un', 'trois'] } }, NEVER);
    assert.equal(changedTexts(edit?.edit, FILES)['_actualites/a.md'], FILES['_actualites/a.md'].replace('** 8', '** 9').replace('deux', 'trois'));
    assert.equal(await service.blockEdit(uri, { position: inBlock, values: form?.values ?? {} }, NEVER), undefined);
    assert.equal(await service.blockForm(uri, { position: { line: 0, character: 0 } }, NEVER), undefined);
  });
});

suite('a selection', () => {
  const text = '### **Crèches**\n{: .fiche }\n\n![plan](/uploads/plan.png)\n\n**La note :** 8 sur 10, 3 \\$\n\n**Les gains**\n\n* un\n* deux\n\nVoir [le site](https://example.org).\n';
  test('tells which of its words may become fields', async () => {
    const { service } = createTestService(FILES);
    const { candidates, file } = await service.modelDraft(uri, { text }, NEVER);
    assert.deepEqual(candidates.filter(it => it.isLikely).map(it => `${it.kind}: ${it.text}`), ['en gras: Crèches', 'image: /uploads/plan.png', 'texte: 8 sur 10, 3 \\$', 'éléments d’une liste: un\n* deux', 'texte: Voir [le site](https://example.org).']);
    assert.deepEqual(candidates.filter(it => !it.isLikely).map(it => it.text), ['**Crèches**', '![plan](/uploads/plan.png)', 'La note :', 'Les gains', 'https://example.org']);
    assert.equal(file, undefined);
  });
  test('becomes a model whose fields were chosen, named by what stands before them', async () => {
    const { service } = createTestService(FILES);
    const likely = (await service.modelDraft(uri, { text }, NEVER)).candidates.filter(it => it.isLikely || it.text.startsWith('https')).map(it => it.start);
    const { file } = await service.modelDraft(uri, { text, name: 'Fiche d’été', chosen: likely.filter(it => it !== text.indexOf('Voir')) }, NEVER);
    assert.equal(file?.name, 'fiche-d-ete.md');
    assert.match(file?.text ?? '', /^---\nname: "Fiche d’été"\nprefix: fiche-d-ete\nfields:\n {2}en_gras:/);
    assert.match(file?.text ?? '', /\n {2}gains:\n {4}label: "Les gains"\n {4}type: markdown\n {4}repeated: true\n/);
    const made = readModel('a.md', file?.text ?? '');
    assert.deepEqual([...made.fields.keys()], ['en_gras', 'image', 'note', 'gains', 'adresse_d_un_lien']);
    assert.equal(composeBlock(made, { en_gras: 'Crèches', image: '/uploads/plan.png', note: '8 sur 10, 3 \\$', gains: ['un', 'deux'], adresse_d_un_lien: 'https://example.org' }, 'fr'), text);
  });
});

interface Edits {
  readonly changes?: Readonly<Record<string, readonly { readonly range: ProtocolRange; readonly newText: string }[]>>;
}

/** The texts after a change, by their paths. */
function changedTexts(edit: object | undefined, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries((edit as Edits | undefined)?.changes ?? {}).map(([changed, edits]) => {
    const path = changed.slice(memoryUri('_').length - 1);
    const text = files[path] ?? '';
    const lines = indexLines(text);
    return [path, applyEdits(text, edits.map(it => ({ start: lines.offsetAt(it.range.start), end: lines.offsetAt(it.range.end), newText: it.newText })))];
  }));
}
