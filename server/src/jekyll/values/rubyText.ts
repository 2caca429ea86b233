import { isRubyList, RubyDay, RubyFloat, RubyMoment, type RubyValue } from './rubyValue.ts';

/** A value as Ruby's `to_s` writes it: `2019-07-15 16:30:00 +0200`, `1.0`, `["a", 1]`, nothing for `nil`. */
export function rubyText(value: RubyValue | undefined): string {
  if (value === null || value === undefined) {
    return '';
  }
  return typeof value === 'string' ? value : inspect(value);
}

/** A value as Ruby's `inspect` writes it: texts in quotes. */
export function inspect(value: RubyValue): string {
  if (typeof value === 'string') {
    return `"${value.replace(/["\\]|#(?=[{$@])/g, '\\$&').replace(/[\n\t\r\u001B]/g, it => ESCAPES[it] ?? it)}"`;
  }
  if (value === null) {
    return 'nil';
  }
  if (typeof value !== 'object') {
    return typeof value === 'number' && Number.isInteger(value) ? BigInt(value).toString() : String(value);
  }
  if (value instanceof RubyFloat) {
    return floatText(value.value);
  }
  if (value instanceof RubyDay) {
    return dayText(value);
  }
  if (value instanceof RubyMoment) {
    return momentText(value);
  }
  return isRubyList(value) ? `[${value.map(inspect).join(', ')}]` : `{${Object.entries(value).map(([key, it]) => `${inspect(key)}=>${inspect(it)}`).join(', ')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '\u001B': '\\e' };

/** `1.0`, `1.5`, `1.0e+20`, `Infinity` */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) {
    return String(value);
  }
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}e${exponent.replace(/^([-+])(\d)$/, '$10$2')}`;
  }
  return Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : String(value)}.0` : String(value);
}

/** `2019-07-15` */
export function dayText({ year, month, day }: RubyDay): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** `2019-07-15 16:30:00 +0200` */
export function momentText({ time, offset }: RubyMoment): string {
  const clock = new Date(time + offset * 60_000).toISOString();
  const size = Math.abs(offset);
  return `${clock.slice(0, 10)} ${clock.slice(11, 19)} ${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
