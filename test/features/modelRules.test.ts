import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { findIn } from '../support/findings.ts';
import { RIGHT_HEADER } from '../support/ruleChecks.ts';

const MODEL = `---
name: Fiche de service
prefix: fiche
fields:
  nom: { label: Nom du service }
  note: { label: Note, type: number }
  ouverture: { label: Ouverture, type: date }
  etat: { label: État, choices: [ouvert, en test, fermé] }
  lien: { label: Lien, required: false }
---
### \${nom}
{: .encadre }

**La note :** \${note}

**Ouverture :** \${ouverture}

**État :** \${etat}

**Pour aller plus loin :** \${lien}
`;
const FILES = { '_plume/snippets/fiche.md': MODEL };
const BLOCK = '### Crèches\n{: .encadre }\n\n**La note :** 8,5\n\n**Ouverture :** 15 juillet 2019\n\n**État :** en test\n';

suite('a block of a model of the team', () => {
  test('is right as the model has it', () => check(BLOCK, []));
  test('may have what is optional', () => check(`${BLOCK}\n**Pour aller plus loin :** la page du service\n`, []));
  test('lacks a part', () => check(BLOCK.replace('**Ouverture :** 15 juillet 2019\n\n', ''), [['card.missing-part', '### Crèches']]));
  test('has a part that says nothing', () => check(BLOCK.replace(' 8,5', ''), [['card.empty-part', '**La note :**']]));
  test('has another annotation', () => check(BLOCK.replace('{: .encadre }', '{: .noir }'), [['card.other-annotation', '### Crèches']]));
  test('has parts in another order', () =>
    check(BLOCK.replace('**La note :** 8,5\n\n**Ouverture :** 15 juillet 2019', '**Ouverture :** 15 juillet 2019\n\n**La note :** 8,5'), [['card.part-order', '**La note :** 8,5']]));
  for (const [name, right, wrong] of [
    ['a word for a number', '8,5', 'très bien'],
    ['a word for a date', '15 juillet 2019', 'bientôt'],
    ['a day that does not exist', '15 juillet 2019', '31 février 2019'],
    ['a choice that is none', 'en test', 'en essai'],
  ] as const) {
    test(`has ${name}`, () => check(BLOCK.replace(right, wrong), [['card.wrong-value', wrong]]));
  }
  test('may have a number with its unit, and a choice in capitals', () => check(BLOCK.replace('8,5', '94\u00A0%').replace('en test', 'En test'), []));
  test('may have what Liquid brings', () => check(BLOCK.replace('8,5', '{{ page.note }}'), []));
  test('has what the model shows, and nobody has replaced', () => check(BLOCK.replace('### Crèches', '### Nom du service'), [['content.placeholder', 'Nom du service']]));
  test('gets the choice that was meant', () => fixed(BLOCK.replace('en test', 'en teste'), 'card.wrong-value', BLOCK));
  test('gets its part in its place, with what is to be replaced', () => fixed(BLOCK.replace('**Ouverture :** 15 juillet 2019\n\n', ''), 'card.missing-part', BLOCK.replace('15 juillet 2019', 'Ouverture')));
  test('is told by the name of its model', async () => {
    const [finding] = await findingsIn(BLOCK.replace('8,5', 'bien'));
    assert.ok(finding);
    assert.match(finding.rule.message(finding.problem).fr, /le modèle attend un nombre, pour «\u00A0Note\u00A0»/);
    const [missing] = await findingsIn(BLOCK.replace('**État :** en test\n', ''));
    assert.ok(missing);
    assert.match(missing.rule.message(missing.problem).fr, /«\u00A0Crèches\u00A0» une partie du modèle «\u00A0Fiche de service\u00A0»\u00A0: «\u00A0État\u00A0»/);
  });
  test('is none where its model is for other articles', async () => {
    const files = { '_plume/snippets/fiche.md': MODEL.replace('fields:', 'scope:\n  collections: [communiques]\nfields:') };
    assert.deepEqual(await findingsIn(BLOCK.replace('8,5', 'bien'), files), []);
  });
});

suite('an article of fifteen cards', () => {
  test('is told each slip once', async () => {
    const text = readFileSync('test/models/quinze-cartes.md', 'utf8').replace(/^---\n.*?\n---\n\n/s, '');
    const found = await findingsIn(text, {});
    assert.deepEqual(found.map(({ rule, problem }) => [rule.code, (RIGHT_HEADER + text).slice(problem.start, problem.end)]), [
      ['card.missing-part', '### **Prévoir les crues**'],
      ['card.empty-part', '**L’intelligence artificielle**'],
      ['card.part-order', '**Les données de départ**'],
      ['card.other-annotation', '**Les gains**'],
      ['card.other-annotation', '**Les données de départ**'],
      ['content.placeholder', 'Description des données'],
      ['card.missing-part', '*Service hydrographique*'],
      ['card.missing-part', '### **Vérifier les factures**'],
      ['card.other-annotation', '*Maison des services*'],
    ]);
  });
  test('is right once all has been corrected that can be', async () => {
    let text = RIGHT_HEADER + readFileSync('test/models/quinze-cartes.md', 'utf8').replace(/^---\n.*?\n---\n\n/s, '');
    for (let round = 0; round < 20; round += 1) {
      const fix = (await findIn(text)).find(it => it.rule.code.startsWith('card.') && (it.problem.fixes ?? []).length > 0)?.problem.fixes?.[0];
      text = fix === undefined ? text : applyEdits(text, fix.edits);
    }
    assert.deepEqual((await findIn(text)).map(it => it.rule.code).filter(it => it.startsWith('card.')), ['card.empty-part']);
  });
});

async function findingsIn(body: string, files: Readonly<Record<string, string>> = FILES) {
  return (await findIn(RIGHT_HEADER + body, files)).filter(({ rule }) => /^(?:card\.|content\.placeholder)/.test(rule.code));
}

async function check(body: string, expected: readonly (readonly [string, string])[]): Promise<void> {
  const text = RIGHT_HEADER + body;
  const found = await findingsIn(body);
  assert.deepEqual(found.map(({ rule, problem }) => [rule.code, text.slice(problem.start, problem.end)]), expected.map(it => [...it]));
}

async function fixed(body: string, code: string, expected: string): Promise<void> {
  const finding = (await findingsIn(body)).find(it => it.rule.code === code);
  assert.ok(finding);
  assert.equal(applyEdits(RIGHT_HEADER + body, finding.problem.fixes?.[0]?.edits ?? []).slice(RIGHT_HEADER.length), expected);
}
