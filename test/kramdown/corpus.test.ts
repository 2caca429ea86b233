import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { suite, test } from 'node:test';
import { renderKramdown } from '../../server/src/kramdown/index.ts';
import { JEKYLL, comparable, readCorpus } from './oracle/corpus.ts';
import { PAIRS_RECORD, type Pair, makePairs } from './oracle/pairs.ts';

for (const { path, documents } of readCorpus()) {
  suite(`kramdown's own answer: ${basename(path, '.txt')}`, () => {
    for (const { name, options, text, html } of documents) {
      test(name, () => {
        assert.ok(html !== undefined, 'not recorded');
        assert.equal(comparable(renderKramdown(text, options)), html);
      });
    }
  });
}

suite("kramdown's own answer: pairs of constructs that meet or nest", () => {
  const record = JSON.parse(readFileSync(PAIRS_RECORD, 'utf8')) as Record<string, string | null>;

  for (const [construct, pairs] of groupByFirstWord(makePairs())) {
    test(`${construct}: ${pairs.length} pairs`, () => {
      const different = pairs.filter(({ name, text }) => {
        const html = renderKramdown(text, JEKYLL);
        return record[name] !== null && html !== record[name];
      });
      assert.deepEqual(different.map(it => it.name), []);
    });
  }
});

/** One test for each construct that comes first, so that a failure says which one it is about. */
function groupByFirstWord(pairs: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const word = pair.name.split(/[ ,]/)[0] ?? '';
    groups.set(word, [...(groups.get(word) ?? []), pair]);
  }
  return groups;
}
