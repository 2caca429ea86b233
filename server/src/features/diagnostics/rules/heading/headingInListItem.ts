import { shiftRange } from '../../../../base/textRange.ts';
import { everyElement, visibleText } from '../../../shared/elements.ts';
import { firstLineOf, lineBreakOf, startOfLine } from '../../../shared/blockLines.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Rule } from '../../rule.ts';

const SEPARATE = { fr: 'Ajouter une ligne vide au-dessus du titre', en: 'Add an empty line above the heading' };

/**
 * A heading right below a list item, without an empty line: kramdown puts it into the item.
 *
 * ```markdown
 * * un point
 * ## Titre
 * ```
 *
 * A heading that is indented with its item, or on its first line, is meant to be there.
 */
export const headingInListItem: Rule = {
  code: 'heading.in-list-item',
  severity: 'warning',

  *check({ article: { text, body }, document }) {
    for (const item of everyElement(document)) {
      if (item.type !== 'li') {
        continue;
      }
      for (const header of item.children.filter(it => it.type === 'header')) {
        const { start, end } = shiftRange(header, body.start);
        if (start === startOfLine(text, start) && header.start > item.start) {
          const edit = { start, end: start, newText: lineBreakOf(text) };
          yield { ...firstLineOf(text, { start, end }), args: [quoted(visibleText(header))], fixes: [{ title: SEPARATE, edits: [edit] }] };
        }
      }
    }
  },

  message: ({ args: [title = ''] }) => ({
    fr: `Le titre « ${title} » fera partie du point de liste qui le précède, avec le même retrait : ajoutez une ligne vide au-dessus.`,
    en: `The heading ‘${title}’ will be part of the list item before it, indented alike: add an empty line above it.`,
  }),
};
