import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fieldsReadBy, headingsAbove, placesIn, templateFieldsIn, type Templates } from '../../server/src/learning/templateFields.ts';

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

suite('What stands above the content of a page', () => {
  const above = (layout: string, includes: Readonly<Record<string, string>> = {}): readonly (number | undefined)[] => headingsAbove('article', templates(layout, includes));

  test('is every heading of its layout, in its order', () => assert.deepEqual(above('<h1 class="a">A</h1><H2>B</H2>{{ content }}<h3>C</h3>'), [1, 2]));
  test('and of the layouts around it', () => assert.deepEqual(above('---\nlayout: base\n---\n<h2>B</h2>{{ content | remove: page.excerpt }}', {}), [1, 2]));
  test('and of includes, one within another', () => assert.deepEqual(above('{% include a.html title=page.title %}{{- content -}}', { 'a.html': '<h1>A</h1>{% include b.html %}', 'b.html': '<h3>B</h3>' }), [1, 3]));
  test('is nothing that is commented out', () => assert.deepEqual(above('<!-- <h1>A</h1> -->{% comment %}<h2>B</h2>{% endcomment %}{{ content }}'), []));
  test('is nothing of styles', () => assert.deepEqual(above('<style>{% include a.css %}</style>{{ content }}'), []));
  test('is not known where an include is not', () => assert.deepEqual(above('<h1>A</h1>{% include autre.html %}<h2>B</h2>{{ content }}'), [1, undefined, 2]));
  test('is not known where Liquid names the include', () => assert.deepEqual(above('<h1>A</h1>{% include {{ page.haut }} %}{{ content }}'), [1, undefined]));
  test('is not known where a layout is not there', () => assert.deepEqual(headingsAbove('autre', templates('')), [undefined]));
  test('is not known where layouts stand in each other', () => assert.deepEqual(above('---\nlayout: article\n---\n{{ content }}'), [undefined]));
});

suite('The places that a layout names', () => {
  const places = (layout: string, includes: Readonly<Record<string, string>> = {}): readonly string[] => [...placesIn('article', templates(layout, includes))].sort();

  test('are those of its elements, and of what it includes', () => assert.deepEqual(places('<div id="haut">{% include a.html %}{{ content }}', { 'a.html': "<p id='bas'>" }), ['bas', 'haut']));
  test('and those of the layouts around it', () => assert.deepEqual(places('---\nlayout: base\n---\n<a id="ici">'), ['base', 'ici']));
  test('may be any, where Liquid names an include', () => assert.deepEqual(places('{% include code/{{ page.nom }}.html %}'), ['*']));
  test('have a star for what Liquid computes', () => assert.deepEqual(places('<h2 id="guide-{{ page.nom }}"><h3 id="{{ page.nom }}">'), ['guide-*']));
});

function templates(layout: string, includes: Readonly<Record<string, string>> = {}): Templates {
  const base = '<h1 id="base">A</h1>{{ content }}';
  return { layouts: new Map([['article', templateFieldsIn(layout)], ['base', templateFieldsIn(base)]]), includes: new Map(Object.entries(includes).map(([name, text]) => [name, templateFieldsIn(text)])) };
}
