import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { diffSequences } from '../../client/webview/changes/sequenceDiff.ts';

/** Compares letters; what was replaced is written `[before>after]`. */
function check(before: string, after: string, expected: string): void {
  const runs = diffSequences([...before], [...after], it => it);
  const shown = runs.map(run => (run.kind === 'equal' ? run.after.join('') : `[${run.before.join('')}>${run.after.join('')}]`));
  assert.equal(shown.join(''), expected);
}

suite('The difference of two sequences', () => {
  test('keeps what is equal', () => check('abc', 'abc', 'abc'));
  test('finds what was added', () => check('ac', 'abc', 'a[>b]c'));
  test('finds what was removed', () => check('abc', 'ac', 'a[b>]c'));
  test('joins what was removed with what was added in its place', () => check('abcd', 'axyd', 'a[bc>xy]d'));
  test('keeps as much as possible', () => check('abcabba', 'cbabac', '[ab>]c[a>]b[>a]ba[>c]'));
  test('knows nothing', () => check('', '', ''));

  test('gives both sequences back', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const runs = diffSequences(before, after, it => it);
        assert.deepEqual(runs.flatMap(run => run.before), before);
        assert.deepEqual(runs.flatMap(run => run.after), after);
        assert.ok(runs.every(run => run.kind === 'changed' || run.before.join('') === run.after.join('')));
      }),
    );
  });
});
