import { shiftRange } from '../../../../base/textRange.ts';
import { visibleText } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

/** `[mailto:a@b.fr](a@b.fr)`: text and address have changed places. */
const MAIL_TEXT = /^mailto:(?<address>\S+@\S+)$/i;
const SWAP = { fr: 'Remettre l’adresse à sa place', en: 'Put the address in its place' };

/**
 * A link whose text is `mailto:…`: readers see the technical word, and the link leads nowhere.
 *
 * ```markdown
 * [mailto:contact@example.fr](contact@example.fr)
 * ```
 */
export const mailInText: Rule = {
  code: 'link.mail-in-text',
  severity: 'error',

  *check({ article: { body }, document }) {
    for (const { kind, element, textRange, urlRange } of document.references) {
      const address = kind === 'link' && element !== undefined ? MAIL_TEXT.exec(visibleText(element))?.groups?.['address'] : undefined;
      if (address !== undefined) {
        const range = shiftRange(textRange, body.start);
        const target = urlRange === undefined ? [] : [{ ...shiftRange(urlRange, body.start), newText: `mailto:${address}` }];
        yield { ...range, args: [address], fixes: [{ title: SWAP, edits: [{ ...range, newText: address }, ...target] }] };
      }
    }
  },

  message: ({ args: [address = ''] }) => ({
    fr: `Les lecteurs verront « mailto: » dans le texte du lien. Écrivez [${address}](mailto:${address}).`,
    en: `Readers will see ‘mailto:’ in the text of the link. Write [${address}](mailto:${address}).`,
  }),
};
