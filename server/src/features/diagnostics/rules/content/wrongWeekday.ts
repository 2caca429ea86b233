import { readJekyllDate } from '../../../../article/jekyllDate.ts';
import { dateFields } from '../../../shared/dateFields.ts';
import type { CheckContext, Rule } from '../../rule.ts';

const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** « mardi 12 mars 2024 », « Mardi 1er mars »; begins with the day and looks back afterwards, so that a text is passed over quickly. */
const DATED = new RegExp(String.raw`(${DAYS.join('|')})(?<![\p{L}\p{N}](?:${DAYS.join('|')}))([\s\u00A0\u202F]+)(\d{1,2})(?:er)?[\s\u00A0\u202F]+(${MONTHS.join('|')}|fevrier|aout|decembre)(?:[\s\u00A0\u202F]+(\d{4}))?(?![\p{L}\p{N}])`, 'giu');

/**
 * A day of the week that is not the one of its date. Without a year, the date is that of a field of the header, where
 * one has the same day and month.
 *
 * ```markdown
 * Rendez-vous mercredi 12 mars 2024.
 * ```
 */
export const wrongWeekday: Rule = {
  code: 'content.wrong-weekday',
  severity: 'warning',

  *check(context) {
    // Most articles name no day: what people read of them is not looked up.
    const text = context.article.text.search(DATED) === -1 ? '' : readText(context);
    for (const { 0: written, 1: name = '', 3: day = '', 4: month = '', 5: year, index } of text.matchAll(DATED)) {
      const monthNumber = MONTHS.findIndex(it => withoutAccents(it) === withoutAccents(month));
      const date = year === undefined ? dateOfHeader(context, Number(day), monthNumber) : dateOf(Number(year), monthNumber, Number(day));
      const right = date === undefined ? undefined : DAYS[date.getUTCDay()];
      if (right !== undefined && right !== name.toLowerCase()) {
        const range = { start: index, end: index + name.length };
        const newText = name.startsWith(name[0]?.toLowerCase() ?? '') ? right : (right[0] ?? '').toUpperCase() + right.slice(1);
        const fix = { title: { fr: `Écrire «\u00A0${newText}\u00A0»`, en: `Write ‘${newText}’` }, edits: [{ ...range, newText }] };
        yield { start: index, end: index + written.length, args: [written.replace(/\s+/g, '\u00A0'), right], fixes: [fix] };
      }
    }
  },

  message: ({ args: [written = '', right = ''] }) => ({
    fr: `Les lecteurs liront «\u00A0${written}\u00A0», mais ce jour est un ${right}\u00A0: corrigez le jour, ou la date.`,
    en: `Readers will read ‘${written}’, but that day is a ${ENGLISH[DAYS.indexOf(right)] ?? right}: correct the day, or the date.`,
  }),
};

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A day with its date is one in every field of the header, whoever reads that. */
function readText({ article: { text, body, header }, prose }: CheckContext): string {
  return header.isReadable ? text.slice(0, body.start) + prose.slice(body.start) : prose;
}

function dateOfHeader({ article, schema }: CheckContext, day: number, month: number): Date | undefined {
  const dates = dateFields(article.header.yaml.root, schema).map(it => readJekyllDate(it.node));
  const same = dates.find(it => it?.day === day && it.month === month + 1);
  return same && dateOf(same.year, month, day);
}

/** Undefined for a day that does not exist. */
function dateOf(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month ? date : undefined;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
