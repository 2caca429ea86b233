import { shiftRange } from '../../../../base/textRange.ts';
import { foldWord } from '../../../../base/words.ts';
import { visibleText } from '../../../shared/elements.ts';
import { linksWithText } from '../../../shared/links.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Rule } from '../../rule.ts';

/**
 * The same words, in one article, for links that lead to different places: RGAA 4.1, criterion 6.1. Vague words
 * (« ici ») have a rule of their own, and so has a link without text.
 *
 * ```markdown
 * [Le rapport](/uploads/rapport-2024.pdf) et [le rapport](/uploads/rapport-2025.pdf)
 * ```
 */
export const sameText: Rule = {
  code: 'link.same-text',
  severity: 'information',
  about: 'links',

  *check({ article, document }) {
    const targets = new Map<string, string>();
    for (const { element, url } of linksWithText({ document })) {
      const text = visibleText(element);
      const name = element.attributes.get('aria-label') ?? element.attributes.get('title') ?? text;
      const key = foldWord(name).replace(/[.,;:!?…»\s]+$/u, '');
      const known = targets.get(key);
      if (key.length <= LONGEST_VAGUE) {
        continue;
      }
      if (known !== undefined && known !== url) {
        yield { ...shiftRange(element, article.body.start), args: [quoted(text), quoted(known)] };
      }
      targets.set(key, known ?? url);
    }
  },

  message: ({ args: [text = '', other = ''] }) => ({
    fr: `« ${text} » mène déjà ailleurs dans cet article (${other}) : qui parcourt la page de lien en lien ne saura pas les distinguer (RGAA 6.1). Dites ce que chacun a de propre.`,
    en: `‘${text}’ leads elsewhere already in this article (${other}): readers who move from link to link cannot tell them apart (RGAA 6.1). Say what is particular to each.`,
  }),
};

/** « ici », « lire », « 1 »: too short to name anything. */
const LONGEST_VAGUE = 4;
