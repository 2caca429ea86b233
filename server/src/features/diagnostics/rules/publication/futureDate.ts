import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import { momentInWords } from '../../../shared/publication.ts';
import type { Rule } from '../../rule.ts';

/**
 * A date that has not come yet: Jekyll leaves the page out, without a word, until the site is built after it.
 *
 * ```yaml
 * date: 2099-01-01 10:00:00 +01:00
 * ```
 */
export const futureDate: Rule = {
  code: 'publication.future-date',
  severity: 'warning',

  *check({ article, publication }) {
    const { split, yaml, isReadable } = article.header;
    if (publication.state === 'scheduled' && isReadable && split.kind === 'found') {
      const { start, end } = entryOf(yaml.root, 'date')?.value ?? split.opening;
      const { fr, en } = momentInWords(publication);
      yield { start, end, args: [fr, en] };
    }
  },

  message: ({ args: [french = '', english = ''] }) => ({
    fr: `Les lecteurs ne verront pas cette page avant la première mise en ligne du site après sa date, ${french}. Si elle doit paraître maintenant, corrigez la date.`,
    en: `Readers will not see this page until the site is first built after its date, ${english}. If it is to appear now, correct the date.`,
  }),
};
