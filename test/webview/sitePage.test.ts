import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DOMParser, parseHTML } from 'linkedom';
import type { ShownPage } from '../../client/src/preview/messages.ts';
import { noteOf } from '../../client/webview/pageNote.ts';

const { document } = parseHTML('<!DOCTYPE html><html><body></body></html>');
Object.assign(globalThis, { document, DOMParser });
const { makeSitePage } = await import('../../client/webview/sitePage.ts');

const ADDRESSES = { site: 'https://files/site/', article: 'https://files/site/a/', baseurl: '' };

function pageOf(html: string, key: string | undefined = 'c0ffee'): ShownPage {
  return { kind: 'page', html, key, addresses: ADDRESSES, sheets: [{ address: 'https://files/site/a.css', css: 'a {}' }], missing: [] };
}

/** As it comes in: the sanitiser needs a browser, and is tested in one. */
function nodesOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

suite('The page of a site', () => {
  test('has a place for the article among the children of the layout’s own element', () => {
    const { element, place } = makeSitePage(pageOf('<html><head></head><body><main><h1>T</h1><div data-plume-content="c0ffee"></div><hr></main></body></html>'), nodesOf);
    const paragraph = document.createElement('p');
    place?.parent.insertBefore(paragraph, place.before);
    assert.equal(element.innerHTML, '<main class="plume-body"><h1>T</h1><p></p><!----><hr></main>');
  });
  test('has none where a page is shown whole, or another one’s mark stands there', () => {
    for (const [html, key] of [['<div data-plume-content="c0ffee"></div>', undefined], ['<div data-plume-content="bad"></div>', 'c0ffee']] as const) {
      const { element, place } = makeSitePage({ ...pageOf(`<html><body>${html}</body></html>`), key }, nodesOf);
      assert.equal(place, undefined);
      assert.equal(element.innerHTML, '<div></div>');
    }
  });
  test('says nothing in the name of the preview', () => {
    const { element, root, body } = makeSitePage(
      pageOf('<html class="js vscode-dark" data-fr-theme="light" data-vscode-x="1" onclick="x()"><head></head><body class="home plume-y" data-plume-change="added"><p id="plume-tools" data-line="3" data-plume-change="added" data-mot="a">x</p></body></html>'),
      nodesOf,
    );
    assert.equal(element.innerHTML, '<p data-mot="a">x</p>');
    assert.deepEqual(root, { classes: ['js'], data: [['data-fr-theme', 'light']] });
    assert.deepEqual(body, { classes: ['home'], data: [] });
  });
  test('is found where names hide the parts of the document', () => {
    const { element } = makeSitePage(pageOf('<html><body><img name="body"><img name="documentElement"><img name="querySelectorAll"><p>x</p></body></html>'), nodesOf);
    assert.match(element.innerHTML, /<p>x<\/p>$/);
  });
  test('has the stylesheets that it names, then those in its head', () => {
    const { sheets } = makeSitePage(pageOf('<html><head><style>b {}</style><style media="print">c {}</style></head><body></body></html>'), nodesOf);
    assert.deepEqual(sheets.map(it => it.css), ['a {}', 'b {}']);
  });
  test('says in one line what it lacks, and nothing where it lacks nothing', () => {
    const page = pageOf('');
    assert.equal(noteOf(page, 'fr'), '');
    assert.equal(noteOf({ ...page, missing: ['/a.css'] }, 'fr'), 'Montrée sans une feuille de style qui n’est pas dans le dossier du site\u00A0: /a.css');
    assert.equal(noteOf({ ...page, missing: ['/a.css', '/b.css'] }, 'en'), 'Shown without 2 stylesheets that are not in the folder of the site: /a.css, /b.css');
    assert.match(noteOf({ kind: 'none', reason: 'no-layout' }, 'fr'), /gabarit/);
  });
});
