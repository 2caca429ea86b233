import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { findFormulas, readDollars } from '../../client/webview/math/findFormulas.ts';
import { typeset } from '../../client/webview/math/typesetting.ts';

const { document, Element, Text } = parseHTML('<!DOCTYPE html><html><body></body></html>');
Object.assign(globalThis, { document, Element, Text, NodeFilter: { SHOW_TEXT: 4 } });
const { Formulas } = await import('../../client/webview/math/formulas.ts');

function sanitize(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** The HTML with its formulas shown by a program that writes what it was asked. */
async function show(html: string): Promise<string> {
  const asked: string[] = [];
  const part = document.createElement('div');
  part.innerHTML = html;
  const fill = (): void => formulas.showIn(part, { html, language: 'fr', sanitize });
  const formulas = new Formulas({
    load: () =>
      Promise.resolve({
        typeset: (tex, display) => {
          asked.push(tex);
          return tex.includes('!') ? { unreadable: '!' } : { mathMl: `<math ${display}>${tex}</math>` };
        },
      }),
    ready: fill,
  });
  fill();
  await new Promise(resolve => setImmediate(resolve));
  assert.equal(new Set(asked).size, asked.length, 'a formula is read once');
  return part.innerHTML;
}

suite('The formulas of an article', () => {
  test('are found where kramdown writes them', () => {
    const found = findFormulas(String.raw`Soit \(a < b\) et \[\frac{1}{2}\].`);
    assert.deepEqual(found.map(({ tex, display }) => [tex, display]), [['a < b', 'inline'], [String.raw`\frac{1}{2}`, 'block']]);
    assert.equal(found[0]?.start, 5);
  });

  test('are between dollars where the site has no MathJax', () => {
    assert.deepEqual(readDollars('$x$'), { start: 0, end: 3, tex: 'x', display: 'inline' });
    assert.equal(readDollars('$$\nx\n$$')?.display, 'block');
    assert.equal(readDollars('5 $'), undefined);
  });

  test('take the place of what is written', async () => {
    assert.equal(await show(String.raw`<p>Un \(a\), deux \(b\), encore \(a\).</p>`), '<p>Un <math inline="">a</math>, deux <math inline="">b</math>, encore <math inline="">a</math>.</p>');
    assert.equal(await show('<span class="kdmath">$x$</span>'), '<span class="kdmath"><math inline="">x</math></span>');
  });

  test('are left alone in code', async () => {
    const html = String.raw`<p><code>\(a\)</code></p>`;
    assert.equal(await show(html), html);
  });

  test('stay as they are written where they cannot be read, with a hint', async () => {
    assert.equal(await show(String.raw`<p>\(!\)</p>`), String.raw`<p><span title="Cette formule ne peut pas être lue, à partir de «\u00A0!\u00A0»." class="plume-unreadable">\(!\)</span></p>`.replaceAll('\\u00A0', '\u00A0'));
  });

  test('become MathML', () => {
    const result = typeset(String.raw`\frac{1}{2}`, 'inline');
    assert.match('mathMl' in result ? result.mathMl : '', /^<math><mfrac><mn>1<\/mn><mn>2<\/mn><\/mfrac><\/math>$/);
  });

  test('that cannot be read say from where on', () => {
    assert.deepEqual(typeset(String.raw`a + \inconnu{b}`, 'inline'), { unreadable: String.raw`\inconnu{b}` });
  });

  test('neither link, load, nor style', () => {
    for (const tex of [String.raw`\href{javascript:alert(1)}{x}`, String.raw`\includegraphics{https://x.invalid/a}`, String.raw`\class{a}{x}`, String.raw`\style{color:red}{x}`]) {
      const result = typeset(tex, 'inline');
      assert.doesNotMatch('mathMl' in result ? result.mathMl : '', /href|src|class="a"|color:red/, tex);
    }
  });

  test('end, however they are written', () => {
    const result = typeset(String.raw`\def\a{\a\a}\a`, 'inline');
    assert.ok('unreadable' in result);
  });
});
