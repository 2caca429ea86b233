import { remembered } from '../../../../base/remembered.ts';
import type { UnwantedWord } from '../../../../project/plumeConfig.ts';
import { proseOfAnyLanguage } from '../../../shared/prose.ts';
import { matchesIn } from '../../typography/typographyRule.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A word that the team does not write (`words` of `plume.yml`), in what people read: whole, in capitals or not. Within a longer
 * one, and beside a hyphen, it is another word.
 *
 * ```yaml
 * words:
 *   - { avoid: [digitaliser, digitalisation], use: numériser, reason: Le numérique se dit ainsi en français. }
 * ```
 */
export const unwantedWord: Rule = {
  code: 'words.unwanted',
  severity: 'warning',

  *check(context) {
    const { article, project } = context;
    const { pattern, wordOf } = searchFor(project.plume.words);
    if (pattern === undefined || article.text.search(pattern) === -1) {
      return;
    }
    for (const { index: start, 0: written } of matchesIn(proseOfAnyLanguage(context), pattern)) {
      const { use, reason = '' } = wordOf(written) ?? {};
      const newText = use === undefined ? '' : likeWritten(use, written);
      // In the header, a sign of YAML would make another value of it.
      const fits = start >= article.body.start || /^[\p{L}\p{N}][\p{L}\p{N} \u00A0’-]*$/u.test(newText);
      yield { start, end: start + written.length, args: [written.replace(/\s+/g, ' '), newText, reason], fixes: newText !== '' && fits ? [fixFor(newText, { start, end: start + written.length })] : [] };
    }
  },

  message: ({ args: [word = '', use = '', reason = ''] }) => {
    const why = reason === '' ? '' : ` ${reason}`;
    return use === ''
      ? { fr: `L’équipe n’écrit pas «\u00A0${word}\u00A0»\u00A0: dites-le autrement.${why}`, en: `The team does not write ‘${word}’: put it another way.${why}` }
      : { fr: `L’équipe n’écrit pas «\u00A0${word}\u00A0», mais «\u00A0${use}\u00A0».${why}`, en: `The team does not write ‘${word}’, but ‘${use}’.${why}` };
  },
};

function fixFor(newText: string, range: { readonly start: number; readonly end: number }): Fix {
  return { title: { fr: `Écrire «\u00A0${newText}\u00A0»`, en: `Write ‘${newText}’` }, edits: [{ ...range, newText }] };
}

interface Search {
  /** Undefined where there is nothing to look for. */
  readonly pattern: RegExp | undefined;
  readonly wordOf: (written: string) => UnwantedWord | undefined;
}

/** One search for all words, the longest first: made once for all articles of a site. */
const searchFor = remembered((words: readonly UnwantedWord[]): Search => {
  const byKey = new Map(words.toReversed().flatMap(word => word.avoid.map(it => [keyOf(it), word] as const)));
  const choices = [...byKey.keys()].toSorted((a, b) => b.length - a.length).map(it => it.split(' ').map(escaped).join('[\\s\\u00A0\\u202F]+').replace(/'/g, "['’]"));
  return {
    pattern: choices.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${choices.join('|')})(?![\\p{L}\\p{N}_-])`, 'giu'),
    wordOf: written => byKey.get(keyOf(written)),
  };
});

/** What all spellings of a word have in common: `Mise  à jour` and `mise à jour`. */
function keyOf(word: string): string {
  return word.toLowerCase().replace(/’/g, "'").trim().replace(/[\s\u00A0\u202F]+/g, ' ');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** With the capitals of what it replaces: `Digitaliser` → `Numériser`, `DIGITAL` → `NUMÉRIQUE`. */
function likeWritten(use: string, written: string): string {
  const isInCapitals = written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
  const [first = '', ...rest] = use;
  return isInCapitals ? use.toUpperCase() : /^\p{Lu}/u.test(written) ? first.toUpperCase() + rest.join('') : use;
}
