import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { builtInModels } from '../../server/src/models/builtIn.ts';
import { type BlockValues, composeBlock } from '../../server/src/models/composeBlock.ts';
import type { Model } from '../../server/src/models/model.ts';
import { readModel } from '../../server/src/models/readModel.ts';
import { snippetOf } from '../../server/src/models/snippetOf.ts';

const FIELDS = 'fields:\n  nom: { label: Nom }\n  lien: { label: Lien, required: false }\n  gains: { label: Gain, type: markdown, repeated: true }\n  etat: { choices: ["en test", "ouvert"], default: ouvert }\n';

suite('a block that is composed', () => {
  test('has what its fields say', () => composed('**${nom}**\n\n* ${gains}\n', { nom: 'Crèches', gains: ['un', 'deux'] }, '**Crèches**\n\n* un\n* deux\n'));
  test('is without what is optional and empty', () => composed('A\n\nVoir ${lien}\n{: .b }\n\nB\n', {}, 'A\n\nB\n'));
  test('is without its last part, and without empty lines in its place', () => composed('A\n\nVoir ${lien}\n', {}, 'A\n'));
  test('has parts that are written', () => composed('${?lien}\n**Lien**\n\n${lien}\n${/lien}\n\nFin\n', { lien: 'ici' }, '**Lien**\n\nici\n\nFin\n'));
  test('is without a part of a line', () => composed('${nom}${?lien} (${lien})${/lien}.\n', { nom: 'A' }, 'A.\n'));
  test('comes again with all fields of a part that is repeated', () => composed('${*gains}\n## ${gains}\n\n${nom}\n\n${/gains}\n', { nom: 'A', gains: ['x', 'y'] }, '## x\n\nA\n\n## y\n\nA\n'));
  test('has its usual values, and what is to be replaced', () => composed('${nom} : ${etat}\n', {}, 'Nom : ouvert\n'));
  test('keeps the signs of a text as signs', () => composed('${nom}\n', { nom: '5 * 3 [a] <b>' }, '5 \\* 3 \\[a\\] \\<b>\n'));
  test('has Markdown as it is written', () => composed('* ${gains}\n', { gains: ['**un**'] }, '* **un**\n'));
  test('has an address as it is written', () => composed('[a](${nom})\n', { nom: '/a_b_c' }, '[a](/a_b_c)\n'));
  test('goes on in its list and its quotation', () => {
    composed('* ${gains}\n', { gains: ['un\n\nsuite'] }, '* un\n  \n  suite\n');
    composed('> ${gains}\n', { gains: ['un\ndeux'] }, '> un\n> deux\n');
  });
  test('has signs of money and braces of its values as they are', () => composed('${nom} \\${nom}\n', { nom: '${1:a} } $' }, '${1:a} } $ ${nom}\n'));
  test('leaves Liquid alone', () => composed('{{ page.nom }} ${nom}\n', { nom: 'A' }, '{{ page.nom }} A\n'));
  test('is composed whatever is open or closed', () => {
    for (const body of ['${?lien}a', '${/lien}a', '${*gains}${?lien}${/gains}${/lien}', '${?lien}${?lien}${nom}', '${nom', '${inconnu}']) {
      assert.equal(typeof composeBlock(model(body), { nom: 'A' }, 'fr'), 'string');
    }
  });
});

suite('a model as a snippet', () => {
  test('has a stop for each field, the same wherever it stands', () => snippet('${nom} ${etat} ${nom}\n', '${1:Nom} ${2|ouvert,en test|} ${1}\n'));
  test('has what is optional as a stop of its own', () => snippet('Voir ${lien}\n{: .b }\n', '${1:Voir ${2:Lien}\n{: .b \\}}\n'));
  test('of the project card is the one that teams know', () => {
    const [card] = builtInModels();
    assert.ok(card);
    assert.match(snippetOf(card, 'fr'), /^### \*\*\$\{1:Nom du projet\}\*\*\n[\s\S]*\n\* \$\{6:Premier gain\}\n\* \$\{7:Deuxième gain\}\n\$0\n$/);
  });
});

function model(body: string): Model {
  return readModel('essai.md', `---\n${FIELDS}---\n${body}`);
}

function composed(body: string, values: BlockValues, expected: string): void {
  assert.equal(composeBlock(model(body), values, 'fr'), expected);
}

function snippet(body: string, expected: string): void {
  assert.equal(snippetOf(model(body), 'fr'), expected);
}
