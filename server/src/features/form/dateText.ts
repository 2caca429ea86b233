import { isoOffset, zoneOffset } from '../../article/jekyllDate.ts';

/** A date as a form shows it. */
export interface FormDate {
  /** `2024-07-15` */
  readonly day: string;
  /** `16:30`; empty for a day alone. */
  readonly time: string;
  /** As written: `+02:00`; empty where none is. */
  readonly zone: string;
}

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt]|[ \t]+)(\d{1,2}):(\d\d)(:\d\d(?:\.\d*)?)?([ \t]*)(Z|[-+]\d{1,2}(?::?\d\d)?)?)?[ \t]*$/;

/** Reads a date as it is written in a header; undefined for anything else. */
export function readDateText(text: string): FormDate | undefined {
  const [, year, month = '', day = '', , hour, minute = '', , , zone = ''] = DATE.exec(text) ?? [];
  return year === undefined ? undefined : { day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, time: hour === undefined ? '' : `${hour.padStart(2, '0')}:${minute}`, zone };
}

/**
 * A date as it is to be written, in the way in which the old one is. Its zone follows the clock of the site where it did so before.
 *
 * @param old what is written there; empty for nothing
 */
export function writeDateText(old: string, { day, time }: Pick<FormDate, 'day' | 'time'>, timeZone: string): string {
  if (time === '') {
    return day;
  }
  const before = readDateText(old);
  const [, , , , lead = ' ', , , seconds = ':00', gap = ' ', zone = ''] = DATE.exec(old) ?? [];
  if (before === undefined || before.time === '') {
    return `${day} ${time}:00 ${isoOffset(offsetAt(day, time, timeZone))}`;
  }
  const isOfSite = zone !== '' && zone !== 'Z' && minutesOf(zone) === offsetAt(before.day, before.time, timeZone);
  return `${day}${lead}${time}${time === before.time ? seconds : ':00'}${zone === '' ? '' : gap}${isOfSite ? likeZone(zone, isoOffset(offsetAt(day, time, timeZone))) : zone}`;
}

/** Minutes east of Greenwich of a place, by its own clock. */
function offsetAt(day: string, time: string, timeZone: string): number {
  const clock = new Date(`${day}T${time}:00Z`).getTime();
  const first = zoneOffset(timeZone, new Date(clock)) ?? 0;
  return zoneOffset(timeZone, new Date(clock - first * 60_000)) ?? first;
}

function minutesOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([-+])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** `+02:00` as `+0200`, where the old one is written so. */
function likeZone(old: string, zone: string): string {
  return old.includes(':') || old.length < 5 ? zone : zone.replace(':', '');
}
