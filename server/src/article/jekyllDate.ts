import { isRubyTime, readRubyScalar, type RubyTime } from './yaml/rubyScalar.ts';
import type { YamlNode } from './yaml/yamlTree.ts';

/** A date as Jekyll takes it from an article. */
export type JekyllDate = RubyTime;

const TIME_OF_DAY = String.raw`(?:[Tt ]+(\d{1,2})[:h](\d\d)(?::(\d\d))?(?:\.\d+)?[ ]*(Z|[-+]\d{1,2}:?\d\d|UTC|GMT)?)?`;
/** Behind a time, Ruby passes over a second year and what follows it: `18:30:22 2023 -0800`, as a careless `date` prints it. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${TIME_OF_DAY}(?: \d{4} [-+]\d{4})?$`);
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME_OF_DAY}$`);
const FRENCH = new RegExp(String.raw`^(\d{1,2})(?:er)? (\p{L}+)\.? (\d{4})(?:,? (?:à )?(\d{1,2})[:h ]+(\d\d)?)?$`, 'iu');
const FRENCH_MONTHS = ['janv', 'f[ée]v', 'mars', 'avr', 'mai', 'juin', 'juil', 'ao[uû]', 'sept', 'oct', 'nov', 'd[ée]c'];

/**
 * Reads a value as Jekyll reads a `date`: a YAML timestamp, or a text that Ruby's `Time.parse` understands. Of those,
 * only the forms that it understands rightly are accepted: of « 15 juillet 2019 » it takes the 15th of this month.
 */
export function readJekyllDate(node: YamlNode): JekyllDate | undefined {
  if (node.kind !== 'scalar') {
    return undefined;
  }
  if (isRubyTime(node.value)) {
    return node.value;
  }
  const scalar = readRubyScalar(node.text);
  return isRubyTime(scalar) ? scalar : typeof node.value === 'string' ? parseTime(node.value) : undefined;
}

/** What was likely meant by a date that Jekyll does not take: `15 juillet 2019` → `2019-07-15`. */
export function suggestDate(text: string): string | undefined {
  const [, day = '', monthName = '', year = '', hour, minute = '00'] = FRENCH.exec(text.trim()) ?? [];
  const month = FRENCH_MONTHS.findIndex(it => new RegExp(`^${it}`, 'i').test(monthName)) + 1;
  if (month === 0 || Number(day) > 31) {
    return undefined;
  }
  const date = `${year}-${pad(month)}-${pad(Number(day))}`;
  return hour === undefined ? date : `${date} ${pad(Number(hour))}:${minute}:00`;
}

/** Whether a text is written as a date, of a day that no calendar has: `2024-02-30`, `2024-13-01`. */
export function isImpossibleDate(text: string): boolean {
  const [, year, month = '', day = ''] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/.exec(text) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return year !== undefined && (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day));
}

/** `2019-07-15T16:30:00+02:00`; without time for a date alone, without zone where none is known. */
export function isoDate({ type, year, month, day, hour, minute, second, offset }: JekyllDate): string {
  const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return type === 'date' ? date : `${date}T${pad(hour)}:${pad(minute)}:${pad(Math.floor(second))}${offset === undefined ? '' : isoOffset(offset)}`;
}

/** `+02:00` */
export function isoOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each place: making one takes longer than reading an article. */
function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const format = zoneFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  zoneFormats.set(timeZone, format);
  return format;
}

/** Minutes east of Greenwich of a place (`Europe/Paris`) at a moment; undefined for a place that does not exist. */
export function zoneOffset(timeZone: string, moment: Date): number | undefined {
  // Clocks are put forward and back on the quarter of an hour.
  const quarter = Math.floor(moment.getTime() / 900_000);
  const known = zoneOffsets.get(timeZone) ?? new Map<number, number | undefined>();
  zoneOffsets.set(timeZone, known);
  if (!known.has(quarter)) {
    known.set(quarter, readZoneOffset(timeZone, moment));
  }
  return known.get(quarter);
}

const zoneOffsets = new Map<string, Map<number, number | undefined>>();

function readZoneOffset(timeZone: string, moment: Date): number | undefined {
  try {
    const parts = zoneFormat(timeZone).formatToParts(moment);
    const name = parts.find(it => it.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /GMT(?:([-+])(\d\d):(\d\d))?/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return undefined;
  }
}

/**
 * The moment that a date stands for. Jekyll takes a plain YAML time without zone for UTC; a text, and a day without
 * time, for the clock of the site.
 *
 * @param node where the date is written; undefined for one from elsewhere, such as the name of a file
 */
export function jekyllMoment(date: JekyllDate, node: YamlNode | undefined, timeZone: string): Date {
  const { year, month, day, hour, minute, second } = date;
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, day);
  clock.setUTCHours(hour, minute, Math.floor(second));
  const isUtc = date.type === 'time' && node?.kind === 'scalar' && node.style === 'plain' && isRubyTime(node.value);
  const offset = date.offset ?? (isUtc ? 0 : offsetOfClock(clock, timeZone));
  return new Date(clock.getTime() - offset * 60_000);
}

/** What the clock of a place shows at a moment, as if it were UTC. */
export function localClock(moment: Date, timeZone: string): Date {
  return new Date(moment.getTime() + (zoneOffset(timeZone, moment) ?? 0) * 60_000);
}

/** The zone at the moment when the clock of a place shows a time: the offset there decides, not the one in Greenwich. */
export function offsetOfClock(clock: Date, timeZone: string): number {
  const guess = zoneOffset(timeZone, clock) ?? 0;
  return zoneOffset(timeZone, new Date(clock.getTime() - guess * 60_000)) ?? guess;
}

function parseTime(written: string): JekyllDate | undefined {
  const text = written.replace(/[\u00A0\u202F]/g, ' ').trim();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    return timeOf(yearFirst.slice(1, 4).map(Number), yearFirst.slice(4));
  }
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? timeOf(dayFirst.slice(1, 4).map(Number).reverse(), dayFirst.slice(4)) : undefined;
}

function timeOf([year = 0, month = 0, day = 0]: readonly number[], time: readonly (string | undefined)[]): JekyllDate | undefined {
  const [hour, minute, second = '0', zone] = time;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= 31 && Number(hour ?? 0) <= 24 && Number(minute ?? 0) < 60;
  const type = hour === undefined ? 'date' : 'time';
  return exists ? { type, year, month, day, hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second), offset: offsetOf(zone) } : undefined;
}

function offsetOf(zone: string | undefined): number | undefined {
  const [, sign, hours = '0', minutes = '0'] = /^([-+])(\d{1,2}):?(\d\d)$/.exec(zone ?? '') ?? [];
  if (sign === undefined) {
    return zone === undefined ? undefined : 0;
  }
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
