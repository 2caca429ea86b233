import { isoDate, isoOffset, zoneOffset } from '../../article/jekyllDate.ts';

/** `2019-07-15 16:30:00 +02:00`, by the clock of the site. */
export function presentMoment(now: Date, timeZone: string): string {
  const offset = zoneOffset(timeZone, now) ?? 0;
  const local = new Date(now.getTime() + offset * 60_000);
  const iso = isoDate({
    type: 'time',
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: 0,
    offset: undefined,
  });
  return `${iso.replace('T', ' ')} ${isoOffset(offset)}`;
}
