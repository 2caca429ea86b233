import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { jekyllOptions, knowLanguages, renderKramdown } from '../../server/src/kramdown/index.ts';
import { highlight } from '../../server/src/kramdown/highlight/highlight.ts';
import { languageNamed } from '../../server/src/kramdown/languages.ts';
import { type HighlightedSnippet, type Snippet, HIGHLIGHT_RECORD, PIECES, askRouge, whyNoRouge } from './oracle/rouge.ts';

/** Ruby is the language that this project's sites have most, and the hardest to read. */
const RUNS = 1000;
const RUNS_OF_OTHERS = 100;

knowLanguages(languageNamed);

function check(snippets: readonly HighlightedSnippet[]): void {
  for (const { language, code, html } of snippets) {
    const printed = highlight(code, language);
    // Rouge raises an exception where a delimiter is a backslash.
    if (html !== undefined) {
      assert.equal(printed, html, `${language}: ${code}`);
    }
  }
}

function madeAtRandom(language: string, numRuns: number): readonly Snippet[] {
  const code = fc.array(fc.constantFrom(...(PIECES[language] ?? [])), { minLength: 1, maxLength: 12 }).map(all => all.join(''));
  return fc.sample(code, numRuns).map(it => ({ language, code: it }));
}

suite('colours of code', () => {
  test('are those that Rouge was seen to give', () => {
    check(JSON.parse(readFileSync(HIGHLIGHT_RECORD, 'utf8')) as HighlightedSnippet[]);
  });

  test('are those of Rouge here, in Ruby put together at random', { skip: whyNoRouge() }, () => check(askRouge(madeAtRandom('ruby', RUNS))));

  test('are those of Rouge here, in all other languages put together at random', { skip: whyNoRouge() }, () =>
    check(askRouge(Object.keys(PIECES).filter(it => it !== 'ruby').flatMap(it => madeAtRandom(it, RUNS_OF_OTHERS)))));

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
