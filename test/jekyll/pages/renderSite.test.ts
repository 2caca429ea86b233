import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rendererOf, renderTexts } from '../../support/siteTexts.ts';

suite('a whole page', () => {
  test('stands in its layout, and that one in another', () =>
    check({ 'a.md': '---\nlayout: article\ntitle: Été\n---\n*Corps*\n', '_layouts/article.html': '---\nlayout: default\nclasse: x\n---\n<h1>{{ page.title }}</h1>\n{{ content }}', '_layouts/default.html': '<body class="{{ layout.classe }}">{{ content }}</body>' }, '/a.html', '<body class="x"><h1>Été</h1>\n<p><em>Corps</em></p>\n</body>'));
  test('is filled by Liquid before kramdown reads it', () => check({ 'a.md': '---\nmot: gras\n---\n**{{ page.mot }}**\n' }, '/a.html', '<p><strong>gras</strong></p>\n'));
  test('shows the beginnings of others, rendered', () =>
    check({ 'a.html': '---\n---\n{% for p in site.posts %}{{ p.excerpt }}{% endfor %}', '_posts/2024-01-02-b.md': '---\n---\n*Début*\n\nSuite\n' }, '/a.html', '<p><em>Début</em></p>\n'));
  test('has the layout that the defaults give it', () => check({ '_config.yml': 'defaults: [{scope: {path: ""}, values: {layout: d}}]\n', 'a.html': '---\n---\nx', '_layouts/d.html': '[{{ content }}]' }, '/a.html', '[x]'));
  test('leads elsewhere by a redirection', () => {
    const { pages } = renderTexts({ '_config.yml': 'url: https://x.fr\nplugins: [jekyll-redirect-from]\n', 'a.html': '---\nredirect_from: /ancien/\n---\nx' });
    assert.match(pages['/ancien/index.html'] ?? '', /url=https:\/\/x\.fr\/a\.html"/);
  });
});

suite('a page that is being written', () => {
  test('stands in its layout with its new text, and the others stay', () => {
    const texts = { 'a.md': '---\nlayout: d\n---\nAvant\n', '_layouts/d.html': '<b>{{ content }}</b>', 'liste.html': '---\n---\n{% for p in site.pages %}{{ p.url }}{% endfor %}' };
    const { renderer, content } = rendererOf(texts);
    const [page] = content.pages;
    assert.ok(page);
    assert.equal(renderer.page(page), '<b><p>Avant</p>\n</b>');
    assert.equal(renderer.pageWith(page, '*Après* {{ page.url }}\n'), '<b><p><em>Après</em> /a.html</p>\n</b>');
    assert.equal(renderer.page(page), '<b><p>Avant</p>\n</b>');
  });
});

suite('what only Ruby knows', () => {
  test('a tag leaves nothing, and the rest stays whole', () => {
    const { pages, problems } = renderTexts({ 'a.html': '---\n---\n<p>{% carte "x" %}y</p>' });
    assert.equal(pages['/a.html'], '<p>y</p>');
    assert.deepEqual(problems, [{ kind: 'unknown-tag', path: 'a.html', subject: 'carte' }]);
  });
  test('a filter leaves a text as it is, and is said', () => {
    const { pages, problems } = renderTexts({ 'a.html': '---\n---\n{{ "x" | secret }}' });
    assert.equal(pages['/a.html'], 'x');
    assert.deepEqual(problems, [{ kind: 'unknown-filter', path: 'a.html', subject: 'secret' }]);
  });
  test('a filter of the site’s own Ruby leaves nothing of a document, and no document of many', () =>
    check({ 'a.html': '---\n---\n[{{ site.posts.first | photo }}{% assign equipe = site.posts | equipe %}{{ equipe | size }}]', '_posts/2024-01-01-b.md': '---\n---\nTexte\n', '_plugins/equipe.rb': '' }, '/a.html', '[0]'));
  test('a filter leaves documents where the site has no Ruby, as Jekyll does', () =>
    check({ 'a.html': '---\n---\n{% assign equipe = site.posts | equipe %}{{ equipe | size }}', '_posts/2024-01-01-b.md': '---\n---\nTexte\n' }, '/a.html', '1'));
  test('a tag in an include, too', () => check({ 'a.html': '---\n---\n{% include b.html %}', '_includes/b.html': '[{% carte %}]' }, '/a.html', '[]'));
});

suite('pages that plug-ins add', () => {
  test('are listed among the others, and not written', () => {
    const { pages } = renderTexts({ '_config.yml': 'plugins: [jekyll-feed, jekyll-sitemap]\nfeed: {path: flux.xml}\n', 'a.html': '---\n---\n{% for p in site.pages %}{{ p.url }} {% endfor %}', 'robots.txt': 'x' });
    assert.deepEqual({ ...pages }, { '/a.html': '/a.html /flux.xml /sitemap.xml ' });
  });
});

suite('a hostile site', () => {
  test('includes nothing from outside', () => checkProblem('{% include ../secret.html %}{% include_relative ../../etc/passwd %}', 'missing-include'));
  test('does not include itself without end', () => {
    const { problems } = renderTexts({ 'a.html': '---\n---\n{% include b.html %}', '_includes/b.html': 'x{% include b.html %}' });
    assert.deepEqual(problems.map(it => it.kind), ['limit']);
  });
  test('does not count without end', () => checkProblem('{% for i in (1..9999999999) %}x{% endfor %}', 'liquid-error'));
  test('does not count further than the memory of a process goes', () => checkProblem('{% for i in (1..100000000) %}x{% endfor %}', 'liquid-error'));
  test('does not write without end', () => checkProblem(`{% assign a = "aaaaaaaaaa" %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a | size }}`, 'liquid-error'));
  test('does not print without end', () => checkProblem(`{% assign a = "aaaaaaaaaa" %}${'{% assign a = a | append: a %}'.repeat(18)}{% for i in (1..1000) %}{{ a }}{% endfor %}`, 'liquid-error'));
  test('reaches nothing of the program', () => check({ 'a.html': '---\n---\n[{{ page.constructor }}{{ site.constructor.name }}{{ page.__proto__ }}{{ "x".constructor }}{{ site.get }}]' }, '/a.html', '[]'));
});

function check(files: Readonly<Record<string, string>>, path: string, expected: string): void {
  const { pages } = renderTexts(files);
  assert.equal(pages[path], expected);
}

function checkProblem(liquid: string, kind: string): void {
  const { problems } = renderTexts({ 'a.html': `---\n---\n${liquid}` });
  assert.ok(problems.some(it => it.kind === kind), JSON.stringify(problems));
}
