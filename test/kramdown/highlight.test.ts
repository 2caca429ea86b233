import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { jekyllOptions, renderKramdown } from '../../server/src/kramdown/index.ts';
import { highlight } from '../../server/src/kramdown/highlight/highlight.ts';
import { type HighlightedSnippet, HIGHLIGHT_RECORD, PIECES, askRouge, whyNoRouge } from './oracle/rouge.ts';

const RUNS = 1000;

function check(snippets: readonly HighlightedSnippet[]): void {
  for (const { language, code, html } of snippets) {
    const printed = highlight(code, language);
    // Rouge raises an exception where a delimiter is a backslash.
    if (html !== undefined) {
      assert.equal(printed, html, `${language}: ${code}`);
    }
  }
}

suite('colours of code', () => {
  test('are those that Rouge was seen to give', () => {
    check(JSON.parse(readFileSync(HIGHLIGHT_RECORD, 'utf8')) as HighlightedSnippet[]);
  });

  for (const [language, pieces] of Object.entries(PIECES)) {
    test(`are those of Rouge here, in ${language} put together at random`, { skip: whyNoRouge() }, () => {
      const code = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map(all => all.join(''));
      check(askRouge(fc.sample(code, RUNS).map(it => ({ language, code: it }))));
    });
  }

  test('are left out where the language is not known here', () => {
    assert.equal(highlight('a < b', 'cobol'), 'a &lt; b');
  });

  test('are guessed from the first line, where the site asks for guessing', () => {
    assert.match(renderKramdown('~~~\n#!/usr/bin/env ruby\n~~~\n', { ...jekyllOptions, syntax_highlighter_opts: { guess_lang: true } }), /<span class="c1">#!/);
  });

  test('stand in running text too', () => {
    assert.equal(renderKramdown('`nil`{:.language-ruby}'), '<p><code class="language-ruby highlighter-rouge"><span class="kp">nil</span></code></p>\n');
  });
});
