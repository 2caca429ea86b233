import { shiftRange } from '../../../../base/textRange.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Rule } from '../../rule.ts';

/** What formulas have and sentences have not. */
const FORMULA = /[\\^_={}+]|\b(?:sin|cos|log|ln|exp|lim|max|min)\b/;
/** Two words, one after the other. */
const WORDS = /\p{L}{2,}[\s,.;:']+\p{L}{2,}/u;
const ESCAPE = { fr: 'Écrire « \\$$ » : ce n’est pas une formule', en: 'Write ‘\\$$’: this is no formula' };

/**
 * Two times `$$` make a formula of what stands between them.
 *
 * ```markdown
 * De 5$$ et 6$$
 * ```
 */
export const unintendedMath: Rule = {
  code: 'math.unintended',
  severity: 'warning',

  *check({ article: { body }, document }) {
    for (const math of elementsOfType(document, 'math')) {
      const isProse = !FORMULA.test(math.value) && (WORDS.test(math.value) || /^\d\$\$/.test(document.text.slice(Math.max(0, math.start - 1), math.start + 2)));
      if (math.category === 'span' && isProse) {
        const { start, end } = shiftRange(math, body.start);
        const edits = [
          { start, end: start, newText: '\\' },
          { start: end - 2, end: end - 2, newText: '\\' },
        ];
        yield { start, end, args: [quoted(math.value)], fixes: [{ title: ESCAPE, edits }] };
      }
    }
  },

  message: ({ args: [content = ''] }) => ({
    fr: `Les lecteurs verront « ${content} » comme une formule, à cause de « $$ ». Écrivez « \\$$ » si c’est une phrase.`,
    en: `Readers will see ‘${content}’ as a formula, because of ‘$$’. Write ‘\\$$’ if it is a sentence.`,
  }),
};
