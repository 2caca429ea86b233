import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n  evenements:\n    output: true\n    permalink: /agenda/:title/\n',
  'plume.yml': [
    'typography: off',
    'schema:',
    '  type: object',
    '  properties:',
    '    evenement: { type: string, x-relation: evenements }',
    '    voir-aussi: { type: array, items: { type: object, properties: { page: { type: string, x-relation: actualites } } } }',
    '',
  ].join('\n'),
  '_evenements/journee-initiation.md': '---\ntitle: La journée d’initiation\ndate: 2019-06-01\n---\n',
  '_evenements/2019-05-01-atelier.md': '---\ntitle: Un atelier\n---\n',
  '_evenements/autre.md': '---\ntitle: Nom choisi\nslug: rencontres\n---\n',
  '_actualites/bilan.md': '---\ntitle: Le bilan\n---\n',
};

suite('a value that names a document of another collection', () => {
  test('is right by the name of its file, without date, or by its slug', async () => {
    for (const slug of ['journee-initiation', 'atelier', "'rencontres'"]) {
      assert.deepEqual(await problems(`evenement: ${slug}`), []);
    }
  });
  test('is reported where there is none, with the one that was meant', async () => {
    const [problem] = await problems('evenement: journee-initation');
    assert.equal(problem?.code, 'front-matter.unknown-document');
    assert.equal(String(problem.message).replaceAll('\u00A0', ' '), 'Le site ne trouvera pas ce que « evenement » annonce : aucun document de « evenements » ne s’appelle « journee-initation ». Vouliez-vous dire « journee-initiation » ?');
  });
  test('is reported inside lists, and not for a document of another collection', async () => {
    assert.deepEqual((await problems('voir-aussi:\n- page: bilan\n- page: atelier')).map(it => [it.code, it.range.start.line]), [['front-matter.unknown-document', 3]]);
  });
  test('is corrected to the one that was meant', async () => {
    const { service, uri } = await open('evenement: journee-initation');
    const actions = await service.codeActions(uri, { start: { line: 1, character: 12 }, end: { line: 1, character: 12 } }, NEVER);
    assert.deepEqual(actions[0]?.edit?.changes?.[uri]?.map(it => it.newText), ['journee-initiation']);
  });
  test('is proposed by its title, the newest first', async () => {
    const { service, uri, position } = await open('evenement: $0');
    const list = await service.complete(uri, position, NEVER);
    assert.deepEqual(list?.items.map(it => [it.label, it.textEdit?.newText]), [['La journée d’initiation', 'journee-initiation'], ['Un atelier', 'atelier'], ['Nom choisi', 'rencontres']]);
  });
  test('is found by a word of its title', async () => {
    const { service, uri, position } = await open('evenement: init$0');
    const list = await service.complete(uri, position, NEVER);
    assert.deepEqual(list?.items.map(it => it.textEdit?.newText), ['journee-initiation']);
  });
  test('is explained under the pointer', async () => {
    const { service, uri, position } = await open('evenement: ate$0lier');
    const hover = await service.hover(uri, position, NEVER);
    assert.equal((hover?.contents as { value: string }).value, '**Un atelier**\n\n2019-05-01 · `/agenda/atelier/`');
  });
  test('leads to the document', async () => {
    const { service, uri, position } = await open('evenement: ate$0lier');
    assert.equal((await service.definition(uri, position, NEVER))?.targetUri, memoryUri('_evenements/2019-05-01-atelier.md'));
  });
});

async function open(marked: string) {
  const { text, cursors } = readMarkedText(`---\n${marked}\n---\n`);
  const { service } = createTestService(FILES);
  const uri = memoryUri('_actualites/a.md');
  service.open(uri, 1, text);
  await service.whenIndexed(uri);
  const before = text.slice(0, cursors[0]).split('\n');
  return { service, uri, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

async function problems(marked: string) {
  const { service, uri } = await open(marked);
  return (await service.check(uri, NEVER))?.diagnostics ?? [];
}
