import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { clean } from '../../client/webview/standalone/clean.ts';
import { liveParts } from '../support/liveParts.ts';
import { ATTACKS } from '../window/attacks.ts';

/** Addresses of pictures stay: who makes a page puts files in their places, or words. */
function danger(html: string): readonly string[] {
  return liveParts(html).filter(it => !/ (?:src|poster|background)$/.test(it));
}

suite('HTML of which only is left what a page may show', () => {
  for (const [family, attacks] of Object.entries(ATTACKS)) {
    test(`runs nothing, and stays as it is when it is read again: ${family}`, () => {
      for (const attack of attacks) {
        const { html } = clean(`<p>Un.</p>${attack}<p>Fin.</p>`);
        assert.deepEqual(danger(html), [], attack);
        assert.equal(clean(html).html, html, attack);
      }
    });
  }

  test('keeps texts, classes, identifiers, tables, formulas, drawings and the boxes of task lists', () => {
    for (const html of [
      '<h2 id="b" class="titre" lang="fr">Un <em>mot</em></h2>',
      '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td style="text-align: right">b</td></tr></tbody></table>',
      '<math><msup><mi>x</mi><mn>2</mn></msup></math>',
      '<svg viewBox="0 0 10 10"><path d="M0 0L1 1" stroke-width="2"></path></svg>',
      '<input type="checkbox" class="a" checked disabled>',
      '<a href="#b" title="c">d</a><a href="https://example.fr/">e</a><a href="/f/">g</a>',
    ]) {
      assert.equal(clean(html).html, html);
    }
  });

  test('tells of a frame by its title and its address, and gives stylesheets apart', () => {
    assert.deepEqual(clean('<iframe src="https://example.fr/" title="Un film"></iframe><style>p { color: red }</style><style media="print">p { color: blue }</style>'), {
      html: '<p class="plume-frame">Un film – https://example.fr/</p>',
      styles: ['p { color: red }'],
    });
  });
});
