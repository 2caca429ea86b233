import { zoneOffset } from '../../article/jekyllDate.ts';

/** A moment, told by a clock. */
export interface ClockTime {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A moment by the clock of a place. */
export function clockTime(time: number, timeZone: string): ClockTime {
  return { time, offset: zoneOffset(timeZone, new Date(time)) ?? 0 };
}

/** A moment in words of a format, as Ruby's `Time#strftime`: `%d/%m/%Y`, `%-d %B`, `%^a`, `%:z`. */
export function strftime({ time, offset }: ClockTime, format: string): string {
  const clock = new Date(time + offset * 60_000);
  return format.replace(/%([-0^#_:]*)(\d*)([a-zA-Z%+])/g, (written, flags: string, width: string, letter: string) => {
    if (letter === 'N' && width !== '') {
      return `${String(clock.getUTCMilliseconds()).padStart(3, '0')}000000`.padEnd(Number(width), '0').slice(0, Number(width));
    }
    const value = valueOf(letter, clock, { time, offset, colons: flags.split(':').length - 1 });
    return value === undefined ? written : decorate(value, flags, width === '' ? undefined : Number(width));
  });
}

interface Value {
  readonly text: string;
  /** What fills it up, and to how many signs. */
  readonly fill: '0' | ' ' | '';
  readonly width: number;
}

function decorate({ text, fill, width }: Value, flags: string, ownWidth: number | undefined): string {
  const filling = flags.includes('-') ? '' : flags.includes('_') ? ' ' : flags.includes('0') ? '0' : fill === '' && ownWidth !== undefined ? ' ' : fill;
  const padded = filling === '' ? text : text.padStart(Math.min(ownWidth ?? width, 1024), filling);
  return flags.includes('^') ? padded.toUpperCase() : flags.includes('#') ? (padded === padded.toUpperCase() ? padded.toLowerCase() : padded.toUpperCase()) : padded;
}

function number(value: number, width: number, fill: '0' | ' ' = '0'): Value {
  return { text: String(value), fill, width };
}

function words(text: string): Value {
  return { text, fill: '', width: 0 };
}

function valueOf(letter: string, clock: Date, { time, offset, colons }: ClockTime & { readonly colons: number }): Value | undefined {
  const [year, month, day, hour, weekday] = [clock.getUTCFullYear(), clock.getUTCMonth(), clock.getUTCDate(), clock.getUTCHours(), clock.getUTCDay()];
  const again = (format: string): Value => words(strftime({ time, offset }, format));
  switch (letter) {
    case 'Y': return number(year, 4);
    case 'C': return number(Math.floor(year / 100), 2);
    case 'y': return number(year % 100, 2);
    case 'm': return number(month + 1, 2);
    case 'B': return words(MONTHS[month] ?? '');
    case 'b':
    case 'h': return words((MONTHS[month] ?? '').slice(0, 3));
    case 'd': return number(day, 2);
    case 'e': return number(day, 2, ' ');
    case 'j': return number(dayOfYear(clock), 3);
    case 'H': return number(hour, 2);
    case 'k': return number(hour, 2, ' ');
    case 'I': return number(hour % 12 || 12, 2);
    case 'l': return number(hour % 12 || 12, 2, ' ');
    case 'P': return words(hour < 12 ? 'am' : 'pm');
    case 'p': return words(hour < 12 ? 'AM' : 'PM');
    case 'M': return number(clock.getUTCMinutes(), 2);
    case 'S': return number(clock.getUTCSeconds(), 2);
    case 'L': return number(clock.getUTCMilliseconds(), 3);
    case 'N': return { text: `${String(clock.getUTCMilliseconds()).padStart(3, '0')}000000`, fill: '', width: 0 };
    case 'z': return words(zone(offset, colons));
    case 'Z': return words(offset === 0 ? 'UTC' : zone(offset, 0));
    case 'A': return words(DAYS[weekday] ?? '');
    case 'a': return words((DAYS[weekday] ?? '').slice(0, 3));
    case 'u': return number(weekday || 7, 1);
    case 'w': return number(weekday, 1);
    case 'G': return number(thursdayOf(clock).getUTCFullYear(), 4);
    case 'g': return number(thursdayOf(clock).getUTCFullYear() % 100, 2);
    case 'V': return number(Math.ceil(dayOfYear(thursdayOf(clock)) / 7), 2);
    case 'U': return number(Math.floor((dayOfYear(clock) + 6 - weekday) / 7), 2);
    case 'W': return number(Math.floor((dayOfYear(clock) + 6 - ((weekday + 6) % 7)) / 7), 2);
    case 's': return number(Math.floor(time / 1000), 1);
    case 'n': return words('\n');
    case 't': return words('\t');
    case '%': return words('%');
    case 'c': return again('%a %b %e %H:%M:%S %Y');
    case 'D':
    case 'x': return again('%m/%d/%y');
    case 'F': return again('%Y-%m-%d');
    case 'T':
    case 'X': return again('%H:%M:%S');
    case 'R': return again('%H:%M');
    case 'r': return again('%I:%M:%S %p');
    case 'v': return again('%e-%^b-%Y');
    case '+': return again('%a %b %e %H:%M:%S %Z %Y');
    default: return undefined;
  }
}

/** `+0200`, or with colons `+02:00`. */
function zone(offset: number, colons: number): string {
  const size = Math.abs(offset);
  const [hours, minutes] = [Math.floor(size / 60), size % 60].map(it => String(it).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${hours ?? ''}${colons > 0 ? ':' : ''}${minutes ?? ''}${colons > 1 ? ':00' : ''}`;
}

function dayOfYear(date: Date): number {
  return Math.floor((Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

function thursdayOf(date: Date): Date {
  return new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
}
