import type { Element } from '../../../../kramdown/index.ts';
import { visibleText } from '../../../shared/elements.ts';
import { CARD_SHAPE, findProjectCards } from '../../../shared/projectCards.ts';
import { quoted } from '../../../shared/quote.ts';
import { firstLineOf } from '../../../shared/blockLines.ts';
import { inFile } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

/**
 * A label of a project card with nothing below it, nor behind it.
 *
 * ```markdown
 * **Les gains**
 * {: .bleue .margin-0 }
 * ```
 */
export const emptyPart: Rule = {
  code: 'card.empty-part',
  severity: 'warning',
  about: 'cards',

  *check({ article, document }) {
    for (const { parts } of findProjectCards(document)) {
      for (const { kind, block, content } of parts) {
        if (CARD_SHAPE[kind].label !== '' && content.length === 0 && saysNothingMore(block)) {
          yield { ...firstLineOf(article.text, inFile(article, block)), args: [quoted(visibleText(block))] };
        }
      }
    }
  },

  message: ({ args: [label = ''] }) => ({
    fr: `Les lecteurs verront «\u00A0${label}\u00A0», et rien dessous. Écrivez ce qui suit, ou enlevez ce titre.`,
    en: `Readers will see ‘${label}’, and nothing below. Write what follows, or remove this label.`,
  }),
};

/** Whether a paragraph has nothing but its label: no text but a colon, no image, no link. */
function saysNothingMore({ children: [, ...others] }: Element): boolean {
  return others.every(it => it.type === 'br' || (it.type === 'text' && /^[\s\u00A0\u202F:]*$/.test(it.value)));
}
