import type { YamlNode } from '../../../../article/yaml/yamlTree.ts';
import { dateFields } from '../../../shared/dateFields.ts';
import { dayInWords } from '../../../shared/publication.ts';
import type { Rule } from '../../rule.ts';

/**
 * A day that its month does not have: Ruby goes on to the next month without a word.
 *
 * ```yaml
 * date: 2024-02-30
 * ```
 */
export const noSuchDay: Rule = {
  code: 'front-matter.no-such-day',
  severity: 'warning',

  *check({ article, schema }) {
    for (const { node } of dateFields(article.header.yaml.root, schema)) {
      const rolled = rolledOver(node);
      if (rolled !== undefined) {
        const { start, end } = node;
        yield { start, end, args: [dayInWords(rolled, 'fr'), dayInWords(rolled, 'en-GB')] };
      }
    }
  },

  message: ({ args: [french = '', english = ''] }) => ({
    fr: `La page sera datée du ${french}\u00A0: ce jour n’existe pas dans ce mois. Corrigez la date.`,
    en: `The page will be dated ${english}: there is no such day in that month. Correct the date.`,
  }),
};

/** The day that `2024-02-30` becomes, as if it were UTC; undefined for a day that exists. */
function rolledOver(node: YamlNode): Date | undefined {
  const [, year, month, day] = (node.kind === 'scalar' && /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(node.text)) || [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) > 31) {
    return undefined;
  }
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCDate() === Number(day) ? undefined : date;
}
