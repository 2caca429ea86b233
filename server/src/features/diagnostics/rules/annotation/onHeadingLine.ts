import { shiftRange } from '../../../../base/textRange.ts';
import { lineBreakOf } from '../../../shared/blockLines.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

/** The annotation that ends a line, and the spaces before it. */
const ANNOTATION_AT_END = /[ \t]*(\{:[^}\n]*\})[ \t]*(?:#+[ \t]*)?$/;
const MOVE_BELOW = { fr: 'Écrire l’annotation sur la ligne du dessous', en: 'Write the annotation on the line below' };

/**
 * An annotation on the line of a heading: kramdown prints it, and puts its letters into the address of the heading.
 *
 * ```markdown
 * ## Les lauréats {: .text-center}
 * ```
 */
export const onHeadingLine: Rule = {
  code: 'annotation.on-heading-line',
  severity: 'error',
  about: 'headings',

  *check({ article: { text, body }, document }) {
    for (const header of elementsOfType(document, 'header')) {
      const { start, end } = shiftRange(header, body.start);
      const [line = ''] = text.slice(start, end).split(/\r?\n/, 1);
      const match = ANNOTATION_AT_END.exec(line);
      const annotation = match?.[1];
      if (match !== null && annotation !== undefined) {
        const from = start + match.index;
        const at = from + match[0].indexOf(annotation);
        const range = { start: at, end: at + annotation.length };
        // `## Un **mot**{:.bleu}` belongs to the word.
        if (document.attributeLists.some(it => it.start + body.start === at && it.target !== undefined && it.target !== header)) {
          continue;
        }
        yield { ...range, args: [annotation], fixes: [{ title: MOVE_BELOW, edits: [{ start: from, end: at, newText: lineBreakOf(text) }] }] };
      }
    }
  },

  message: ({ args: [annotation = ''] }) => ({
    fr: `Les lecteurs verront « ${annotation} » dans le titre. Écrivez l’annotation seule, sur la ligne du dessous.`,
    en: `Readers will see ‘${annotation}’ in the heading. Write the annotation alone, on the line below.`,
  }),
};
