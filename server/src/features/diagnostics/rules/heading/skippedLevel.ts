import { headingsOf } from '../../../shared/elements.ts';
import { headingMarks, inFile, levelFix } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

/**
 * A heading is more than one level below the one before (RGAA 9.1).
 *
 * ```markdown
 * ## Les projets
 *
 * #### Le premier
 * ```
 */
export const skippedLevel: Rule = {
  code: 'heading.skipped-level',
  severity: 'warning',
  about: 'headings',

  *check({ article, document }) {
    let above: number | undefined;
    for (const heading of headingsOf(document)) {
      const { level } = heading;
      if (level !== undefined && above !== undefined && level > above + 1) {
        const marks = headingMarks(article, heading);
        const range = marks ?? inFile(article, heading);
        yield { start: range.start, end: range.end, args: [String(level), String(above)], fixes: levelFix(marks, above + 1) };
      }
      above = level ?? above;
    }
  },

  message: ({ args: [level = '', above = ''] }) => ({
    fr: `Cet intertitre de niveau ${level} suit un niveau ${above} : il manque un niveau au plan de la page. Remontez-le d’un cran.`,
    en: `This heading of level ${level} follows one of level ${above}: the outline of the page lacks a level. Raise it.`,
  }),
};
