import { shiftRange } from '../../../../base/textRange.ts';
import { quoted } from '../../../shared/quote.ts';
import { endOfLine } from '../../../shared/blockLines.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { Rule } from '../../rule.ts';

/** Two signs or more at the start of a line, and right after a letter, or what is no text. One sign is more often a hashtag. */
const SIGNS = { pattern: /(?<=^|\n)(?<signs>#{2,6})(?=[\p{L}\p{N}*_«"“]|$)[^\n]*/gu, sign: /##/ };
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
    for (const { start, groups: { signs = '' } } of textMatches(document, SIGNS)) {
      const line = body.text.slice(start, endOfLine(body.text, start));
      if ((start === 0 || document.text[start - 1] === '\n') && /^#+[^#\s]/.test(line)) {
        const range = shiftRange({ start, end: start + signs.length }, body.start);
        yield { ...range, args: [quoted(line)], fixes: [{ title: ADD_SPACE, edits: [{ start: range.end, end: range.end, newText: ' ' }] }] };
      }
    }
  },

  message: ({ args: [line = ''] }) => ({
    fr: `Les lecteurs verront « ${line} » avec ses dièses, et non un titre : il manque une espace après les dièses.`,
    en: `Readers will see ‘${line}’ with its number signs, not a heading: a space is missing after the signs.`,
  }),
};
