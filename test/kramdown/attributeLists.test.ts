import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseKramdown } from '../../server/src/kramdown/index.ts';
import { fateOf } from './support.ts';

function check(text: string, ...fates: string[]): void {
  assert.deepEqual(parseKramdown(text).attributeLists.map(fateOf), fates);
}

suite('where attribute lists land', () => {
  test('on the block above', () => { check('un\n{: .a}\n', 'p above'); });
  test('on the block below, after a blank line', () => { check('un\n\n{: .a}\ndeux\n', 'p below'); });
  test('on the block below, even between two blank lines', () => { check('## Titre\n\n{: .a }\n\n### Suite\n', 'header below'); });
  test('on nothing, between blank lines at the start', () => { check('{: .a}\n\ntexte\n', 'lost: start-of-container'); });
  test('on nothing, at the end', () => { check('texte\n\n{: .a}\n', 'lost: end-of-container'); });
  test('on a definition, which readers do not see', () => { check('{: .a}\n[x]: /y\n', 'lost: taken-by-definition'); });
  test('on a link definition above', () => { check('[x]: /y\n{: .a}\n', 'lost: taken-by-definition'); });
  test('on emphasis right before it', () => { check('du *texte*{: .a}', 'em'); });
  test('on nothing, behind text', () => { check('du texte{: .a}', 'lost: after-text'); });
  test('on nothing, behind a quotation mark', () => { check('"a"{: .x}', 'lost: no-visible-effect'); });
  test('on nothing, in the paragraph of a tight item', () => { check('* un\n  {: .a}\n', 'lost: no-visible-effect'); });
  test('on the whole list, which it ends', () => { check('* un\n{: .a}\n* deux\n', 'ul above'); });
  test('on the item that it starts', () => { check('* {:.a} un\n', 'li'); });
  test('on the definition list that a paragraph becomes', () => { check('{: .a}\nterme\n: définition\n', 'dl below'); });
  test('on a figure', () => { check('<figure></figure>\n{: .a}\n', 'figure above'); });
  test('on both sides, the one above wins', () => { check('un\n{: .a}\ndeux\n{: .b}\n', 'p above', 'p above'); });

  test('an attempt at emphasis that fails notes its lists once', () => {
    check('*a [b](c){: .d} e', 'a');
  });

  test('pieces are known with their places', () => {
    const [list] = parseKramdown('x\n{: .a #b k="v" ref “x” }\n').attributeLists;
    assert.deepEqual(list?.pieces.map(({ kind, name, value, start, end }) => [kind, name, value, start, end]), [
      ['class', 'a', undefined, 5, 7],
      ['id', 'b', undefined, 8, 10],
      ['pair', 'k', 'v', 11, 16],
      ['reference', 'ref', undefined, 17, 20],
      ['invalid', '“x”', undefined, 21, 24],
    ]);
  });

  test('whether blank lines stand around is known', () => {
    const [list] = parseKramdown('x\n\n{: .a}\n\ny\n').attributeLists;
    assert.deepEqual([list?.blankBefore, list?.blankAfter], [true, true]);
  });
});
