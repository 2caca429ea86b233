import { headingsOf, visibleText } from '../../../shared/elements.ts';
import { headingMarks, inFile, levelFix } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

/** Where a layout is not known, it is taken to print the title of the page as h1: an article begins at the next level. */
const FIRST_LEVEL = 2;

/**
 * The first heading of an article is more than one level deeper than what its layout writes above it (RGAA 9.1).
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

  *check({ article, document, publication, evidence: { headingsAbove } }) {
    const [first] = headingsOf(document);
    const above = headingsAbove.length === 0 ? 0 : headingsAbove.at(-1);
    const usual = Math.max(FIRST_LEVEL, (above ?? 0) + 1);
    // What stands in no page of its own is put into another one, below the headings of that.
    if (publication.reason !== 'no-header' && first?.level !== undefined && first.level > usual) {
      const marks = headingMarks(article, first);
      const range = marks ?? inFile(article, first);
      yield { start: range.start, end: range.end, args: [String(first.level), visibleText(first), String(usual)], fixes: levelFix(marks, usual), ...(above === undefined ? { severity: 'information' } : {}) };
    }
  },

  message: ({ args: [level = ''] }) => ({
    fr: `Le premier intertitre est de niveau ${level} : le plan de la page commencera par un trou. Commencez par le niveau 2 (##).`,
    en: `The first heading is of level ${level}: the outline of the page will begin with a gap. Begin with level 2 (##).`,
  }),
};
