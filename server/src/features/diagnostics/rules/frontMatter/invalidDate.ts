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
    fr: `« ${field} » n’est pas une date que le site comprend. Écrivez-la ainsi : 2019-07-15 16:30:00 +02:00.`,
    en: `‘${field}’ is no date that the site understands. Write it like this: 2019-07-15 16:30:00 +02:00.`,
  }),
};
