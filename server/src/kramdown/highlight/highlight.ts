/** Colours code as Rouge does, in the languages that are known here; in others code stands bare. */
import { escapeAll } from '../html/escape.ts';
import { lex, type Language } from './lexer.ts';
import { ruby } from './ruby.ts';

/** The language that a name stands for, if it is known. */
export type LanguageFinder = (name: string) => Language | undefined;

/** What names the program that runs a script on its first line. */
const RUBY_SCRIPT = /^#![^\n]*\bruby/;

let find: LanguageFinder = name => (name === 'ruby' || name === 'rb' ? ruby : undefined);

/**
 * Makes more languages known than Ruby, once, when a program starts: all of them together weigh more than the rest of the engine, and
 * who shows no code does not load them (`languages.ts`).
 */
export function knowLanguages(finder: LanguageFinder): void {
  find = finder;
}

/** What Rouge takes the code for when nobody names a language, as far as the languages known here go. */
export function guessLanguage(code: string): string {
  return RUBY_SCRIPT.test(code) ? 'ruby' : 'plaintext';
}

/** The code as HTML: `<span class="k">if</span>` around what has a class. */
export function highlight(code: string, language: string | undefined): string {
  const known = language === undefined ? undefined : find(language);
  if (known === undefined) {
    return escapeAll(code);
  }
  return lex(known, code).map(({ kind, text }) => (kind === '' ? escapeAll(text) : `<span class="${kind}">${escapeAll(text)}</span>`)).join('');
}
