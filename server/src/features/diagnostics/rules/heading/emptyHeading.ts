import { shiftRange } from '../../../../base/textRange.ts';
import { headingsOf, visibleText, walkElements } from '../../../shared/elements.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { Rule } from '../../rule.ts';

/** A line of signs alone, which kramdown prints as it stands. */
const SIGNS_ALONE = { pattern: /(?<=^|\n)#{2,6}[ \t]*(?=\n|$)/g, sign: /##/ };

/**
 * A heading without text. RGAA 4.1, criterion 9.1: a heading says what its section holds.
 *
 * ```markdown
 * ##
 * ```
 */
export const emptyHeading: Rule = {
  code: 'heading.empty',
  severity: 'error',

  *check({ article: { body }, document }) {
    for (const heading of headingsOf(document)) {
      if (visibleText(heading) === '' && !walkElements(heading).some(it => it.type === 'img' && it.attributes.get('alt') !== '')) {
        yield { ...shiftRange(heading, body.start), args: [] };
      }
    }
    for (const { start, end, written: signs } of textMatches(document, SIGNS_ALONE)) {
      // `###[lien](/a/)` is a heading without a space, and has text.
      if (!/^[^\r\n]/.test(document.text.slice(end, end + 1))) {
        yield { ...shiftRange({ start, end: start + signs.trimEnd().length }, body.start), args: [] };
      }
    }
  },

  message: () => ({
    fr: 'Ce titre n’a pas de texte : les lecteurs verront une ligne vide ou des dièses. Écrivez le titre, ou enlevez la ligne (RGAA 9.1).',
    en: 'This heading has no text: readers will see an empty line or number signs. Write the heading, or remove the line (RGAA 9.1).',
  }),
};
