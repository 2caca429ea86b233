import { shiftRange } from '../../../../base/textRange.ts';
import type { Rule } from '../../rule.ts';

/**
 * An annotation on something that is not printed as an element of its own: the text of a list item, a quotation mark,
 * an entity. Nothing shows.
 *
 * ```markdown
 * * un point
 *   {: .bleue}
 * ```
 */
export const noVisibleEffect: Rule = {
  code: 'annotation.no-visible-effect',
  severity: 'warning',
  about: 'annotations',

  *check({ article: { body }, document }) {
    for (const list of document.attributeLists) {
      if (list.lost === 'no-visible-effect') {
        yield { ...shiftRange(list, body.start), args: [list.kind] };
      }
    }
  },

  message: ({ args: [kind] }) =>
    kind === 'block'
      ? {
          fr: 'Les lecteurs ne verront pas cette mise en forme : ici, l’annotation vise le texte d’un point de liste. Écrivez-la en tête du point, « * {: .classe } texte », ou sous la liste entière, sans retrait.',
          en: 'Readers will not see this formatting: here, the annotation is for the text of a list item. Write it first in the item, ‘* {: .class } text’, or below the whole list, not indented.',
        }
      : {
          fr: 'Les lecteurs ne verront pas cette mise en forme : l’annotation suit un signe, non un texte en gras, en italique ou un lien.',
          en: 'Readers will not see this formatting: the annotation follows a sign, not bold or italic text or a link.',
        },
};
