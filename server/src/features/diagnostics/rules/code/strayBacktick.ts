import { textMatches } from '../../../shared/textMatches.ts';
import { inFile } from '../../bodyText.ts';
import type { Fix, Rule } from '../../rule.ts';

/** A run of backticks that kramdown has left in the text; behind a backslash, or alone between spaces, one is meant. */
const LEFT = { pattern: /(?<![\\`])(?!(?<=\s)`\s)`{1,2}(?!`)/g, sign: /`/ };
const APOSTROPHE = { fr: 'Écrire une apostrophe', en: 'Write an apostrophe' };
const CLOSE = { fr: 'Fermer le code après ce mot', en: 'Close the code after this word' };

/**
 * A backtick without another one: kramdown prints it, and what was to be code is not.
 *
 * ```markdown
 * Lancez `npm start dans un terminal.
 * ```
 */
export const strayBacktick: Rule = {
  code: 'code.stray-backtick',
  severity: 'warning',

  *check({ article, document }) {
    const told = new Set<number>();
    for (const place of textMatches(document, LEFT)) {
      // One slip in a block may leave several: the first one tells.
      const block = document.text.lastIndexOf('\n\n', place.start);
      if (!told.has(block)) {
        told.add(block);
        const { start, end } = inFile(article, place);
        const isApostrophe = /\p{L}$/u.test(article.text.slice(0, start).slice(-1)) && /^\p{L}/u.test(article.text.slice(end, end + 1));
        yield { start, end, args: [isApostrophe ? 'apostrophe' : 'code', place.written], fixes: isApostrophe ? [fix(APOSTROPHE, [start, end, '’'])] : closing(article.text, end, place.written) };
      }
    }
  },

  message: ({ args: [kind, written = ''] }) =>
    kind === 'apostrophe'
      ? { fr: `Les lecteurs verront «\u00A0${written}\u00A0» à la place d’une apostrophe.`, en: `Readers will see ‘${written}’ in the place of an apostrophe.` }
      : {
          fr: `Les lecteurs verront «\u00A0${written}\u00A0»\u00A0: ces accents graves vont par deux, autour du code. Ajoutez celui qui manque, ou écrivez «\u00A0\\\`\u00A0» si c’en est un vrai.`,
          en: `Readers will see ‘${written}’: backticks come in pairs, around code. Add the one that is missing, or write ‘\\\`’ for a real one.`,
        },
};

/** Right before a word, the code begins there. */
function closing(text: string, end: number, marks: string): readonly Fix[] {
  const word = /^[\p{L}\p{N}][^\s`]*[\p{L}\p{N}]|^[\p{L}\p{N}]/u.exec(text.slice(end, end + 100))?.[0];
  return word === undefined ? [] : [fix(CLOSE, [end + word.length, end + word.length, marks])];
}

function fix(title: Fix['title'], [start, end, newText]: readonly [number, number, string]): Fix {
  return { title, edits: [{ start, end, newText }] };
}
