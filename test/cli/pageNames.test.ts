import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pageNames } from '../../server/src/cli/diff/pageNames.ts';

suite('The names of the pages of a review', () => {
  test('are the paths with nothing in them that means something elsewhere', () => {
    assert.deepEqual(pageNames(['_posts/2024-01-02-l’été.md', '../a b/$(c)`d`?#é.markdown', '日本.md']), ['posts-2024-01-02-l-ete.html', 'a-b-c-d-e.html', 'article.html']);
  });
  test('are not those of each other, nor of the list', () => {
    assert.deepEqual(pageNames(['index.md', 'a/b.md', 'a-b.md', 'A_B.md']), ['index-2.html', 'a-b.html', 'a-b-2.html', 'a-b-3.html']);
  });
  test('fit into every file system', () => {
    const [name = ''] = pageNames([`_posts/${'mot-'.repeat(80)}fin.md`]);
    assert.ok(name.length <= 105 && name.endsWith('-fin.html'), name);
  });
});
