import { Drop } from 'liquidjs';
import { floatText, inspect as inspectValue, rubyText } from '../values/rubyText.ts';
import { RubyDay, RubyFloat, RubyMoment, type RubyValue } from '../values/rubyValue.ts';

/** A value of a template: Ruby's own, a drop, or a list or map of such. */
export type LiquidValue = unknown;

/** Something that a template asks for values by name: a document, a page, the site. */
export abstract class RubyDrop extends Drop {
  /** The value of a name; undefined where there is none. */
  abstract get(name: string): LiquidValue;
  /** The names of all values, for filters that print or walk over them. */
  abstract names(): readonly string[];

  /** Ruby's `inspect`: how it stands in a list or map that is printed. */
  inspected(): string {
    return toS(this);
  }

  override liquidMethodMissing(key: string | number): LiquidValue {
    return this.get(String(key));
  }

  /** Walked over as Ruby walks over a map: pairs of name and value. */
  *[Symbol.iterator](): Iterator<readonly [string, LiquidValue]> {
    for (const name of this.names()) {
      yield [name, this.get(name)];
    }
  }
}

/** A value of another one, by name; `a.b` is followed step by step. */
export function propertyOf(item: LiquidValue, name: string): LiquidValue {
  return name.split('.').reduce<LiquidValue>((value, step) => stepInto(value, step), item);
}

/** A value of another one, by its name as it is: points in it mean nothing. */
export function stepInto(value: LiquidValue, name: string): LiquidValue {
  if (value instanceof RubyDrop) {
    return value.get(name);
  }
  if (isMap(value)) {
    return Object.hasOwn(value, name) ? value[name] : name === 'size' ? Object.keys(value).length : undefined;
  }
  return Array.isArray(value) && name === 'size' ? value.length : undefined;
}

/** Whether a value is a plain map. */
export function isMap(value: LiquidValue): value is Record<string, LiquidValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Drop) && !(value instanceof RubyFloat || value instanceof RubyDay || value instanceof RubyMoment);
}

/** What a template prints for a value: Ruby's `to_s`, lists without anything between. */
export function textOf(value: LiquidValue): string {
  if (Array.isArray(value)) {
    return value.map(textOf).join('');
  }
  return toS(value);
}

/** Ruby's `to_s`. */
export function toS(value: LiquidValue): string {
  if (typeof value === 'string') {
    return value;
  }
  if (value === null || value === undefined) {
    return '';
  }
  if (value instanceof RubyDrop) {
    return String(value.get('to_s') ?? '');
  }
  if (value instanceof Drop) {
    return String((value as { valueOf(): unknown }).valueOf() ?? '');
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? rubyText(value) : floatText(value);
  }
  return Array.isArray(value) ? `[${value.map(inspect).join(', ')}]` : isMap(value) ? inspect(value) : rubyText(value as RubyValue);
}

/** Ruby's `inspect`. */
export function inspect(value: LiquidValue): string {
  if (value === undefined) {
    return 'nil';
  }
  if (value instanceof RubyDrop) {
    return value.inspected();
  }
  if (value instanceof RubyDay) {
    return `#<Date: ${rubyText(value)} ((${julianDay(value)}j,0s,0n),+0s,2299161j)>`;
  }
  if (typeof value === 'number' && !Number.isInteger(value)) {
    return toS(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(inspect).join(', ')}]`;
  }
  return isMap(value) ? `{${Object.entries(value).map(([key, it]) => `${inspectValue(key)}=>${inspect(it)}`).join(', ')}}` : inspectValue(value as RubyValue);
}

/** Days since the beginning of the Julian period, which Ruby counts dates by: those since 1970, and the number that 1970 has. */
function julianDay({ year, month, day }: RubyDay): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000 + 2_440_588;
}

/** Ruby's `==`. */
export function equal(left: LiquidValue, right: LiquidValue): boolean {
  if (left === right || (left ?? null) === (right ?? null)) {
    return true;
  }
  const [a, b] = [numberOrUndefined(left), numberOrUndefined(right)];
  if (a !== undefined || b !== undefined) {
    return a === b;
  }
  if (left instanceof RubyMoment && right instanceof RubyMoment) {
    return left.time === right.time;
  }
  if (left instanceof RubyDay && right instanceof RubyDay) {
    return rubyText(left) === rubyText(right);
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((it, index) => equal(it, right[index]));
  }
  return isMap(left) && isMap(right) && Object.keys(left).length === Object.keys(right).length && Object.entries(left).every(([key, it]) => Object.hasOwn(right, key) && equal(it, right[key]));
}

/** Ruby's `<=>`: below, equal or above; undefined for what cannot be compared. */
export function compare(left: LiquidValue, right: LiquidValue): number | undefined {
  const [a, b] = [numberOrUndefined(left), numberOrUndefined(right)];
  if (a !== undefined && b !== undefined) {
    return a - b;
  }
  if (typeof left === 'string' && typeof right === 'string') {
    return compareStrings(left, right);
  }
  const [first, second] = [timeOf(left), timeOf(right)];
  return first !== undefined && second !== undefined ? first - second : undefined;
}

/** By code points. */
export function compareStrings(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) {
    at += 1;
  }
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

/** The number that a value is; undefined for any other. */
export function numberOrUndefined(value: LiquidValue): number | undefined {
  return typeof value === 'number' ? value : value instanceof RubyFloat ? value.value : undefined;
}

function timeOf(value: LiquidValue): number | undefined {
  return value instanceof RubyMoment ? value.time : value instanceof RubyDay ? Date.UTC(value.year, value.month - 1, value.day) : undefined;
}
