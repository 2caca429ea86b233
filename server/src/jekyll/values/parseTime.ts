import { offsetOfClock } from '../../article/jekyllDate.ts';

/** What Ruby's `Time.parse` makes of a text: a moment; a refusal; or, of the many texts that only Ruby knows to read, nothing sure. */
export type ParsedTime = { readonly kind: 'moment'; readonly time: number } | { readonly kind: 'refused' } | { readonly kind: 'unknown' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = /(\d{1,2})(?:h|:(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)\s*(am|pm)?\s*(z|utc|gmt|[-+]\d{1,2}(?::?\d{2})?)?(?![\p{L}\d])/iu;
const YEAR_FIRST = /(?<![\d-])(-?\d{2,4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const YEAR_FIRST_SLASHES = /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/;
const DAY_MONTH_YEAR = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ -]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ,.-]+(\d{4})(?!\d)/i;
const MONTH_DAY_YEAR = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)/i;

/**
 * Reads a text as Ruby's `Time.parse` does, by the clock of a place where it names no zone.
 *
 * @param timeZone `Europe/Paris`
 */
export function parseTime(text: string, timeZone: string): ParsedTime {
  const clock = CLOCK.exec(text);
  const rest = clock ? `${text.slice(0, clock.index)} ${text.slice(clock.index + clock[0].length)}` : text;
  const date = dateIn(rest.replace(/T(?=\s|$)/, ' '));
  if (date === undefined) {
    return hasNoDate(text) ? { kind: 'refused' } : { kind: 'unknown' };
  }
  return momentOf(date, clock, timeZone);
}

type Calendar = readonly [year: number, month: number, day: number];

function dateIn(text: string): Calendar | undefined {
  const [, y, m, d] = YEAR_FIRST.exec(text) ?? YEAR_FIRST_SLASHES.exec(text) ?? COMPACT.exec(text) ?? [];
  if (y !== undefined) {
    return [fullYear(y), Number(m), Number(d)];
  }
  const [, day, , month, year] = DAY_FIRST.exec(text) ?? [];
  if (day !== undefined) {
    return [Number(year), Number(month), Number(day)];
  }
  const [, dayOf, name = '', yearOf] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (dayOf !== undefined) {
    return [Number(yearOf), MONTHS.indexOf(name.toLowerCase()) + 1, Number(dayOf)];
  }
  const [, nameFirst, dayAfter, yearAfter] = MONTH_DAY_YEAR.exec(text) ?? [];
  return nameFirst === undefined ? undefined : [Number(yearAfter), MONTHS.indexOf(nameFirst.toLowerCase()) + 1, Number(dayAfter)];
}

/** Of a year with two figures, Ruby takes 69 to 99 for the last century. */
function fullYear(written: string): number {
  const year = Number(written);
  return written.length === 2 ? year + (year >= 69 ? 1900 : 2000) : year;
}

/** Texts without a figure and without the English name of a day or month hold no date. */
function hasNoDate(text: string): boolean {
  return !/\d/.test(text) && !/\b(?:sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text);
}

function momentOf([year, month, day]: Calendar, clock: RegExpExecArray | null, timeZone: string): ParsedTime {
  const [, hours = '0', minutes = '0', seconds = '0', half, zone] = clock ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const isPossible = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && Number(minutes) < 60 && Number(seconds) <= 60 && (hour < 24 || (Number(minutes) === 0 && Number(seconds) === 0));
  if (!isPossible) {
    return { kind: 'refused' };
  }
  // Ruby's clocks go on from the 30th of February to the 1st of March, and so do ours.
  const shown = new Date(0);
  shown.setUTCFullYear(year, month - 1, day);
  shown.setUTCHours(hour, Number(minutes), Number(seconds));
  const offset = zone === undefined ? offsetOfClock(shown, timeZone) : zoneOffsetOf(zone);
  return { kind: 'moment', time: shown.getTime() - offset * 60_000 };
}

/** `+0200`, `-8`, `Z` → minutes. */
function zoneOffsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([-+])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
