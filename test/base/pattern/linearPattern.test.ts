import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { linearPattern } from '../../../server/src/base/pattern/linearPattern.ts';
import { fc } from '../../support/properties.ts';

/** 2,000 in every run; `PLUME_SEED=random PLUME_PATTERN_RUNS=200000 npm run unit -- linearPattern` on demand. */
const RUNS = Number(process.env['PLUME_PATTERN_RUNS'] ?? 2000);

function fits(pattern: string, text: string): boolean {
  const answer = linearPattern(pattern);
  assert.ok(typeof answer === 'function', `${pattern}: ${String(answer)}`);
  return answer(text);
}

const piece = fc.constantFrom(
  ...['a', 'b', 'é', '-', ' ', '.', '\\.', '\\s', '\\S', '\\d', '\\w', '\\W', '\\D', '\\b', '\\B', '^', '$', '[a-c]', '[^a]', '[\\s\\]é-]', '\\p{L}', '\\P{Lu}', '\\u00a0', '\\u{1F426}', '\\x41', '[]', '[^]', '\\n', '🐦', '\\uD83D\\uDC26'],
);
const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,}', '{0,2}', '{0}');
const pattern = fc.letrec<{ any: string }>(tie => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.tuple(piece, quantifier).map(([one, often]) => (/^(?:\^|\$|\\[bB])$/.test(one) ? one : one + often)),
    fc.array(tie('any'), { maxLength: 3 }).map(it => it.join('')),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map(it => `(?:${it.join('|')})`),
    fc.tuple(tie('any'), quantifier).map(([inner, often]) => `(${inner})${often}`),
  ),
})).any;
const text = fc.array(fc.constantFrom('a', 'b', 'c', 'é', '-', ' ', '\u00A0', '\u202F', '.', '4', '_', 'A', '🐦', '\n', ']', '\uD83D'), { maxLength: 8 }).map(it => it.join(''));

suite('A regular expression in linear time', () => {
  test('fits what RegExp says it fits', () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 4 }), (source, texts) => {
        // V8 looks between the two halves of a character, too, where ECMA-262 has no place.
        fc.pre(!(source.includes('\\B') && texts.some(it => it.includes('🐦'))));
        for (const it of texts) {
          assert.equal(fits(source, it), new RegExp(source, 'u').test(it), JSON.stringify([source, it]));
        }
      }),
      { numRuns: RUNS },
    );
  });

  for (const source of ['^(aa?)*b$', '^.+ .+ .+ .+ .+ .+!$', `^${'a*'.repeat(12)}b`, '(a+)+$', '(.*)*x', '^(([a-z])+.)+$', '(?:a|a)*b']) {
    test(`${source} is decided at once, also for a text that almost fits`, () => {
      assert.equal(fits(source, `${'a'.repeat(2000)} `.repeat(20)), new RegExp(source, 'u').test('a '));
    });
  }

  test('refuses what cannot be decided so, and says why', () => {
    for (const source of ['(?=a)b', '(?<!a)b', '(a)\\1', '(?<x>a)\\k<x>']) {
      assert.equal(linearPattern(source), 'unsupported', source);
    }
    assert.equal(linearPattern('('), 'invalid');
    assert.equal(linearPattern('^(?:a{1,1000}){1,1000}$'), 'too-long');
  });

  test('counts as far as teams do', () => {
    assert.equal(fits('^.{1,1000}$', 'é'.repeat(1000)), true);
    assert.equal(fits('^.{1,1000}$', 'é'.repeat(1001)), false);
  });
});
