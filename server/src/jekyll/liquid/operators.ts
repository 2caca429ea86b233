import { defaultOperators, Drop, type Operators } from 'liquidjs';
import { compare, equal, isMap, RubyDrop, toS, type LiquidValue } from './rubyLiquid.ts';

/** Comparisons as Ruby makes them; what cannot be compared is neither above nor below. */
export const operators: Operators = {
  ...Object.fromEntries(Object.entries(defaultOperators).filter(([name]) => name !== 'not')),
  '==': (left: LiquidValue, right: LiquidValue, context) => (isBlank(left) || isBlank(right) ? false : isLiteral(left) || isLiteral(right) ? defaultOf('==', left, right, context) : equal(left, right)),
  '!=': (left: LiquidValue, right: LiquidValue, context) => (isBlank(left) || isBlank(right) ? true : isLiteral(left) || isLiteral(right) ? defaultOf('!=', left, right, context) : !equal(left, right)),
  '<>': (left: LiquidValue, right: LiquidValue) => !equal(left, right),
  '<': (left: LiquidValue, right: LiquidValue) => (compare(left, right) ?? 1) < 0,
  '>': (left: LiquidValue, right: LiquidValue) => (compare(left, right) ?? -1) > 0,
  '<=': (left: LiquidValue, right: LiquidValue) => (compare(left, right) ?? 1) <= 0,
  '>=': (left: LiquidValue, right: LiquidValue) => (compare(left, right) ?? -1) >= 0,
  contains: (left: LiquidValue, right: LiquidValue) => contains(left, right),
};

/** Without Rails, nothing is `blank` for Ruby: the comparison fails. The engine's literal is known by its taking a space for blank. */
function isBlank(value: LiquidValue): boolean {
  if (!isLiteral(value) || !('equals' in (value as Drop))) {
    return false;
  }
  const steps = (value as Drop & { equals(other: unknown): Iterator<unknown, boolean> }).equals(' ');
  let step = steps.next();
  while (step.done !== true) {
    step = steps.next(step.value);
  }
  return step.value;
}

/** `empty`, `blank` and `nil` are the engine's own. */
function isLiteral(value: LiquidValue): boolean {
  return value instanceof Drop && !(value instanceof RubyDrop);
}

function defaultOf(name: '==' | '!=', left: LiquidValue, right: LiquidValue, context: Parameters<NonNullable<Operators[string]>>[2]): ReturnType<NonNullable<Operators[string]>> {
  const operator = defaultOperators[name] as (left: LiquidValue, right: LiquidValue, context: unknown) => ReturnType<NonNullable<Operators[string]>>;
  return operator(left, right, context);
}

function contains(left: LiquidValue, right: LiquidValue): boolean {
  if (left === null || left === undefined || left === false || right === null || right === undefined || right === false) {
    return false;
  }
  if (typeof left === 'string') {
    return left.includes(toS(right));
  }
  return Array.isArray(left) ? left.some(it => equal(it, right)) : isMap(left) && Object.hasOwn(left, toS(right));
}
