/**
 * What Jekyll makes of a plain (unquoted) YAML value. Jekyll reads all its YAML with Ruby's `safe_yaml`, whose rules
 * (`SafeYAML::Transform`) differ from YAML 1.1, from YAML 1.2 and from Ruby's own Psych in places.
 */
export type RubyScalar = string | number | boolean | null | RubyTime;

/** A date or a date with time, as Ruby's `Date` or `Time`. */
export interface RubyTime {
  readonly type: 'date' | 'time';
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** With its fraction. */
  readonly second: number;
  /** Minutes east of Greenwich; undefined where the value names no zone. */
  readonly offset: number | undefined;
}

// Ruby's \s: JavaScript's also knows the no-break space, which makes of a date a text.
const TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t\r\n\f\v]+)(\d{1,2}):(\d\d):(\d\d(?:\.\d*)?)[ \t\r\n\f\v]*(Z|([-+]\d{1,2})(?::?(\d\d))?)?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const FLOAT = /^[-+]?(?:\d[\d_]*)?\.[\d_]+(?:[eE][-+]\d+)?$/;
/** After underscores and commas are taken out. */
const INTEGER = /^(?:[-+]?(?:0|[1-9][0-9]*)|0[0-7]+|[-+]?0[xX][0-9a-fA-F]+|0b[01]+)$/;
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['~', null],
  ['null', null],
  ['yes', true],
  ['on', true],
  ['true', true],
  ['no', false],
  ['off', false],
  ['false', false],
]);

/** Reads a plain value as `safe_yaml` does. */
export function readRubyScalar(source: string): RubyScalar {
  if (source === '') {
    return null;
  }
  // Most values are words: whatever else there is holds a figure, or is one of few words.
  if (/\d/.test(source)) {
    return readNumber(source) ?? readTime(source) ?? source;
  }
  const word = source.length <= 5 ? WORDS.get(source.toLowerCase()) : undefined;
  return word === undefined ? (readSpecialFloat(source) ?? source) : word;
}

/** Whether a value is a date, with or without time. */
export function isRubyTime(value: unknown): value is RubyTime {
  return typeof value === 'object' && value !== null && 'type' in value && (value.type === 'date' || value.type === 'time');
}

/** A day or an hour that does not exist leaves a text. */
function readTime(source: string): RubyTime | undefined {
  const time = TIME.exec(source);
  const date = time ?? DATE.exec(source);
  if (date === null) {
    return undefined;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = date.slice(1, 7).map(Number);
  if (!isDay(year, month, day) || hour > 24 || minute > 59 || second >= 61 || (hour === 24 && (minute > 0 || second > 0))) {
    return undefined;
  }
  return { type: time ? 'time' : 'date', year, month, day, hour, minute, second, offset: time ? offsetOf(time) : undefined };
}

function offsetOf([, , , , , , , zone, hours, minutes = '0']: readonly (string | undefined)[]): number | undefined {
  if (zone === undefined) {
    return undefined;
  }
  const sign = hours?.startsWith('-') === true ? -1 : 1;
  return zone === 'Z' ? 0 : sign * (Math.abs(Number(hours)) * 60 + Number(minutes));
}

function isDay(year: number, month: number, day: number): boolean {
  // Not Date.UTC: it takes the year 0 for 1900.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function readSpecialFloat(source: string): number | undefined {
  const [, sign, name] = /^(-?)\.(inf|Inf|INF|nan|NaN|NAN)$/.exec(source) ?? [];
  return name === undefined ? undefined : name.toLowerCase() === 'nan' ? (sign === '' ? NaN : undefined) : sign === '-' ? -Infinity : Infinity;
}

function readNumber(source: string): number | undefined {
  const digits = source.replace(/[_,]/g, '');
  if (INTEGER.test(digits)) {
    return readInteger(digits);
  }
  if (FLOAT.test(source)) {
    return readFloat(source);
  }
  return SEXAGESIMAL.test(source) || SEXAGESIMAL.test(digits) ? readSexagesimal(digits) : undefined;
}

/** Ruby's `Float` refuses an underscore that stands beside no figure on one side; a text is left. */
function readFloat(source: string): number | undefined {
  return /__|_$|_[eE.]|\._|^[-+]?_/.test(source) ? undefined : Number(source.replaceAll('_', ''));
}

/** `010` is octal, `0x1F` hexadecimal, `0b1` binary. */
function readInteger(digits: string): number {
  const [, sign = '', prefix = '', rest = ''] = /^([-+]?)(0b|0x|0(?=.))?(.*)$/i.exec(digits) ?? [];
  const radix = { '0b': 2, '0x': 16, '0': 8 }[prefix.toLowerCase()] ?? 10;
  const size = parseInt(rest, radix);
  return sign === '-' && size !== 0 ? -size : size;
}

/** `1:30` is a minute and a half of seconds. Of `-1:30`, the sign counts for the minute, and then once more for all. */
function readSexagesimal(source: string): number {
  const [whole = '', fraction] = source.split('.');
  const seconds = whole.split(':').reduceRight((sum, part, index, parts) => sum + Number(part) * 60 ** (parts.length - 1 - index), 0);
  const size = seconds + (fraction === undefined || fraction === '' ? 0 : Number(`0.${fraction}`));
  return source.startsWith('-') ? -size : size;
}
