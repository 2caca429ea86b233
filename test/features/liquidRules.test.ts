import { suite, test } from 'node:test';
import { checkFirstFix, foundIn } from '../support/ruleChecks.ts';
import assert from 'node:assert/strict';

suite('tags that lead nowhere', () => {
  const files = { '_includes/carte.html': 'x', '_posts/2019-01-02-bilan.md': '---\n---\n', '_actualites/voisin.md': 'x' };
  test('an include', async () => assert.deepEqual(await foundIn('liquid', '{% include crte.html %} {% include carte.html a="b" %} {% include {{ page.x }} %}', files), [['liquid.missing-target', 'crte.html']]));
  test('one that leaves its folder', async () => assert.deepEqual(await foundIn('liquid', '{% include ../carte.html %}', files), [['liquid.missing-target', '../carte.html']]));
  test('one beside the page', async () => assert.deepEqual(await foundIn('liquid', '{% include_relative voisin.md %} {% include_relative loin.md %}', files), [['liquid.missing-target', 'loin.md']]));
  test('a link', async () => assert.deepEqual(await foundIn('liquid', '[a]({% link _actualites/voisin.md %}) [b]({% link _actualites/absent.md %})', files), [['liquid.missing-target', '_actualites/absent.md']]));
  test('with other capitals, which is corrected', () => checkFirstFix('{% include Carte.html %}', 'liquid.missing-target', '{% include carte.html %}', files));
  test('a post without its date', async () => assert.deepEqual(await foundIn('liquid', '[a]({% post_url bilan %})', files), [['liquid.missing-target', 'bilan']]));
  test('what a theme may bring', async () => assert.deepEqual(await foundIn('liquid', '{% include head.html %}', { ...files, '_config.yml': 'theme: minima\n' }), []));
  test('in a comment or in code that is shown, nothing', async () => assert.deepEqual(await foundIn('liquid', '{% comment %}{% include x.html %}{% endcomment %}{% raw %}{% link x %}{% endraw %}', files), []));
});

suite('an address without the beginning of the site’s', () => {
  const files = { '_config.yml': 'lang: fr\nbaseurl: /site\n', 'uploads/vue.png': 'png' };
  test('of an image that the site has', async () => assert.deepEqual((await foundIn('link', '![Une vue](/uploads/vue.png)', files)), [['link.without-base', '/uploads/vue.png']]));
  test('gets it', () => checkFirstFix('![Une vue](/uploads/vue.png)', 'link.without-base', '![Une vue](/site/uploads/vue.png)', files));
  test('is right with it, or by Liquid', async () => assert.deepEqual(await foundIn('link', '![Une vue](/site/uploads/vue.png) ![Une vue]({{ "/uploads/vue.png" | relative_url }}) ![Une vue]({{ site.baseurl }}/uploads/vue.png)', files), []));
});
