import { isoOffset, readJekyllDate, zoneOffset, type JekyllDate } from '../../../../article/jekyllDate.ts';
import { dateFields } from '../../../shared/dateFields.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A time without zone: Jekyll takes it for Greenwich’s, and near midnight the page changes its day, or hides until later.
 * Where `_config.yml` names no place, Greenwich’s clock is as good as any.
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
      const { timezone } = project.site;
      const offset = date?.type === 'time' && date.offset === undefined && timezone !== undefined ? offsetAt(date, timezone) : undefined;
      if (offset !== undefined && timezone !== undefined) {
        yield { start: node.start, end: node.end, args: [field, offset, timezone], fixes: node.kind === 'scalar' && node.style === 'plain' ? fixesFor(offset, timezone, node.end) : [] };
      }
    }
  },

  message: ({ args: [field = '', offset = '', zone = ''] }) => ({
    fr: `La page peut changer de jour, ou rester cachée quelques heures\u00A0: «\u00A0${field}\u00A0» ne dit pas son décalage horaire. Ajoutez-le\u00A0: ${offset} à cette date (${zone}).`,
    en: `The page may change its day, or stay hidden for some hours: ‘${field}’ does not say its time zone. Add it: ${offset} at that date (${zone}).`,
  }),
};

/** The offset of a place at a date by its own clock; undefined where it is that of Greenwich, or the place is not known. */
function offsetAt({ year, month, day, hour, minute }: JekyllDate, zone: string): string | undefined {
  const written = Date.UTC(year, month - 1, day, hour, minute);
  const near = zoneOffset(zone, new Date(written));
  const offset = near === undefined ? undefined : zoneOffset(zone, new Date(written - near * 60_000));
  return offset === undefined || offset === 0 ? undefined : isoOffset(offset);
}

function fixesFor(offset: string, zone: string, at: number): readonly Fix[] {
  return [{ title: { fr: `Ajouter «\u00A0${offset}\u00A0» (${zone})`, en: `Add ‘${offset}’ (${zone})` }, edits: [{ start: at, end: at, newText: ` ${offset}` }], isSafe: true, extent: { header: 'values' } }];
}
