import { shiftRange } from '../../../../base/textRange.ts';
import type { Element, ElementType } from '../../../../kramdown/index.ts';
import { contentsOf } from '../../../shared/elements.ts';
import { quoted } from '../../../shared/quote.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { Rule } from '../../rule.ts';

/** An address, without the punctuation that ends the sentence. */
const ADDRESS = {
  pattern: /(?<![\p{L}\p{N}@/.])(?:https?:\/\/|www\.)(?=[\p{L}\p{N}])[^\s<>"«»“”\u00A0\u202F\uFFFC]*[^\s<>"«»“”\u00A0\u202F.,;:!?)\]'’*_]/gu,
  sign: /:\/\/|www\./,
};
/** Hosts that are nobody’s: RFC 2606 and RFC 6761 keep them for examples, and for the reader’s own machine. */
const IN_EXAMPLES = /^(?:https?:\/\/)?(?:[^/:]+\.)?(?:localhost|example(?:\.(?:com|net|org))?|test|invalid|127\.0\.0\.1|0\.0\.0\.0)(?:[/:?#]|$)/i;
const MAKE_LINK = { fr: 'En faire un lien', en: 'Make it a link' };

/**
 * An address in the text: kramdown does not make a link of it. What is said of its first place is only recalled at the others.
 *
 * ```markdown
 * Voir https://www.example.fr
 * ```
 */
export const bareAddress: Rule = {
  code: 'link.bare-address',
  severity: 'warning',

  *check({ article: { body }, document }) {
    const told = new Set<string>();
    for (const { written: address, ...place } of textMatches(document, ADDRESS, () => contentsOf(document).flatMap(textOutsideLinks))) {
      if (IN_EXAMPLES.test(address)) {
        continue;
      }
      const range = shiftRange(place, body.start);
      const isRepeated = told.has(address);
      told.add(address);
      const newText = address.startsWith('www.') ? `[${address}](https://${address})` : `<${address}>`;
      yield { ...range, args: [quoted(address)], fixes: [{ title: MAKE_LINK, edits: [{ ...range, newText }] }], ...(isRepeated ? { severity: 'information' } : {}) };
    }
  },

  message: ({ args: [address = ''] }) => ({
    fr: `Les lecteurs ne pourront pas cliquer sur « ${address} ». Écrivez [un texte qui dit où mène le lien](adresse), ou <adresse>.`,
    en: `Readers cannot click on ‘${address}’. Write [a text that says where the link leads](address), or <address>.`,
  }),
};

const NOT_LOOKED_INTO: ReadonlySet<ElementType> = new Set(['a', 'html_element', 'codespan', 'codeblock']);

function textOutsideLinks(element: Element): readonly Element[] {
  if (element.type === 'text') {
    return [element];
  }
  return NOT_LOOKED_INTO.has(element.type) ? [] : element.children.flatMap(textOutsideLinks);
}
