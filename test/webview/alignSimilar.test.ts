import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { alignSimilar } from '../../client/webview/changes/alignSimilar.ts';
import { comparePieces } from '../../client/webview/changes/comparePieces.ts';

/** Lays texts side by side: `old>new`, with nothing where one is missing. */
function align(before: readonly string[], after: readonly string[]): string[] {
  return alignSimilar(before, after, it => it).map(pair => `${pair.before ?? ''}>${pair.after ?? ''}`);
}

suite('Two sequences side by side', () => {
  test('stand by what is alike', () => {
    assert.deepEqual(align(['un deux trois'], ['quatre cinq', 'un deux six']), ['>quatre cinq', 'un deux trois>un deux six']);
    assert.deepEqual(align(['a b c', 'd e f'], ['d e x']), ['a b c>', 'd e f>d e x']);
  });

  test('do not stand by what is not', () => {
    assert.deepEqual(align(['a b c'], ['x y z']), ['a b c>', '>x y z']);
  });

  test('keep their order and lose nothing', () => {
    const texts = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 4 }).map(it => it.join(' ')), { maxLength: 7 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pairs = alignSimilar(before, after, it => it);
        assert.deepEqual(pairs.flatMap(pair => pair.before ?? []), before);
        assert.deepEqual(pairs.flatMap(pair => pair.after ?? []), after);
      }),
    );
  });

  test('of great length are laid side by side in order', () => {
    const long = Array.from({ length: 200 }, (_, index) => `mot ${index}`);
    assert.equal(align(long, long.toReversed())[0], 'mot 0>mot 199');
  });
});

suite('The pieces of a body that is compared', () => {
  test('are the parts, with what stood there where it is another', () => {
    const before = [{ line: 0, html: '<p>Un.</p>' }, { line: 2, html: '<h2 id="a">Ancien titre</h2>' }, { line: 4, html: '<p>Parti pour de bon.</p>' }];
    const now = [{ line: 0, html: '<p>Un.</p>' }, { line: 2, html: '<p>Nouveau.</p>' }, { line: 4, html: '<h2 id="b">Autre titre</h2>' }];
    assert.deepEqual(comparePieces(before, now), [
      { line: 0, html: '<p>Un.</p>' },
      { line: 2, html: '<p>Nouveau.</p>', base: '' },
      { line: 4, html: '<h2 id="b">Autre titre</h2>', base: '<h2 id="a">Ancien titre</h2>' },
      { line: 4, html: '', base: '<p>Parti pour de bon.</p>' },
    ]);
  });
});
