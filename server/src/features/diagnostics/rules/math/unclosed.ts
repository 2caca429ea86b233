import { shiftRange } from '../../../../base/textRange.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { Rule } from '../../rule.ts';

/** Two dollars, and not three; behind a backslash, they are meant. */
const DOLLARS = { pattern: /(?<![\\$])\$\$(?!\$)/g, sign: /\$\$/ };
/** What formulas have and sentences have not. */
const FORMULA = /[\\^_={}+<>]|\d\s*[*/]\s*\d/;
const ESCAPE = { fr: 'Écrire «\u00A0\\$$\u00A0»\u00A0: ce n’est pas une formule', en: 'Write ‘\\$$’: this is no formula' };

/**
 * `$$` that opens a formula which nothing ends before the next empty line: kramdown prints it.
 *
 * ```markdown
 * $$ E = mc^2
 * ```
 */
export const unclosedMath: Rule = {
  code: 'math.unclosed',
  severity: 'warning',

  *check({ article: { body }, document: { text }, document }) {
    for (const place of textMatches(document, DOLLARS)) {
      const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
      const blockEnd = /\n[ \t]*\r?\n/.exec(text.slice(place.end))?.index;
      const after = text.slice(place.end, blockEnd === undefined ? undefined : place.end + blockEnd);
      const lineEnd = /\r?\n|$/.exec(text.slice(place.end))?.index ?? 0;
      const isAlone = text.slice(lineStart, place.start).trim() === '' && text.slice(place.end, place.end + lineEnd).trim() === '';
      if (isAlone || FORMULA.test(after) || FORMULA.test(text.slice(lineStart, place.start))) {
        const range = shiftRange(place, body.start);
        yield { ...range, args: [], fixes: [{ title: ESCAPE, edits: [{ start: range.start, end: range.start, newText: '\\' }] }] };
        return;
      }
    }
  },

  message: () => ({
    fr: 'Les lecteurs verront «\u00A0$$\u00A0», et la formule comme du texte\u00A0: rien ne la ferme avant la ligne vide. Écrivez «\u00A0$$\u00A0» à sa fin.',
    en: 'Readers will see ‘$$’, and the formula as text: nothing ends it before the empty line. Write ‘$$’ at its end.',
  }),
};
