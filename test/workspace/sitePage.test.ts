import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PageMaker } from '../../server/src/workspace/node/page/pageMaker.ts';
import { readSiteOnDisk } from '../../server/src/workspace/node/siteOnDisk.ts';
import { siteProcess } from '../../server/src/workspace/node/siteProcess.ts';
import type { PageInLayout } from '../../server/src/protocol/site.ts';
import { bundleProgram } from '../support/bundles.ts';
import { layOut } from '../support/layOut.ts';

const ARTICLE = '---\ntitle: Bilan\nlayout: article\n---\n*Bonjour*\n';
const SITE = {
  '_config.yml': 'title: Un site\nurl: https://site.test\nbaseurl: /blog\n',
  '_layouts/article.html': '<link rel="stylesheet" href="{{ "/site.css" | absolute_url }}"><nav>{{ site.title }}</nav><h1>{{ page.title }}</h1>{{ content }}<footer></footer>',
  'site.css': 'nav { color: red }',
  'bilan.md': ARTICLE,
};

suite('the page of an article in its layout', () => {
  test('has a place for the body, and the header as it is being written', () => {
    const { html, key } = madeOf(SITE, ARTICLE.replace('Bilan', 'Autre'));
    assert.equal(html.slice(html.indexOf('<nav>')), `<nav>Un site</nav><h1>Autre</h1><div data-plume-content="${key}"></div><!--${key}--><footer></footer>`);
  });
  test('names the stylesheets of the site with their texts, and those elsewhere', () => {
    const head = '<link rel=stylesheet href=/blog/site.css?v=2><link href="https://cdn.test/a.css" rel="stylesheet"><link rel="stylesheet" media="print" href="/blog/p.css"><link rel="icon" href="x.png"><link rel="stylesheet" href="/blog/s.css"><link rel="stylesheet" href="liquide.css">';
    const { styles } = madeOf({ ...SITE, '_layouts/article.html': `${head}{{ content }}`, 's.scss': '---\n---\na { top: 0 }', 'liquide.css': '---\n---\nb { content: "{{ site.title }}" }' });
    assert.deepEqual(styles, [
      { href: '/blog/site.css?v=2', path: 'site.css', css: 'nav { color: red }' },
      { href: 'https://cdn.test/a.css' },
      { href: '/blog/s.css', path: 's.scss', css: undefined },
      { href: 'liquide.css', path: 'liquide.css', css: 'b { content: "Un site" }' },
    ]);
  });
  test('names the site’s own host nowhere', () => assert.match(madeOf(SITE).html, /^<link rel="stylesheet" href="\/blog\/site\.css">/));
  test('tells its excerpt and its length by the text as it is being written', () => {
    const { html } = madeOf({ ...SITE, '_posts/2024-01-02-a.md': ARTICLE, '_layouts/article.html': '<i>{{ page.excerpt | strip_html }}|{{ page.content | number_of_words }}</i>{{ content }}' }, `${ARTICLE.replace('Bonjour', 'Neuf')}\net un deux\n`, '_posts/2024-01-02-a.md');
    assert.match(html, /^<i>Neuf\s*\|4<\/i>/);
  });
  for (const [how, layout] of Object.entries({
    twice: '{{ content }}<hr>{{ content }}',
    'without its tags': '<p>{{ content | strip_html }}</p>',
    'in an attribute': '<p title=\'{{ content }}\'></p>',
  })) {
    test(`has no place for a body that is shown ${how}: it stands in the page`, () => {
      const { html, key } = madeOf({ ...SITE, '_layouts/article.html': layout });
      assert.equal(key, undefined);
      assert.match(html, /Bonjour/);
      assert.doesNotMatch(html, /plume/);
    });
  }
  test('is read again when a layout has changed, and not when the article has', () => {
    const root = layOut(SITE);
    const maker = new PageMaker();
    const html = (): string => pageOf(maker.page(root, { path: 'bilan.md', text: ARTICLE })).html;
    html();
    writeFileSync(join(root, '_layouts/article.html'), '<b>neuf</b>{{ content }}');
    assert.match(html(), /<b>neuf<\/b>/);
  });
  test('is read again when a layout has changed while the site was read', () => {
    const root = layOut(SITE);
    const maker = new PageMaker((...of) => {
      const site = readSiteOnDisk(...of);
      writeFileSync(join(root, '_layouts/article.html'), '<b>neuf</b>{{ content }}');
      return site;
    });
    const html = (): string => pageOf(maker.page(root, { path: 'bilan.md', text: ARTICLE })).html;
    assert.match(html(), /<nav>/);
    assert.match(html(), /<b>neuf<\/b>/);
  });
  test('is not shown where it has millions of characters', () => {
    const root = layOut({ ...SITE, '_layouts/article.html': `${'é'.repeat(3_000_000)}{{ content }}` });
    assert.deepEqual(new PageMaker().page(root, { path: 'bilan.md', text: ARTICLE }), { kind: 'none', reason: 'too-long' });
  });
  test('is not there for what becomes no page, has no layout or no header that can be read', () => {
    const maker = new PageMaker();
    const root = layOut(SITE);
    const reason = (path: string, text: string): unknown => maker.page(root, { path, text });
    assert.deepEqual(reason('_x.md', ARTICLE), { kind: 'none', reason: 'no-page' });
    assert.deepEqual(reason('bilan.md', ARTICLE.replace('layout: article\n', '')), { kind: 'none', reason: 'no-layout' });
    assert.deepEqual(reason('bilan.md', ARTICLE.replace('article', 'autre')), { kind: 'none', reason: 'no-layout' });
    assert.deepEqual(reason('bilan.md', ARTICLE.replace('Bilan', 'a: b: c')), { kind: 'none', reason: 'unreadable-header' });
  });
});

suite('the process that renders pages', () => {
  test('is there again after a layout without end', async () => {
    const root = layOut({ ...SITE, '_layouts/sans-fin.html': '{% for i in (1..100000000) %}{% for j in (1..100000000) %}x{% endfor %}{% endfor %}{{ content }}' });
    const { renderSitePage: render } = siteProcess(await bundleProgram('page'), { longest: 4000 });
    const job = { root: pathToFileURL(root).href, path: 'bilan.md' };
    const endless = await render({ ...job, text: ARTICLE.replace('layout: article', 'layout: sans-fin') });
    assert.ok(endless.kind === 'page' || endless.reason === 'failed');
    assert.match(pageOf(await render({ ...job, text: ARTICLE })).html, /Un site/);
  });
  test('gives up what takes too long', async () => {
    const { renderSitePage: render } = siteProcess(await bundleProgram('page'), { longest: 1 });
    assert.deepEqual(await render({ root: pathToFileURL(layOut(SITE)).href, path: 'bilan.md', text: ARTICLE }), { kind: 'none', reason: 'failed' });
  });
  test('has no page of a folder that is not there', async () => {
    const { renderSitePage: render } = siteProcess(await bundleProgram('page'));
    assert.deepEqual(await render({ root: 'file:///nulle/part', path: 'bilan.md', text: ARTICLE }), { kind: 'none', reason: 'failed' });
  });
});

function madeOf(files: Readonly<Record<string, string>>, text = ARTICLE, path = 'bilan.md'): PageInLayout {
  return pageOf(new PageMaker().page(layOut(files), { path, text }));
}

function pageOf(answer: ReturnType<PageMaker['page']>): PageInLayout {
  assert.equal(answer.kind, 'page');
  return answer as PageInLayout;
}
