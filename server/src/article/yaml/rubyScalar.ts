/**
 * What Jekyll makes of a plain (unquoted) YAML value: Jekyll reads YAML 1.1 with Ruby's Psych, and Psych decides by
 * the rules below (`Psych::ScalarScanner`), which differ from YAML 1.1 and from YAML 1.2 in places.
 */
export type RubyScalar = string | number | boolean | null | RubyTime | RubySymbol;

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

/** `:word`, which Jekyll refuses to read. */
export interface RubySymbol {
  readonly type: 'symbol';
  readonly name: string;
}

const CERTAINLY_TEXT = /^[^\d.:-]?[\p{Alphabetic}_ \t\r\f\v!@#$%^&*(){}<>|/\\~;=]+/u;
// Ruby's \s: JavaScript's also knows the no-break space, which makes of a date a text.
const TIME =
  /^(-?\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t\r\f\v]+)(\d{1,2}):(\d\d):(\d\d(?:\.\d*)?)(?:[ \t\r\f\v]*(Z|([-+]\d{1,2}):?(\d\d)?))?$/;
const DATE = /^(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)$/;
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}(?:\.[0-9_]*)?$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][+-][0-9]+)?$/;
const INTEGER = /^(?:[-+]?0b[01_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+)$/;

/** Reads a plain value as Psych does. */
export function readRubyScalar(source: string): RubyScalar {
  if (source === '') {
    return null;
  }
  if (CERTAINLY_TEXT.test(source) || source.includes('\n')) {
    return readWord(source);
  }
  return readTime(source) ?? readSymbol(source) ?? readNumber(source) ?? source;
}

/** Whether a value is a date, with or without time. */
export function isRubyTime(value: unknown): value is RubyTime {
  return typeof value === 'object' && value !== null && 'type' in value && (value.type === 'date' || value.type === 'time');
}

function readWord(source: string): RubyScalar {
  if (source === '~' || /^null$/i.test(source)) {
    return null;
  }
  if (/^(?:yes|true|on)$/i.test(source)) {
    return true;
  }
  return /^(?:no|false|off)$/i.test(source) ? false : source;
}

function readTime(source: string): RubyTime | undefined {
  const time = TIME.exec(source);
  if (time) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = time.slice(1, 7).map(Number);
    const isRead = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute < 60 && second < 61;
    return isRead ? { type: 'time', ...rollOver(year, month, day), hour, minute, second, offset: offsetOf(time) } : undefined;
  }
  const date = DATE.exec(source);
  if (date) {
    const [year = 0, month = 0, day = 0] = date.slice(1).map(Number);
    const isRead = month >= 1 && day >= 1 && rollOver(year, month, day).day === day;
    return isRead ? { type: 'date', year, month, day, hour: 0, minute: 0, second: 0, offset: undefined } : undefined;
  }
  return undefined;
}

function offsetOf([, , , , , , , zone, hours, minutes = '0']: readonly (string | undefined)[]): number | undefined {
  if (zone === undefined) {
    return undefined;
  }
  const sign = hours?.startsWith('-') === true ? -1 : 1;
  return zone === 'Z' ? 0 : sign * (Math.abs(Number(hours)) * 60 + Number(minutes));
}

/** Ruby's `Time` takes 30 February for 2 March; its `Date` refuses it. */
function rollOver(year: number, month: number, day: number): Pick<RubyTime, 'year' | 'month' | 'day'> {
  // Not Date.UTC: it takes the year 0 for 1900.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function readSymbol(source: string): RubySymbol | undefined {
  return /^:./.test(source) ? { type: 'symbol', name: source.slice(1).replace(/^(["'])(.*)\1$/, '$2') } : undefined;
}

function readNumber(source: string): number | undefined {
  const special = /^([-+]?)\.(inf|nan)$/i.exec(source);
  if (special) {
    return special[2]?.toLowerCase() === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity;
  }
  if (SEXAGESIMAL.test(source)) {
    return source
      .split(':')
      .map(part => Number(part.replaceAll('_', '')))
      .reduce((sum, part, index) => sum + part * 60 ** Math.abs(index - 2), 0);
  }
  if (FLOAT.test(source) && !/^[-+]?\.$/.test(source)) {
    return Number(source.replace(/[,_]/g, ''));
  }
  return INTEGER.test(source) ? readInteger(source.replace(/[,_]/g, '')) : undefined;
}

/** `010` is octal, `0x1F` hexadecimal, `0b1` binary. */
function readInteger(digits: string): number {
  const [, sign = '', prefix = '', rest = ''] = /^([-+]?)(0b|0x|0(?=.))?(.*)$/.exec(digits) ?? [];
  const radix = { '0b': 2, '0x': 16, '0': 8 }[prefix] ?? 10;
  const size = parseInt(rest, radix);
  return sign === '-' && size !== 0 ? -size : size;
}
