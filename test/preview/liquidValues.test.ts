import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArticle } from '../../server/src/article/article.ts';
import { fillPlainValues } from '../../server/src/preview/liquidValues.ts';
import { readSiteConfig } from '../../server/src/project/siteConfig.ts';

const site = readSiteConfig('title: "Le site"\nbaseurl: /blog\n');
const { header } = parseArticle('file:///a.md', 1, '---\ntitle: "L’été"\nordre: 3\ntags: [a]\n---\n');

function check(text: string, expected: string): void {
  assert.equal(fillPlainValues(text, { site, header }), expected);
}

suite('Plain values of Liquid', () => {
  test('of the site and of the page are filled in', () => {
    check('{{ site.title }} : {{page.title}}, {{- page.ordre -}}, [ici]({{ site.baseurl }}/a)', 'Le site : L’été, 3, [ici](/blog/a)');
  });

  test('stay as they are written where they are unknown, lists or filtered', () => {
    for (const text of ['{{ page.rien }}', '{{ page.tags }}', '{{ page.title | upcase }}', '{{ page.constructor }}', '{% include x.html %}']) {
      check(text, text);
    }
  });
});
