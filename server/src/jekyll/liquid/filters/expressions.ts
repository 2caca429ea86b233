import { Value, type Context, type Liquid } from 'liquidjs';
import type { FilterTable } from '../filterTable.ts';
import { isMap, toS, type LiquidValue } from '../rubyLiquid.ts';
import { grouped, listOf } from './lists.ts';

/** Filters that take an expression: `where_exp: "item", "item.rang > 2"`. */
export const expressionFilters: FilterTable = {
  where_exp: (value, [variable, expression], { context }) => (isWalkable(value) ? listOf(value).filter(it => isTrue(evaluate(context, { variable, expression, item: it }))) : value),
  find_exp: (value, [variable, expression], { context }) => (isWalkable(value) ? (listOf(value).find(it => isTrue(evaluate(context, { variable, expression, item: it }))) ?? null) : value),
  group_by_exp: (value, [variable, expression], { context }) => (isWalkable(value) ? grouped(Array.isArray(value) ? listOf(value) : Object.entries(value as object), it => evaluate(context, { variable, expression, item: it })) : value),
};

interface Evaluation {
  readonly variable: LiquidValue;
  readonly expression: LiquidValue;
  readonly item: LiquidValue;
}

function isWalkable(value: LiquidValue): boolean {
  return Array.isArray(value) || isMap(value);
}

function isTrue(value: LiquidValue): boolean {
  return value !== null && value !== undefined && value !== false;
}

const parsed = new WeakMap<object, Map<string, Value>>();

function evaluate(context: Context, { variable, expression, item }: Evaluation): LiquidValue {
  const engine = context.liquid as Liquid;
  const known = parsed.get(engine) ?? new Map<string, Value>();
  parsed.set(engine, known);
  const source = toS(expression);
  const value = known.get(source) ?? new Value(source, engine);
  known.set(source, value);
  context.push({ [toS(variable)]: item });
  try {
    return run(value.value(context));
  } finally {
    context.pop();
  }
}

/** Runs what the engine yields step by step, to its end: nothing here waits. */
function run(steps: Generator<unknown, unknown, unknown>): LiquidValue {
  let step = steps.next();
  while (step.done !== true) {
    const { value } = step;
    step = steps.next(isSteps(value) ? run(value) : value);
  }
  return step.value;
}

function isSteps(value: unknown): value is Generator<unknown, unknown, unknown> {
  return typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'function' && Symbol.iterator in value;
}
