/** Colours code as Rouge does, in the languages that are known here; in others code stands bare. */
import type { Language } from './lexer.ts';
import { escapeAll } from '../html/escape.ts';
import { lex } from './lexer.ts';
import { ruby } from './ruby.ts';

/** The languages by the names that an article may give them. */
const LANGUAGES: ReadonlyMap<string, Language> = new Map([['ruby', ruby], ['rb', ruby]]);

/** What names the program that runs a script on its first line. */
const RUBY_SCRIPT = /^#![^\n]*\bruby/;

/** What Rouge takes the code for when nobody names a language, as far as the languages known here go. */
export function guessLanguage(code: string): string {
  return RUBY_SCRIPT.test(code) ? 'ruby' : 'plaintext';
}

/** The code as HTML: `<span class="k">if</span>` around what has a class. */
export function highlight(code: string, language: string | undefined): string {
  const known = language === undefined ? undefined : LANGUAGES.get(language);
  if (known === undefined) {
    return escapeAll(code);
  }
  return lex(known, code).map(({ kind, text }) => (kind === '' ? escapeAll(text) : `<span class="${kind}">${escapeAll(text)}</span>`)).join('');
}
