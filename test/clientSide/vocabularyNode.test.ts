import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { makeNodes, mergeCandidates } from '../../client/src/vocabularyView/vocabularyNode.ts';
import type { FieldWords } from '../../server/src/protocol/vocabulary.ts';

const word = (name: string, count: number, usual?: string) => ({ word: name, count, countInWords: `${count} articles`, usual });
const FIELDS: readonly FieldWords[] = [
  { field: 'tags', title: 'Mots-clés', words: [word('Open data', 4), word('budget', 2), word('open-data', 1, 'Open data')] },
  { field: 'categories', title: 'Catégories', words: [word('Article', 6)] },
];

suite('the tree of a site’s words', () => {
  test('has all fields with all words', () => {
    assert.deepEqual(makeNodes(FIELDS, 'all').map(it => [it.field.field, it.words.map(node => node.word.word)]), [
      ['tags', ['Open data', 'budget', 'open-data']],
      ['categories', ['Article']],
    ]);
  });
  test('has near-duplicates alone, and no field without any', () => {
    assert.deepEqual(makeNodes(FIELDS, 'duplicates').map(it => [it.field.field, it.words.map(node => node.word.word)]), [['tags', ['open-data']]]);
  });
  test('offers to merge a word with its usual spelling first, then with the most used', () => {
    const [tags] = makeNodes(FIELDS, 'all');
    assert.deepEqual(mergeCandidates(tags!.words[2]!).map(it => it.word), ['Open data', 'budget']);
    assert.deepEqual(mergeCandidates(tags!.words[0]!).map(it => it.word), ['budget', 'open-data']);
  });
});
