import { parseTime } from '../../values/parseTime.ts';
import { RubyDay, RubyMoment } from '../../values/rubyValue.ts';
import type { FilterSite, FilterTable } from '../filterTable.ts';
import { toS, type LiquidValue } from '../rubyLiquid.ts';
import { clockTime, strftime, type ClockTime } from '../strftime.ts';

/** Filters of dates: that of Liquid, by the clock that a date is told by, and those of Jekyll, by the site's. */
export const dateFilters: FilterTable = {
  date: (value, [format], site) => {
    const moment = toS(format) === '' ? undefined : momentOf(value, site);
    return moment === undefined ? value : strftime(moment, toS(format));
  },
  date_to_string: (value, args, site) => stringify(value, '%b', args, site),
  date_to_long_string: (value, args, site) => stringify(value, '%B', args, site),
  date_to_xmlschema: (value, _, site) => localised(value, site, '%Y-%m-%dT%H:%M:%S%:z'),
  date_to_rfc822: (value, _, site) => localised(value, site, '%a, %d %b %Y %H:%M:%S %z'),
};

/** `Liquid::Utils.to_date`: a date, a number of seconds, a text that Ruby reads. */
function momentOf(value: LiquidValue, { site }: FilterSite): ClockTime | undefined {
  if (value instanceof RubyMoment) {
    return value;
  }
  if (value instanceof RubyDay) {
    return { time: Date.UTC(value.year, value.month - 1, value.day), offset: 0 };
  }
  if (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) {
    return clockTime(Number(value) * 1000, site.timeZone);
  }
  if (typeof value !== 'string' || value === '') {
    return undefined;
  }
  const text = value.toLowerCase();
  if (text === 'now' || text === 'today') {
    return clockTime(site.content.build.now.getTime(), site.timeZone);
  }
  const today = /^\d{1,2}:\d\d(?::\d\d)?$/.test(text) ? `${strftime(clockTime(site.content.build.now.getTime(), site.timeZone), '%Y-%m-%d')} ` : '';
  const parsed = parseTime(today + value, site.timeZone);
  const zone = /([-+])(\d\d):?(\d\d)$/.exec(text.trim());
  const isGreenwich = /\d(?:z| utc| gmt)$/i.test(value.trim());
  return parsed.kind !== 'moment' ? undefined : isGreenwich ? { time: parsed.time, offset: 0 } : zone ? { time: parsed.time, offset: (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) } : clockTime(parsed.time, site.timeZone);
}

function localised(value: LiquidValue, site: FilterSite, format: string): LiquidValue {
  const moment = toS(value) === '' ? undefined : momentOf(value, site);
  return moment === undefined ? value : strftime(localTime(value, moment, site), format);
}

/** Of a day, Ruby takes its midnight by the clock of the machine. */
function localTime(value: LiquidValue, { time }: ClockTime, { site }: FilterSite): ClockTime {
  const parsed = value instanceof RubyDay ? parseTime(toS(value), site.timeZone) : undefined;
  return clockTime(parsed?.kind === 'moment' ? parsed.time : time, site.timeZone);
}

function stringify(value: LiquidValue, month: string, [type, style]: readonly LiquidValue[], site: FilterSite): LiquidValue {
  if (type !== 'ordinal') {
    return localised(value, site, `%d ${month} %Y`);
  }
  const day = Number(toS(localised(value, site, '%-d')));
  const ordinal = `${day}${ordinalEnding(day)}`;
  return localised(value, site, style === 'US' ? `${month} ${ordinal}, %Y` : `${ordinal} ${month} %Y`);
}

function ordinalEnding(day: number): string {
  return day >= 11 && day <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
}
