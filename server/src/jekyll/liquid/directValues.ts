import { evalToken, toValue, toValueSync, TypeGuards, type Context, type Filter, type Token, type Value } from 'liquidjs';
import type { LiquidValue } from './rubyLiquid.ts';

/**
 * Values as the engine reads them (`Value.value`), but at once: the engine goes through a generator for each step, so that its values may
 * come later. Here all are there, and most of the time of a site was spent on that.
 */
export function directValue({ initial, filters }: Value, context: Context): LiquidValue {
  let value = directExpression(initial.postfix, context);
  for (const filter of filters) {
    value = filtered(filter, value, context);
  }
  return value;
}

/** What of the engine has no types: its operators by their names, where a name is found, how a filter is called. */
interface Reader {
  findScope(key: string): object;
}
interface AppliedFilter {
  readonly handler: (this: unknown, ...all: readonly unknown[]) => LiquidValue;
  readonly token: Token;
  readonly liquid: unknown;
}
type Operator = (left: LiquidValue, right: LiquidValue, context: Context) => LiquidValue;

function directExpression(postfix: readonly Token[], context: Context): LiquidValue {
  const [first] = postfix;
  if (postfix.length === 1) {
    return directToken(first, context);
  }
  const operands: LiquidValue[] = [];
  for (const token of postfix) {
    operands.push(TypeGuards.isOperatorToken(token) ? operated(token.operator, operands, context) : directToken(token, context));
  }
  return operands[0];
}

function operated(name: string, operands: LiquidValue[], context: Context): LiquidValue {
  const operator = context.opts.operators[name] as Operator;
  const right = operands.pop();
  if (name === 'not') {
    return toValueSync((operator as (value: LiquidValue, context: Context) => LiquidValue)(right, context) as never);
  }
  return toValueSync(operator(operands.pop(), right, context) as never);
}

function directToken(token: Token | undefined, context: Context): LiquidValue {
  if (token === undefined) {
    return undefined;
  }
  if ('content' in token) {
    return token.content;
  }
  return TypeGuards.isPropertyAccessToken(token) ? property(token, context) : toValueSync(evalToken(token, context) as never);
}

function property({ props, variable }: { readonly props: readonly Token[]; readonly variable?: Token | undefined }, context: Context): LiquidValue {
  const [first, ...others] = props.map(it => toValue(directToken(it, context)) as LiquidValue);
  let value = variable === undefined ? (context as unknown as Reader).findScope(first as string) : (directToken(variable, context) as object);
  value = context.readProperty(value, first as string) as object;
  for (const step of others) {
    value = context.readProperty(value, step as string) as object;
  }
  return value;
}

function filtered(filter: Filter, value: LiquidValue, context: Context): LiquidValue {
  const { handler, token, liquid } = filter as unknown as AppliedFilter;
  const given = filter.args.map(it => (Array.isArray(it) ? [it[0], directToken(it[1], context)] : directToken(it as Token, context)));
  return toValueSync(handler.apply({ context, token, liquid }, [value, ...given]) as never);
}
