import { isoOffset, jekyllMoment, localClock, readJekyllDate, zoneOffset, type JekyllDate } from '../../../../article/jekyllDate.ts';
import { dateFields } from '../../../shared/dateFields.ts';
import type { Rule } from '../../rule.ts';

/**
 * The offset of summer in winter, or that of winter in summer: the site shows another hour than the one written.
 *
 * ```yaml
 * date: 2019-11-15 16:30:00 +02:00
 * ```
 */
export const wrongOffset: Rule = {
  code: 'front-matter.wrong-offset',
  severity: 'warning',

  *check({ article, schema, project }) {
    const zone = project.site.timezone;
    for (const { field, node } of zone === undefined ? [] : dateFields(article.header.yaml.root, schema)) {
      const date = readJekyllDate(node);
      const right = date === undefined || zone === undefined ? undefined : offsetMeant(date, zone);
      const written = /([-+]\d{1,2}(?::?\d\d)?)["']?$/.exec(article.text.slice(node.start, node.end));
      if (date && zone !== undefined && right !== undefined && written?.[1] !== undefined) {
        const start = node.start + written.index;
        const range = { start, end: start + written[1].length };
        const shown = localClock(jekyllMoment(date, node, zone), zone).toISOString().slice(11, 16);
        const fix = { title: { fr: `Écrire «\u00A0${right}\u00A0»`, en: `Write ‘${right}’` }, edits: [{ ...range, newText: right }] };
        yield { ...range, args: [field, shown, clockOf(date), right, zone], fixes: [fix] };
      }
    }
  },

  message: ({ args: [field = '', shown = '', written = '', right = '', zone = ''] }) => ({
    fr: `Pour «\u00A0${field}\u00A0», les lecteurs verront ${shown} au lieu de ${written}\u00A0: à cette date, le décalage horaire est ${right} (${zone}). Corrigez-le.`,
    en: `For ‘${field}’, readers will see ${shown} instead of ${written}: at that date the offset is ${right} (${zone}). Correct it.`,
  }),
};

/** The offset of the place at that date, where the one of its other season is written; undefined for any other. */
function offsetMeant({ year, month, day, hour, minute, offset }: JekyllDate, zone: string): string | undefined {
  const at = (moment: number): number | undefined => zoneOffset(zone, new Date(moment));
  const seasons = [at(Date.UTC(year, 0, 1)), at(Date.UTC(year, 6, 1))];
  const right = at(Date.UTC(year, month - 1, day, hour, minute) - (seasons[0] ?? 0) * 60_000);
  return offset !== undefined && right !== undefined && offset !== right && seasons.includes(offset) ? isoOffset(right) : undefined;
}

function clockOf({ hour, minute }: JekyllDate): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
