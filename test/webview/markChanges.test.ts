import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseHTML } from 'linkedom';

const { document, Element, Text } = parseHTML('<!DOCTYPE html><html><body></body></html>');
Object.assign(globalThis, { document, Element, Text });
const { markChanges } = await import('../../client/webview/changes/markChanges.ts');

/** Marks what has changed between two bodies; what is marked is what is expected, without the quotes of attributes. */
function check(before: string, after: string, expected: string): void {
  const [base, article] = [document.createElement('article'), document.createElement('article')];
  base.innerHTML = before;
  article.innerHTML = after;
  markChanges(article, base);
  assert.equal(article.innerHTML.replaceAll('data-plume-change=', '').replaceAll('"', ''), expected);
}

suite('What has changed in an article', () => {
  test('is nothing where only lines have moved', () => {
    check('<p data-line="3">Un.</p>', '<p data-line="5">Un.</p>', '<p data-line=5>Un.</p>');
  });

  test('is a paragraph that was added', () => {
    check('<p>Un.</p>', '<p>Un.</p><p>Deux.</p>', '<p>Un.</p><p added>Deux.</p>');
  });

  test('is a paragraph that is gone, put back where it stood', () => {
    check('<p>Un.</p><h2>Deux.</h2><p>Trois.</p>', '<p>Un.</p><p>Trois.</p>', '<p>Un.</p><h2 removed>Deux.</h2><p>Trois.</p>');
  });

  test('is a word', () => {
    check('<p>Un petit mot.</p>', '<p>Un grand mot.</p>', '<p changed>Un <del removed>petit</del><ins added>grand</ins> mot.</p>');
  });

  test('is an item of a list', () => {
    check('<ul><li>a</li><li>b</li></ul>', '<ul><li>a</li><li>x</li><li>b</li></ul>', '<ul><li>a</li><li added>x</li><li>b</li></ul>');
  });

  test('is a class', () => {
    check('<p class="a">Un.</p>', '<p class="b">Un.</p>', '<p changed data-plume-attributes=class\u00A0: a → b class=b>Un.</p>');
  });

  test('is an image, as a whole', () => {
    check('<img src="a.png">', '<img src="b.png">', '<img removed src=a.png><img added data-plume-attributes=src\u00A0: a.png → b.png src=b.png>');
  });

  test('is an image among words', () => {
    check('<p>a <img src="a.png"> b</p>', '<p>a <img src="b.png"> b</p>', '<p changed>a <del removed><img src=a.png></del><ins added><img src=b.png></ins> b</p>');
  });

  test('is a formula, as a whole', () => {
    check('<p>a <math><mi>x</mi></math></p>', '<p>a <math><mi>y</mi></math></p>', '<p changed>a <del removed><math><mi>x</mi></math></del><ins added><math><mi>y</mi></math></ins></p>');
  });

  test('is not the identifier of a heading that says something else', () => {
    check('<h2 id="a">A</h2>', '<h2 id="b">B</h2>', '<h2 changed id=b><del removed>A</del><ins added>B</ins></h2>');
    check('<h2 id="a">A</h2>', '<h2 id="b">A</h2>', '<h2 changed data-plume-attributes=id\u00A0: a → b id=b>A</h2>');
  });

  test('is a word, though something else came before it', () => {
    check(
      '<p>Voici un petit mot de la fin.</p>',
      '<p>Tout autre chose.</p><p>Voici un grand mot de la fin.</p>',
      '<p added>Tout autre chose.</p><p changed>Voici un <del removed>petit</del><ins added>grand</ins> mot de la fin.</p>',
    );
  });

  test('is gone from where it stood', () => {
    check('<p>a b c d</p><p>m n o p</p><p>e f g h</p>', '<p>a b c x</p>', '<p changed>a b c <del removed>d</del><ins added>x</ins></p><p removed>m n o p</p><p removed>e f g h</p>');
  });
});
