import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readFrontMatter } from '../../server/src/article/frontMatter.ts';

suite('a header is read', () => {
  test('also where a field that tools know is no text', () => {
    const { data } = readFrontMatter('---\nexcerpt_separator:\n  a: b\nlanguage: [js]\n---\n');
    assert.deepEqual(JSON.parse(JSON.stringify(data)), { excerpt_separator: { a: 'b' }, language: ['js'] });
  });
});
