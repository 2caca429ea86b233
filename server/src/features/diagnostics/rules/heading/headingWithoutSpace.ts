import { shiftRange } from '../../../../base/textRange.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Rule } from '../../rule.ts';

/** Two signs or more at the start of a line, and a letter right after. One sign is more often a hashtag. */
const SIGNS = /(?<=^|\n)(#{2,6})(?=[\p{L}\p{N}*_«"“])[^\n]*/gu;
const ADD_SPACE = { fr: 'Ajouter une espace après les dièses', en: 'Add a space after the number signs' };

/**
 * A heading without a space after its signs: kramdown, as Jekyll sets it, prints the signs.
 *
 * ```markdown
 * ###Titre
 * ```
 */
export const headingWithoutSpace: Rule = {
  code: 'heading.without-space',
  severity: 'error',

  *check({ article: { body }, document }) {
    for (const element of elementsOfType(document, 'text')) {
      for (const { index, 0: line, 1: signs = '' } of document.text.slice(element.start, element.end).matchAll(SIGNS)) {
        const at = element.start + index;
        if (at === 0 || document.text[at - 1] === '\n') {
          const range = shiftRange({ start: at, end: at + signs.length }, body.start);
          yield { ...range, args: [quoted(line)], fixes: [{ title: ADD_SPACE, edits: [{ start: range.end, end: range.end, newText: ' ' }] }] };
        }
      }
    }
  },

  message: ({ args: [line = ''] }) => ({
    fr: `Les lecteurs verront « ${line} » avec ses dièses, et non un titre : il manque une espace après les dièses.`,
    en: `Readers will see ‘${line}’ with its number signs, not a heading: a space is missing after the signs.`,
  }),
};
