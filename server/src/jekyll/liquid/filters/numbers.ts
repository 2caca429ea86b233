import { RubyFloat, RubyMoment } from '../../values/rubyValue.ts';
import type { FilterTable, LiquidFilter } from '../filterTable.ts';
import { toS, type LiquidValue } from '../rubyLiquid.ts';
import { addDecimals, divideDecimals, moduloOfDecimals, multiplyDecimals } from './decimals.ts';

/** Filters of numbers (`Liquid::StandardFilters`): whole numbers stay whole, as Ruby's do. */
export const numberFilters: FilterTable = {
  abs: value => made(numberOf(value), Math.abs(numberOf(value).size)),
  ceil: value => Math.ceil(numberOf(value).size),
  floor: value => Math.floor(numberOf(value).size),
  round: (value, [digits]) => round(numberOf(value), digits === undefined ? 0 : numberOf(digits).size),
  plus: operation(addDecimals, (a, b) => a + b),
  minus: operation((a, b) => addDecimals(a, -b), (a, b) => a - b),
  times: operation(multiplyDecimals, (a, b) => a * b),
  divided_by: operation(divideDecimals, (a, b) => Math.floor(a / notNothing(b))),
  modulo: operation(moduloOfDecimals, (a, b) => a - b * Math.floor(a / notNothing(b))),
  at_least: (value, [least]) => bound(value, least, (a, b) => a < b),
  at_most: (value, [most]) => bound(value, most, (a, b) => a > b),
  to_integer: value => (value === true ? 1 : value === false ? 0 : value instanceof RubyMoment ? Math.floor(value.time / 1000) : Math.trunc(numberOf(value).size)),
};

/** Whole numbers cannot be divided by nothing: the build stops. */
function notNothing(divisor: number): number {
  if (divisor === 0) {
    throw new RangeError('divided by 0');
  }
  return divisor;
}

interface RubyNumber {
  readonly size: number;
  readonly isFloat: boolean;
}

/** `Liquid::Utils.to_number`: of a text, what it begins with. */
function numberOf(value: LiquidValue): RubyNumber {
  if (value instanceof RubyFloat) {
    return { size: value.value, isFloat: true };
  }
  if (typeof value === 'number') {
    return { size: value, isFloat: !Number.isInteger(value) };
  }
  const text = typeof value === 'string' ? toS(value).trim() : '';
  return /^-?\d+\.\d+$/.test(text) ? { size: Number(text), isFloat: true } : { size: Number.parseInt(text, 10) || 0, isFloat: false };
}

type Operation = (a: number, b: number) => number;

function operation(onFloats: Operation, onIntegers: Operation): LiquidFilter {
  return (value, [operand]) => {
    const left = numberOf(value);
    const right = numberOf(operand);
    const isFloat = left.isFloat || right.isFloat;
    return isFloat ? made({ isFloat }, onFloats(left.size, right.size)) : onIntegers(left.size, right.size);
  };
}

function made({ isFloat }: Pick<RubyNumber, 'isFloat'>, size: number): LiquidValue {
  return isFloat && Number.isInteger(size) ? new RubyFloat(size) : size;
}

function round(number: RubyNumber, digits: number): LiquidValue {
  const factor = 10 ** digits;
  const rounded = (Math.sign(number.size) * Math.round(Math.abs(Number((number.size * factor).toPrecision(15))))) / factor;
  return digits > 0 && number.isFloat ? made(number, rounded) : rounded;
}

function bound(value: LiquidValue, limit: LiquidValue, isOver: (a: number, b: number) => boolean): LiquidValue {
  const [number, other] = [numberOf(value), numberOf(limit)];
  return isOver(number.size, other.size) ? made(other, other.size) : made(number, number.size);
}
