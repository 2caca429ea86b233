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
  about: 'links',

  *check(context) {
    for (const { element, url, range } of linksOf(context)) {
      const address = url.trim();
      // One without text either is told of as that.
      if (address === '' && element.type === 'a' && element.children.length === 0) {
        continue;
      }
      if (address === '' || PLACEHOLDER.test(address)) {
        // Scripts hang on `<a href="#">`, and examples of menus are written so: Markdown has no such use.
        const severity = address === '#' && element.type === 'html_element' ? 'hint' : 'error';
        yield { ...shiftRange(range, context.article.body.start), args: [address], severity };
      }
    }
  },

  message: ({ args: [address = ''] }) =>
    address === ''
      ? {
          fr: 'Ce lien ne mène nulle part : il n’a pas d’adresse. Écrivez celle de la page.',
          en: 'This link leads nowhere: it has no address. Write that of the page.',
        }
      : {
          fr: `Ce lien ne mène nulle part : « ${address} » attend une vraie adresse. Écrivez celle de la page.`,
          en: `This link leads nowhere: ‘${address}’ waits for a real address. Write that of the page.`,
        },
};
