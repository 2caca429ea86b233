import { shiftRange } from '../../../../base/textRange.ts';
import { linksOf } from '../../../shared/links.ts';
import type { Rule } from '../../rule.ts';

/** What stands in for an address that was never written. */
const PLACEHOLDER = /^(?:liens?|url|adresse|link|todo|xxx+|à compléter|a completer|#)$/i;

/**
 * A link that leads nowhere: its address is empty, or a word that was to be replaced.
 *
 * ```markdown
 * [la suite](LIEN)
 * ```
 */
export const emptyTarget: Rule = {
  code: 'link.empty-target',
  severity: 'error',

  *check(context) {
    for (const { url, range } of linksOf(context)) {
      const address = url.trim();
      if (address === '' || PLACEHOLDER.test(address)) {
        yield { ...shiftRange(range, context.article.body.start), args: [address] };
      }
    }
  },

  message: ({ args: [address = ''] }) => ({
    fr: `Ce lien ne mène nulle part : son adresse est ${address === '' ? 'vide' : `« ${address} »`}. Écrivez l’adresse de la page.`,
    en: `This link leads nowhere: its address is ${address === '' ? 'empty' : `‘${address}’`}. Write the address of the page.`,
  }),
};
