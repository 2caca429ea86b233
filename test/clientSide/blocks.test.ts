import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { FieldQuestions } from '../../client/src/blocks/fieldQuestions.ts';
import { standingAlone } from '../../client/src/blocks/standingAlone.ts';
import type { CardField } from '../../server/src/protocol/models.ts';

const field = (name: string, more: Partial<CardField> = {}): CardField => ({ name, label: name, help: '', usual: '', example: name, isRequired: true, isRepeated: false, isChosen: false, ...more });
const FIELDS = [field('nom'), field('lien', { isRequired: false }), field('gains', { isRepeated: true }), field('etat', { usual: 'ouvert' })];

suite('the fields of a model', () => {
  test('are asked one after the other, those that are repeated until nothing is said', () => {
    const questions = new FieldQuestions(FIELDS);
    for (const [name, answer] of [['nom', 'Crèches'], ['lien', ''], ['gains', 'un'], ['gains', 'deux'], ['gains', ''], ['etat', 'ouvert']] as const) {
      assert.equal(questions.current?.field.name, name);
      questions.answer(answer);
    }
    assert.equal(questions.current, undefined);
    assert.deepEqual(questions.values, { nom: 'Crèches', lien: '', gains: ['un', 'deux'], etat: 'ouvert' });
  });
  test('are asked again where something is needed', () => {
    const questions = new FieldQuestions(FIELDS);
    questions.answer('  ');
    assert.equal(questions.current?.field.name, 'nom');
  });
  test('can be answered anew, what was said being there', () => {
    const questions = new FieldQuestions(FIELDS);
    ['A', 'b', 'un', 'deux'].forEach(it => questions.answer(it));
    questions.back();
    assert.deepEqual([questions.current?.field.name, questions.current?.item, questions.current?.value], ['gains', 1, 'deux']);
    questions.answer('');
    questions.back();
    assert.deepEqual([questions.current?.field.name, questions.current?.value], ['gains', 'un']);
    ['', ''].forEach(() => questions.back());
    assert.deepEqual([questions.current?.field.name, questions.current?.value], ['nom', 'A']);
    questions.back();
    assert.equal(questions.current?.step, 1);
  });
  test('of a block that is there have what it says, and lose what is taken out of a list', () => {
    const questions = new FieldQuestions(FIELDS, { nom: 'A', gains: ['un', 'deux', 'trois'], etat: '' });
    ['A', ''].forEach(it => questions.answer(it));
    assert.deepEqual([questions.current?.value, questions.current?.mayBeEmpty], ['un', true]);
    questions.answer('');
    assert.deepEqual([questions.current?.field.name, questions.current?.value], ['gains', 'deux']);
    ['deux', 'trois', 'quatre', ''].forEach(it => questions.answer(it));
    assert.deepEqual([questions.current?.field.name, questions.current?.value], ['etat', '']);
    questions.answer('fermé');
    assert.deepEqual(questions.values, { nom: 'A', lien: '', gains: ['deux', 'trois', 'quatre'], etat: 'fermé' });
  });
  test('show their usual value', () => {
    const questions = new FieldQuestions([field('etat', { usual: 'ouvert' })]);
    assert.equal(questions.current?.value, 'ouvert');
  });
});

suite('a block among others', () => {
  for (const [before, after, expected] of [
    ['', '', 'B\n'],
    ['A\n\n', '\n\nC\n', 'B'],
    ['A\n', '\nC\n', '\nB\n'],
    ['A', 'C', '\n\nB\n\n'],
    ['A\n\n', '\n', 'B'],
    ['A\n\n', '', 'B\n'],
  ] as const) {
    test(`stands alone between ${JSON.stringify(before)} and ${JSON.stringify(after)}`, () => assert.equal(standingAlone('B\n', { before, after }), expected));
  }
});
