import { headingsOf, visibleText } from '../../../shared/elements.ts';
import { headingMarks, inFile, levelFix } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

/** The layout prints the title of the page as h1: an article begins at the next level. */
const FIRST_LEVEL = 2;

/**
 * The first heading of an article is deeper than h2 (RGAA 9.1).
 *
 * ```markdown
 * ### Prototype
 *
 * ## Les 15 projets
 * ```
 */
export const startsTooDeep: Rule = {
  code: 'heading.starts-too-deep',
  severity: 'warning',
  about: 'headings',

  *check({ article, document, publication }) {
    const [first] = headingsOf(document);
    // What stands in no page of its own is put into another one, below the headings of that.
    if (publication.reason !== 'no-header' && first?.level !== undefined && first.level > FIRST_LEVEL) {
      const marks = headingMarks(article, first);
      const range = marks ?? inFile(article, first);
      yield { start: range.start, end: range.end, args: [String(first.level), visibleText(first)], fixes: levelFix(marks, FIRST_LEVEL) };
    }
  },

  message: ({ args: [level = ''] }) => ({
    fr: `Le premier intertitre est de niveau ${level} : le plan de la page commencera par un trou. Commencez par le niveau 2 (##).`,
    en: `The first heading is of level ${level}: the outline of the page will begin with a gap. Begin with level 2 (##).`,
  }),
};
