import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fieldsReadBy, templateFieldsIn } from '../../server/src/learning/templateFields.ts';

suite('What a layout reads of the page', () => {
  test('is what it shows', () => check('<h1>{{ page.title | escape }}</h1> {{- page["sous-titre"] -}}', ['title, shown', 'sous-titre, shown']));
  test('is what it asks for', () => check('{% if page.image %}<img src="{{ page.image }}">{% endif %}', ['image']));
  test('is shown all the same outside of the condition', () => check('{% if page.image %}{{ page.image }}{% endif %}{{ page.image }}', ['image, shown']));
  test('is not shown for sure where it has a default', () => check('{{ page.lang | default: site.lang }}', ['lang']));
  test('is what it goes through, and what it gives to an include', () => check('{% for tag in page.tags %}{{ tag }}{% endfor %}{% include carte.html image=page.image %}', ['tags', 'image', 'auteur, shown'], { 'carte.html': '{{ page.auteur }}' }));
  test('is what includes show, where they are always taken', () => check('{% if page.tags %}{% include carte.html %}{% endif %}', ['tags', 'auteur'], { 'carte.html': '{{ page.auteur }}' }));
  test('is what the layout around it reads', () => check('---\nlayout: base\n---\n{{ page.chapeau }}', ['chapeau, shown', 'lang, shown']));
  test('is where it leads on to', () => check('<meta http-equiv="refresh" content="0; url={{ page.redirection }}"><script>location.replace("{{ page[\'redirection-interne\'] }}")</script>', ['redirection, shown, leads on', 'redirection-interne, shown, leads on']));
  test('is nothing of what is no Liquid', () => check('page.title {% raw %}{{ page.a }}{% endraw %}{% comment %}{{ page.b }}{% endcomment %}', []));
  test('ends, where layouts stand in each other', () => check('---\nlayout: article\n---\n{{ page.a }}{% include moi.html %}', ['a, shown', 'b, shown'], { 'moi.html': '{{ page.b }}{% include moi.html %}' }));

  function check(layout: string, expected: readonly string[], includes: Readonly<Record<string, string>> = {}): void {
    const layouts = new Map([['article', templateFieldsIn(layout)], ['base', templateFieldsIn('<html lang="{{ page.lang }}">')]]);
    const reads = fieldsReadBy('article', { layouts, includes: new Map(Object.entries(includes).map(([name, text]) => [name, templateFieldsIn(text)])) });
    assert.deepEqual([...reads].map(([name, { isShown, isRedirection }]) => `${name}${isShown ? ', shown' : ''}${isRedirection ? ', leads on' : ''}`), expected);
  }
});
