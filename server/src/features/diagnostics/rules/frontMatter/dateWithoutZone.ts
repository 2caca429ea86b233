import { isoOffset, readJekyllDate, zoneOffset, type JekyllDate } from '../../../../article/jekyllDate.ts';
import { USUAL_ZONE } from '../../../../project/siteDocument.ts';
import { dateFields } from '../../../shared/dateFields.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A time without zone: Jekyll takes it for Greenwich’s, and near midnight the page changes its day, or hides until later.
 *
 * ```yaml
 * date: 2019-07-15 16:30:00
 * ```
 */
export const dateWithoutZone: Rule = {
  code: 'front-matter.date-without-zone',
  severity: 'warning',

  *check({ article, schema, project }) {
    for (const { field, node } of dateFields(article.header.yaml.root, schema)) {
      const date = readJekyllDate(node);
      if (date?.type === 'time' && date.offset === undefined) {
        const zone = project.site.timezone ?? USUAL_ZONE;
        yield { start: node.start, end: node.end, args: [field], fixes: node.kind === 'scalar' && node.style === 'plain' ? fixesFor(date, zone, node.end) : [] };
      }
    }
  },

  message: ({ args: [field = ''] }) => ({
    fr: `La page peut changer de jour, ou rester cachée quelques heures : « ${field} » ne dit pas son décalage horaire. Ajoutez-le : +02:00 en été, +01:00 en hiver.`,
    en: `The page may change its day, or stay hidden for some hours: ‘${field}’ does not say its time zone. Add it: +02:00 in summer, +01:00 in winter (Paris).`,
  }),
};

function fixesFor({ year, month, day, hour, minute }: JekyllDate, zone: string, at: number): readonly Fix[] {
  const offset = zoneOffset(zone, new Date(Date.UTC(year, month - 1, day, hour, minute)));
  const text = offset === undefined ? undefined : isoOffset(offset);
  return text === undefined ? [] : [{ title: { fr: `Ajouter « ${text} » (${zone})`, en: `Add ‘${text}’ (${zone})` }, edits: [{ start: at, end: at, newText: ` ${text}` }], isSafe: true }];
}
