import { shiftRange } from '../../../../base/textRange.ts';
import { visibleText, walkElements } from '../../../shared/elements.ts';
import { linksOf } from '../../../shared/links.ts';
import type { Rule } from '../../rule.ts';

/**
 * A link without text, nor an image that has an alternative. RGAA 4.1, criterion 6.2.
 *
 * ```markdown
 * [](/agenda/)
 * ```
 */
export const emptyText: Rule = {
  code: 'link.empty-text',
  severity: 'error',
  about: 'links',

  *check(context) {
    for (const { element } of linksOf(context)) {
      const hasImage = walkElements(element).some(it => (it.type === 'img' || it.type === 'html_element') && ['alt', 'title', 'aria-label'].some(name => (it.attributes.get(name) ?? '').trim() !== ''));
      if (visibleText(element) === '' && !hasImage && (element.attributes.get('aria-label') ?? element.attributes.get('id') ?? element.attributes.get('name')) === undefined) {
        yield { ...shiftRange(element, context.article.body.start), args: [] };
      }
    }
  },

  message: () => ({
    fr: 'Ce lien n’a pas de texte : personne ne le verra ni ne l’entendra (RGAA 6.2). Écrivez entre les crochets où il mène.',
    en: 'This link has no text: nobody will see or hear it (RGAA 6.2). Write between the brackets where it leads.',
  }),
};
