import { shiftRange } from '../../../../base/textRange.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { visibleText, walkElements } from '../../../shared/elements.ts';
import { linksOf } from '../../../shared/links.ts';
import type { Rule } from '../../rule.ts';

const REMOVE = { fr: 'Retirer ce lien', en: 'Remove this link' };

/**
 * A link without text, nor an image that has an alternative. RGAA 4.1, criterion 6.2. One around an image that lacks its
 * alternative is told of there: describing the image cures both.
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
      const inner = walkElements(element).filter(it => it !== element && (it.type === 'img' || it.type === 'html_element'));
      const isNamed = inner.some(it => ['alt', 'title', 'aria-label'].some(name => (it.attributes.get(name) ?? '').trim() !== '')) || NAMES.some(it => element.attributes.has(it));
      if (visibleText(element) === '' && !isNamed && !inner.some(lacksAlternative)) {
        const range = shiftRange(element, context.article.body.start);
        yield { ...range, args: inner.length > 0 ? ['image'] : [], fixes: element.type === 'a' && inner.length === 0 ? [{ title: REMOVE, edits: [{ ...range, newText: '' }] }] : [] };
      }
    }
  },

  message: ({ args: [kind] }) => (kind === 'image' ? OF_IMAGE : {
    fr: 'Ce lien n’a pas de texte : personne ne le verra ni ne l’entendra (RGAA 6.2). Écrivez entre les crochets où il mène.',
    en: 'This link has no text: nobody will see or hear it (RGAA 6.2). Write between the brackets where it leads.',
  }),
};

/** What names a link besides its text, or makes it a place that others lead to. */
const NAMES = ['aria-label', 'aria-labelledby', 'title', 'id', 'name'];

const OF_IMAGE = {
  fr: 'Qui ne voit pas l’image de ce lien ne saura pas où il mène (RGAA 6.2). Décrivez-le dans « alt » ou dans « aria-label ».',
  en: 'Readers who cannot see the image of this link will not know where it leads (RGAA 6.2). Say it in ‘alt’ or in ‘aria-label’.',
};

/** What `image.missing-alternative` speaks of. */
function lacksAlternative({ type, name, attributes }: Element): boolean {
  return type === 'img' ? (attributes.get('alt') ?? '').trim() === '' : name === 'img' && !attributes.has('alt');
}
