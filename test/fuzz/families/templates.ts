import assert from 'node:assert/strict';
import { rendererOf } from '../../support/siteTexts.ts';
import { fc } from '../../support/properties.ts';
import type { FuzzFamily } from '../family.ts';

const SITE = { '_config.yml': 'title: Un site\n', '_includes/a.html': '{{ include.x }}{% include b.html %}', '_includes/b.html': 'b{% break %}', '_posts/2024-01-02-bilan.md': '---\ntags: [a]\n---\nBilan\n' };
const PATH = 'a.md';
const piece = fc.constantFrom(
  '{{', '}}', '{%', '%}', '{%-', '-%}', ' page.title ', ' site ', ' site.posts ', ' page ', ' x ', ' | ', 'upcase', 'map: "title"', 'where: "a", b', 'sort', 'jsonify', 'markdownify', 'inconnu', 'date: "%Y"', 'times: 1e300', 'divided_by: 0', '"', "'", '[', ']', '.', '..', '(1..3)', '(1..9e9)',
  '{% if x %}', '{% elsif %}', '{% else %}', '{% endif %}', '{% for i in site.posts %}', '{% for i in (1..99999999) %}', '{% endfor %}', '{% break %}', '{% assign x = page %}', '{% capture x %}', '{% endcapture %}', '{% include a.html x=page.title %}', '{% include {{ x }} %}', '{% include ../../x %}', '{% raw %}', '{% endraw %}', '{% comment %}', '{% endcomment %}', '{% highlight ruby %}', '{% endhighlight %}', '{% link x.md %}', '{% post_url 2024-01-02-bilan %}', '{% case x %}', '{% when 1 %}', '{% endcase %}', '{% cycle "a", "b" %}', '{% increment x %}', '{% video %}', 'texte ', '\n', 'é',
);

/** Templates: each is filled or says why not, within its limits, and what was made knows where it comes from. */
export const templates: FuzzFamily = {
  name: 'templates',
  share: 6,
  run: how => {
    const { renderer, content } = rendererOf({ ...SITE, [PATH]: '---\ntitle: Été\n---\n' });
    const page = content.pages.find(it => it.path === PATH);
    assert.ok(page);
    const property = fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async pieces => {
      const text = pieces.join('');
      const made = renderer.filledWith(page, text);
      for (const { at, start, end } of made.pieces) {
        assert.ok(at >= 0 && at <= made.text.length && start <= end && end <= text.length);
      }
      await Promise.resolve();
    });
    return fc.assert(property, how);
  },
};
