import { shiftRange } from '../../../../base/textRange.ts';
import { foldWord } from '../../../../base/words.ts';
import { visibleText } from '../../../shared/elements.ts';
import { linksWithText } from '../../../shared/links.ts';
import type { Rule } from '../../rule.ts';

/** Texts that say nothing by themselves, without accents or case. */
const VAGUE = new Set([
  'ici', 'la', 'ce lien', 'lien', 'cliquez ici', 'cliquer ici', 'cliquez', 'par ici', 'en savoir plus', 'savoir plus', 'plus', "plus d'informations", "plus d'infos",
  'lire la suite', 'la suite', 'suite', 'lire', 'voir', 'voir plus', 'decouvrir', 'consulter', 'telecharger', 'acceder', 'site', 'page', 'article', 'here', 'click here', 'read more', 'more', 'link',
]);

/**
 * A link whose text does not say where it leads. RGAA 4.1, criterion 6.1: those who move from link to link hear the
 * text alone.
 *
 * ```markdown
 * Pour s’inscrire, [cliquez ici](/agenda/).
 * ```
 */
export const vagueText: Rule = {
  code: 'link.vague-text',
  severity: 'information',
  about: 'links',

  *check(context) {
    for (const { element } of linksWithText(context)) {
      const text = visibleText(element);
      const word = foldWord(text).replace(/[\s.…»«>→:!]+$/u, '').replace(/^[\s«→>]+/u, '').trim();
      if (VAGUE.has(word) && (element.attributes.get('title') ?? element.attributes.get('aria-label')) === undefined) {
        yield { ...shiftRange(element, context.article.body.start), args: [text] };
      }
    }
  },

  message: ({ args: [text = ''] }) => ({
    fr: `« ${text} » ne dit pas où mène le lien : qui parcourt la page de lien en lien n’entend que ces mots (RGAA 6.1). Reprenez le titre de la page visée.`,
    en: `‘${text}’ does not say where the link leads: readers who move from link to link hear these words alone (RGAA 6.1). Use the title of the page it leads to.`,
  }),
};
