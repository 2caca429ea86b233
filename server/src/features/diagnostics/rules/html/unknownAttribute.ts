import { shiftRange } from '../../../../base/textRange.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import { isKnownAttribute } from '../../../shared/htmlAttributes.ts';
import { tagAttributes } from '../../../shared/tagAttributes.ts';
import { inFile } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

/**
 * An attribute that HTML does not know (RGAA 8.2): it has no effect.
 *
 * ```html
 * <figure margin-bottom='10'>
 * ```
 */
export const unknownAttribute: Rule = {
  code: 'html.unknown-attribute',
  severity: 'warning',
  about: 'html',

  *check({ article, document }) {
    for (const { name = '', openingTag } of elementsOfType(document, 'html_element')) {
      const tag = openingTag === undefined ? '' : document.text.slice(openingTag.start, openingTag.end);
      for (const attribute of tagAttributes(tag)) {
        if (openingTag !== undefined && isKnownAttribute(name.toLowerCase(), attribute.name.toLowerCase()) === false) {
          const range = inFile(article, shiftRange(attribute, openingTag.start));
          const removed = { start: range.start - attribute.spaceBefore, end: range.end };
          const fixes = [{ title: { fr: `Retirer « ${attribute.name} »`, en: `Remove ‘${attribute.name}’` }, edits: [{ ...removed, newText: '' }] }];
          yield { ...range, args: [attribute.name, name], fixes };
        }
      }
    }
  },

  message: ({ args: [attribute = '', element = ''] }) => ({
    fr: `HTML ne connaît pas « ${attribute} » sur <${element}> : il restera sans effet. Retirez-le, ou employez une classe ou style="…".`,
    en: `HTML does not know ‘${attribute}’ on <${element}>: it will have no effect. Remove it, or use a class or style="…".`,
  }),
};
