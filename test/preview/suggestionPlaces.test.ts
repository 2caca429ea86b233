import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { beginsWord, mayOpenSuggestions } from '../../client/src/suggestionPlaces.ts';
import { readMarkedText } from '../support/markedText.ts';

suite('A list of proposals that opens by itself', () => {
  test('may open in the header', () => check('---\ntags:\n- d$0', true));
  test('may open in a header that is not closed yet', () => check('---\ntags: [d$0', true));
  test('may open in an annotation', () => check('Du texte.\n{: .tex$0', true));
  test('stays closed in prose', () => check('---\ntitle: x\n---\nDu texte$0', false));
  test('stays closed after an annotation', () => check('Du *texte*{: .noir} et d$0', false));
  test('stays closed on the first line', () => check('--$0', false));
  test('stays closed in an article without a header', () => check('Du texte\n---\nencore$0', false));
  test('is opened by the first letter of a word, with or without an accent', () => {
    assert.ok(beginsWord('d', '- '));
    assert.ok(beginsWord('é', '- '));
    assert.ok(beginsWord('d', ''));
  });
  test('is not opened by a later letter, by a sign, or by pasted text', () => {
    assert.ok(!beginsWord('o', '- d'));
    assert.ok(!beginsWord('-', '- '));
    assert.ok(!beginsWord('données', '- '));
  });
});

function check(marked: string, expected: boolean): void {
  const { text, cursors } = readMarkedText(marked);
  assert.equal(mayOpenSuggestions(text.slice(0, cursors[0]).split('\n')), expected);
}
