import { shiftRange } from '../../../../base/textRange.ts';
import { visibleText } from '../../../shared/elements.ts';
import { linksOf } from '../../../shared/links.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Rule } from '../../rule.ts';

/** An address that goes on after the name of its site: that name alone, `numerique.gouv.fr`, can be said aloud. */
const LONG_ADDRESS = /^(?:https?:\/\/|www\.)[^\s/]+\/\S*[^\s/]/i;

/**
 * A link whose text is its address: it is spelt out to those who listen, letter by letter. RGAA 4.1, criterion 6.1.
 *
 * ```markdown
 * <https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000033202746>
 * ```
 */
export const addressAsText: Rule = {
  code: 'link.address-as-text',
  severity: 'hint',

  *check({ article, document }) {
    for (const { element } of linksOf({ document })) {
      const text = visibleText(element);
      if (LONG_ADDRESS.test(text) && !element.attributes.has('aria-label')) {
        yield { ...shiftRange(element, article.body.start), args: [quoted(text)] };
      }
    }
    for (const { kind, element, start, end, url = '' } of document.references) {
      if (kind === 'autolink' && element !== undefined && LONG_ADDRESS.test(url)) {
        yield { ...shiftRange({ start, end }, article.body.start), args: [quoted(url)] };
      }
    }
  },

  message: ({ args: [address = ''] }) => ({
    fr: `« ${address} » sera épelé, lettre après lettre, à qui écoute la page (RGAA 6.1). Écrivez [ce que l’on y trouve](l’adresse).`,
    en: `‘${address}’ will be spelt out, letter by letter, to those who listen to the page (RGAA 6.1). Write [what is found there](the address).`,
  }),
};
