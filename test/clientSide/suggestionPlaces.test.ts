import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { beginsWord, mayOpenSuggestions } from '../../client/src/suggestionPlaces.ts';
import { readMarkedText } from '../support/markedText.ts';

suite('A list of proposals that opens by itself', () => {
  test('may open in the header', () => assert.ok(mayOpenAt('---\ntags:\n- d$0')));
  test('may open in a header that is not closed yet', () => assert.ok(mayOpenAt('---\ntags: [d$0')));
  test('may open in an annotation', () => assert.ok(mayOpenAt('Du texte.\n{: .tex$0')));
  test('stays closed in prose', () => assert.ok(!mayOpenAt('---\ntitle: x\n---\nDu texte$0')));
  test('stays closed after an annotation', () => assert.ok(!mayOpenAt('Du *texte*{: .noir} et d$0')));
  test('stays closed on the first line', () => assert.ok(!mayOpenAt('--$0')));
  test('stays closed in an article without a header', () => assert.ok(!mayOpenAt('Du texte\n---\nencore$0')));
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

function mayOpenAt(marked: string): boolean {
  const { text, cursors } = readMarkedText(marked);
  return mayOpenSuggestions(text.slice(0, cursors[0]).split('\n'));
}
