import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../support/properties.ts';
import { parseHTML } from 'linkedom';
import { convertHtml } from '../../../client/src/paste/conversion/convertHtml.ts';
import { renderKramdown } from '../../../server/src/kramdown/index.ts';
import { OPTIONS } from './options.ts';

/** Words with what kramdown, Liquid or GitHub's Markdown would take for signs of theirs. */
const WORDS = [
  'mot', 'été', 'l’eau', '12', 'a', '*', '*gras*', '**', '_a_', 'b_c', '_', '`', '`code`', '[', ']', '[lien](x)', '[^1]', '[x]:', '{', '{:', '{: .a }', '{::nomarkdown}', '<', '&lt;b&gt;', '&amp;amp;', '&amp;', '|',
  '|a|', '#', '##', '1.', '2)', '-', '+', '--', '---', '...', '&gt;', ':', '=', '===', '~~~', '~~', '$', '$$', '$$x$$', '\\', '\\\\', '\\*', '^', '!', '![', '"', "'", '&lt;&lt;', '(c)', 'http://a.fr', '*[HTML]:', '&lt;!-- a --&gt;', '&nbsp;',
];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map(it => it.join(' '));
const glued = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map(it => it.join(''));
const inline = fc.letrec<{ line: string; part: string }>(tie => ({
  part: fc.oneof(
    { maxDepth: 2 },
    words,
    glued,
    tie('line').map(it => `<b>${it}</b>`),
    tie('line').map(it => `<i>${it}</i>`),
    tie('line').map(it => `<span style="font-weight:bold">${it}</span>`),
    tie('line').map(it => `<a href="https://example.org/a(b)">${it}</a>`),
    glued.map(it => `<code>${it}</code>`),
    tie('line').map(it => `<s>${it}</s>`),
    fc.constant('<br>'),
  ),
  line: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map(it => it.join('')),
})).line;
const blocks = fc.letrec<{ all: string; block: string }>(tie => ({
  block: fc.oneof(
    { maxDepth: 2 },
    inline.map(it => `<p>${it}</p>`),
    inline.map(it => `<h2>${it}</h2>`),
    inline.map(it => `<h4>${it}</h4>`),
    fc.array(tie('all'), { minLength: 1, maxLength: 3 }).map(it => `<ul>${it.map(item => `<li>${item}</li>`).join('')}</ul>`),
    fc.array(inline, { minLength: 1, maxLength: 3 }).map(it => `<ol>${it.map(item => `<li>${item}</li>`).join('')}</ol>`),
    tie('all').map(it => `<blockquote>${it}</blockquote>`),
    tie('all').map(it => `<div>${it}</div>`),
    fc.array(fc.tuple(inline, inline), { minLength: 1, maxLength: 3 }).map(it => `<table>${it.map(([a, b]) => `<tr><td>${a}</td><td><p>${b}</p></td></tr>`).join('')}</table>`),
    fc.tuple(inline, inline).map(([term, text]) => `<dl><dt>${term}</dt><dd>${text}</dd></dl>`),
    glued.map(it => `<pre>${it}</pre>`),
  ),
  all: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map(it => it.join('')),
})).all;

/** What readers see, without spaces, and with the plain signs that smart quotes are made of. */
function seen(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return (document.body.textContent ?? '')
    .replaceAll(/[“”«»]/g, it => (it === '“' || it === '”' ? '"' : it === '«' ? '<<' : '>>'))
    .replaceAll(/[‘’]/g, "'")
    .replaceAll('…', '...')
    .replaceAll('—', '---')
    .replaceAll('–', '--')
    .replaceAll(/\s/g, '');
}

/** Liquid, so far as a text without variables has any: raw blocks are taken out of their marks. */
const withoutRaw = (text: string): string => text.replaceAll(/\{% raw %\}\n?|\n?\{% endraw %\}/g, '');

suite('Pasted words', () => {
  for (const input of ['kramdown', 'GFM'] as const) {
    test(`are all there when the page is rendered, in their order, as ${input}`, () => {
      const runs = Number(process.env['PLUME_PASTE_RUNS'] ?? 400);
      fc.assert(
        fc.property(blocks, html => {
          const text = convertHtml(html, { ...OPTIONS, plain: 'other' })?.text ?? '';
          assert.equal(seen(renderKramdown(withoutRaw(text), { input })), seen(html), text);
        }),
        { numRuns: runs },
      );
    });
  }
});
