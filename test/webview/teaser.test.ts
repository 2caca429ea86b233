import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { RenderedHeader } from '../../client/src/preview/messages.ts';
import { shortened, teaserGaps, teaserLengths } from '../../client/webview/teaser.ts';

const HEADER: RenderedHeader = { title: 'T', teaserHtml: '<p>C</p>', date: undefined, dateTime: undefined, categories: [], tags: [], image: { source: '/a.png', alternative: 'Une vue', legendHtml: undefined } };

suite('An article seen from elsewhere', () => {
  test('is cut between words', () => {
    assert.equal(shortened('Un titre court', 20), 'Un titre court');
    assert.equal(shortened('Un titre, qui est long', 12), 'Un titre…');
    assert.equal(shortened('Un titre, qui est long', 6), 'Un…');
    assert.equal(shortened('👩‍💻'.repeat(3), 40), '👩‍💻'.repeat(3));
  });

  test('says how long its texts are', () => {
    assert.deepEqual(teaserLengths('é'.repeat(61), 'abc').map(({ length, most }) => [length, most]), [[61, 60], [3, 160]]);
  });

  test('lacks nothing that it has', () => {
    assert.deepEqual(teaserGaps(HEADER, 'fr'), []);
  });

  test('says what it lacks', () => {
    assert.equal(teaserGaps({ ...HEADER, title: undefined, teaserHtml: undefined, image: undefined }, 'fr').length, 3);
    assert.deepEqual(teaserGaps({ ...HEADER, image: { source: '/a.png', alternative: ' ', legendHtml: undefined } }, 'en'), ['The image has no alternative text.']);
  });
});
