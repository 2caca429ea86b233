import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findSourcePlace } from '../../client/src/preview/sourcePosition.ts';
import { readMarkedText } from '../support/markedText.ts';

suite('The place in the source of a word that was double-clicked', () => {
  test('is the word', () => check('Un $0mot$0 simple.', { word: 'mot' }));
  test('is the one of several that was meant', () => check('Un mot, un autre $0mot$0.', { word: 'mot', occurrence: 1 }));
  test('is a whole word', () => check('Un article, de l’$0art$0.', { word: 'art' }));
  test('is a word with accents', () => check('Les données d’un $0été$0.', { word: 'été' }));
  test('is on a later line of the block', () => check('Une ligne,\nun $0mot$0.', { word: 'mot', endLine: 2 }));
  test('is the start of the block for a word that the source writes otherwise', () =>
    check('  $0Il est 5&nbsp;h.', { word: '5 h' }));
  test('is the Liquid that has brought a word', () => {
    check('Un montant\nde $0{{ page.montant }} euros.', { word: '12', endLine: 2 });
    check('$0Un mot.\n\n{% if true %}', { word: '12', endLine: 3 });
  });
  test('is the start of the block for no word', () => check('$0Un mot.', { word: '' }));
  test('is not in the next block', () => check('$0Un bloc.\n\nUn mot.', { word: 'mot', endLine: 2 }));
});

function check(marked: string, click: { word: string; occurrence?: number; endLine?: number }): void {
  const { text, cursors } = readMarkedText(marked);
  const { line, column, length } = findSourcePlace(text.split('\n'), {
    type: 'openSource',
    line: 0,
    endLine: 1,
    occurrence: 0,
    ...click,
  });
  const start = text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + column;
  assert.deepEqual(length > 0 ? [start, start + length] : [start], cursors);
}
