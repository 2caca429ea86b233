import { readJekyllDate, suggestDate } from '../../../../article/jekyllDate.ts';
import { isEmptyNode } from '../../../../article/yaml/yamlTree.ts';
import { dateFields } from '../../../shared/dateFields.ts';
import type { Problem, Rule } from '../../rule.ts';

/**
 * A date that Jekyll does not take: it then stops, or takes today’s.
 *
 * ```yaml
 * date: 15 juillet 2019
 * ```
 */
export const invalidDate: Rule = {
  code: 'front-matter.invalid-date',
  severity: 'error',

  *check({ article, schema }) {
    for (const { field, node } of dateFields(article.header.yaml.root, schema)) {
      if (!isEmptyNode(node) && readJekyllDate(node) === undefined) {
        const { start, end } = node;
        const suggestion = node.kind === 'scalar' ? suggestDate(node.text) : undefined;
        const fixes = suggestion === undefined ? [] : [{ title: { fr: `Écrire « ${suggestion} »`, en: `Write ‘${suggestion}’` }, edits: [{ start, end, newText: suggestion }] }];
        yield { start, end, args: [field], fixes } satisfies Problem;
      }
    }
  },

  message: ({ args: [field = ''] }) => ({
    fr: `Le site ne pourra pas être publié, ou datera mal la page : il ne comprend pas « ${field} ». Écrivez la date ainsi : 2019-07-15 16:30:00 +02:00.`,
    en: `The site cannot be published, or will date the page wrongly: it does not understand ‘${field}’. Write the date like this: 2019-07-15 16:30:00 +02:00.`,
  }),
};
