import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER, type TestService } from '../support/service.ts';

const FILES = {
  '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n',
  'assets/css/site.css': '.text-center{text-align:center}.bleue{color:blue}.encadre{padding:1em}.margin-0{margin:0}',
};

suite('what an annotation changes', () => {
  test('the block above', () => hover('## Titre\n{: .text$0-center }\n', 'S’applique à : le titre « Titre ».\n\n```css\n.text-center {\n  text-align: center;\n}\n```'));
  test('the block below', () => hover('## Titre\n\n{$0: .bleue }\n\nUn texte\n', 'S’applique à : le paragraphe « Un texte ».'));
  test('a word', () => hover('Un **mot**{: .ble$0ue }\n', 'S’applique à : le texte en gras « mot ».\n\n```css\n.bleue {\n  color: blue;\n}\n```'));
  test('nothing', () => hover('Un texte\n\n{: .bleue$0 }\n', 'Une ligne vide la précède, et rien ne la suit : elle ne s’applique à rien.\n\n```css\n.bleue {\n  color: blue;\n}\n```'));
  test('with a class that the site does not have', () => hover('Un texte\n{: .bleu$0 }\n', 'S’applique à : le paragraphe « Un texte ».\n\nLa feuille de style du site n’a pas cette classe.'));

  test('is said beside it where it is a surprise', async () => {
    assert.equal((await annotation('## Titre\n\n{: .bl$0eue }\n\nUn texte\n'))?.hint, '→ le paragraphe «\u00a0Un texte\u00a0»');
    assert.equal((await annotation('Un texte\n\n{: .bl$0eue }\n'))?.hint, '→ ne s’applique à rien');
    assert.equal((await annotation('## Titre\n{: .bl$0eue }\n'))?.hint, undefined);
  });
  test('is shown in the text', async () => {
    assert.deepEqual((await annotation('## Titre\n{: .bl$0eue }\n'))?.target?.start, { line: 2, character: 0 });
  });
  test('is not asked elsewhere', async () => assert.equal(await annotation('## Ti$0tre\n{: .bleue }\n'), undefined));
});

suite('proposals within an annotation', () => {
  test('classes after a dot', () => complete('Texte\n{: .$0 }\n', ['.bleue', '.encadre', '.margin-0', '.text-center']));
  test('while it is being written', () => complete('Texte\n{: .te$0', ['.text-center']));
  test('by a later part of the name', () => complete('Texte\n{: .cent$0 }\n', ['.text-center']));
  test('those used on this kind of block first', () =>
    complete('## A\n{: .margin-0 }\n\n## B\n{: .margin-0 }\n\nc\n{: .bleue }\n\n## D\n{: .$0 }\n', ['.margin-0', '.bleue', '.encadre', '.text-center']));
  test('in text', () => complete('Un **mot**{: .enc$0}', ['.encadre']));
  test('definitions and attributes', () => complete('{:annonce: .encadre}\n\nTexte\n{: a$0 }\n', ['annonce', 'aria-label']));
  test('values', () => complete('[a](/b){: target="$0"}', ['_blank', '_self']));
  test('nothing in a definition of attributes or an extension', () => complete('{::comment$0}\n', undefined));
});

test('a class that no stylesheet has is reported, with the nearest one', async () => {
  const { service, uri } = open('Texte\n{: .encadré }\n\nTexte\n{: .encadre }\n');
  const found = (await service.check(uri, NEVER))?.diagnostics.filter(it => it.code === 'annotation.unknown-class') ?? [];
  assert.deepEqual(found.map(it => it.range.start.line), [3]);
  assert.match(String(found[0]?.message), /«\u00a0encadre\u00a0»/);
});

test('no class is reported where the stylesheets of the site are not known', async () => {
  const { service, uri } = open('Texte\n{: .inconnue }\n', { '_config.yml': FILES['_config.yml'] });
  const found = (await service.check(uri, NEVER))?.diagnostics.filter(it => it.code === 'annotation.unknown-class');
  assert.deepEqual(found, []);
});

interface Opened {
  readonly service: TestService['service'];
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

function open(marked: string, files: Readonly<Record<string, string>> = FILES): Opened {
  const { text, cursors } = readMarkedText(`---\n---\n${marked}`);
  const { service } = createTestService(files);
  const uri = memoryUri('_actualites/a.md');
  service.open(uri, 1, text);
  const lines = text.slice(0, cursors[0] ?? 0).split('\n');
  return { service, uri, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

async function hover(marked: string, expected: string): Promise<void> {
  const { service, uri, position } = open(marked);
  const { contents } = (await service.hover(uri, position, NEVER)) ?? {};
  const markdown = typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
  assert.equal(markdown?.replaceAll('\u00a0', ' '), expected);
}

async function annotation(marked: string): ReturnType<TestService['service']['annotation']> {
  const { service, uri, position } = open(marked);
  return service.annotation(uri, { position }, NEVER);
}

async function complete(marked: string, expected: readonly string[] | undefined): Promise<void> {
  const { service, uri, position } = open(marked);
  const list = await service.complete(uri, position, NEVER);
  assert.deepEqual(list?.items.map(it => it.label), expected);
}
