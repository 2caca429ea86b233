import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { decideWidths } from '../../client/webview/styles/mediaWidth.ts';

/** What a condition becomes for a page of 768 pixels: `yes`, `no`, or what it was. */
function decide(condition: string): string {
  const css = decideWidths(`@media ${condition} { a { b: c } }`, 768);
  return css.slice('@media '.length, -' { a { b: c } }'.length).replaceAll('(min-width:0)', 'yes').replaceAll('(max-width:0)', 'no');
}

suite('Conditions on the width of a page', () => {
  test('are decided', () => {
    assert.equal(decide('(min-width: 600px)'), 'yes');
    assert.equal(decide('(min-width:48em)'), 'yes');
    assert.equal(decide('(min-width: 48.01rem)'), 'no');
    assert.equal(decide('screen and (min-width: 30em) and (max-width: 40em)'), 'screen and yes and no');
    assert.equal(decide('not all and (max-width: 768px), print'), 'not all and yes, print');
  });

  test('are decided as ranges', () => {
    assert.equal(decide('(width >= 48em)'), 'yes');
    assert.equal(decide('(400px <= width < 768px)'), 'no');
    assert.equal(decide('(1000px > width > 100px)'), 'yes');
    assert.equal(decide('((width < 40em) or (hover))'), '(no or (hover))');
  });

  test('are left where they are about something else', () => {
    for (const condition of ['(prefers-color-scheme: dark)', '(min-height: 10em)', '(orientation: landscape)', 'print', '(min-width: 10cqw)', '(min-width: calc(1px + 1em))', '(hover) and (pointer: fine)']) {
      assert.equal(decide(condition), condition);
    }
  });

  test('are only those of media', () => {
    const css = 'a { margin: calc((1px)) } @supports (min-width: 1px) { b { c: d } } @media (';
    assert.equal(decideWidths(css, 768), css);
  });
});
