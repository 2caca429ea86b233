import { shiftRange } from '../../../../base/textRange.ts';
import { tagAttributes } from '../../../shared/tagAttributes.ts';
import { inFile } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

/**
 * An attribute written twice in a tag (RGAA 8.2): kramdown keeps the last one.
 *
 * ```html
 * <p class="note" class="bleue">
 * ```
 */
export const repeatedAttribute: Rule = {
  code: 'html.repeated-attribute',
  severity: 'warning',

  *check({ article, document }) {
    for (const warning of document.warnings) {
      const [name = ''] = warning.args;
      if (warning.code === 'duplicate-html-attribute') {
        const alike = tagAttributes(document.text.slice(warning.start, warning.end)).filter(it => it.name.toLowerCase() === name.toLowerCase());
        const [first = { start: 0, end: warning.end - warning.start, spaceBefore: 0 }] = alike;
        const range = inFile(article, shiftRange(first, warning.start));
        const title = { fr: `Retirer le premier « ${name} »`, en: `Remove the first ‘${name}’` };
        const fixes = alike.length > 1 ? [{ title, edits: [{ start: range.start - first.spaceBefore, end: range.end, newText: '' }] }] : [];
        yield { ...range, args: [name], fixes };
      }
    }
  },

  message: ({ args: [name = ''] }) => ({
    fr: `« ${name} » est écrit deux fois dans cette balise : seul le dernier comptera.`,
    en: `‘${name}’ is written twice in this tag: the last one only will count.`,
  }),
};
