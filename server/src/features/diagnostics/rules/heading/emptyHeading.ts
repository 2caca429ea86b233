import { shiftRange } from '../../../../base/textRange.ts';
import { elementsOfType, visibleText, walkElements } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

/** A line of signs alone, which kramdown prints as it stands. */
const SIGNS_ALONE = /(?<=^|\n)#{2,6}[ \t]*(?=\n|$)/g;

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
    for (const element of elementsOfType(document, 'header', 'text')) {
      if (element.type === 'header' && visibleText(element) === '' && !walkElements(element).some(it => it.type === 'img' && it.attributes.get('alt') !== '')) {
        yield { ...shiftRange(element, body.start), args: [] };
      } else if (element.type === 'text') {
        for (const { index, 0: signs } of document.text.slice(element.start, element.end).matchAll(SIGNS_ALONE)) {
          const start = element.start + index;
          yield { ...shiftRange({ start, end: start + signs.trimEnd().length }, body.start), args: [] };
        }
      }
    }
  },

  message: () => ({
    fr: 'Ce titre n’a pas de texte : les lecteurs verront une ligne vide ou des dièses. Écrivez le titre, ou enlevez la ligne (RGAA 9.1).',
    en: 'This heading has no text: readers will see an empty line or number signs. Write the heading, or remove the line (RGAA 9.1).',
  }),
};
