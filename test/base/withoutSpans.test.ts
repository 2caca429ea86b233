import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withoutSpans } from '../../server/src/base/withoutSpans.ts';
import { fc } from '../support/properties.ts';

suite('a text without what stands between two signs', () => {
  test('loses the signs too', () => assert.equal(withoutSpans('a <b>c</b>\n<d\ne>f', { '<': '>' }), 'a c\nf'));
  test('keeps what nothing closes', () => assert.equal(withoutSpans('a <!-- b -->c <!-- d', { '<!--': '-->' }), 'a c <!-- d'));
  test('is what an expression leaves', () => {
    const pieces = fc.array(fc.constantFrom('<', '>', '<script', '</script>', '<!--', '-->', '<style', '</style>', 'a', '\n', '-', '</'), { maxLength: 12 }).map(it => it.join(''));
    fc.assert(
      fc.property(pieces, text => {
        assert.equal(withoutSpans(text, { '<': '>' }), text.replace(/<[^]*?>/g, ''));
        assert.equal(withoutSpans(text, { '<script': '</script>', '<!--': '-->', '<style': '</style>' }), text.replace(/<script[^]*?<\/script>|<!--[^]*?-->|<style[^]*?<\/style>/g, ''));
      }),
      { numRuns: 2000 },
    );
  });
  test('is found in time that grows with it alone', () => {
    // An expression takes half a minute for this one.
    assert.equal(withoutSpans('<'.repeat(240_000), { '<': '>' }).length, 240_000);
  });
});
