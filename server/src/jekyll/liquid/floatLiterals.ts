import { TokenKind, TypeGuards, type Filter, type Template, type Token, type Value } from 'liquidjs';
import { RubyFloat } from '../values/rubyValue.ts';

/** A part of a template that holds values: an output, or a condition. */
interface WithValues extends Template {
  readonly value?: Value;
  readonly branches?: readonly { readonly value?: Value; readonly values?: readonly Token[] }[];
}

/** `2.0` is a number with a fraction for Ruby, and prints as one: the engine, which knows one kind of number, is told. */
export function keepFloats(template: Template): void {
  const { value, branches = [] } = template as WithValues;
  [value, ...branches.map(it => it.value)].forEach(it => it?.initial !== undefined && keepFloatsIn(it));
}

/** The same for one value and the arguments of its filters. */
export function keepFloatsIn({ initial, filters }: Value): void {
  initial.postfix.forEach(keepFloat);
  filters.flatMap(({ args }: Filter) => args).forEach(it => !Array.isArray(it) && keepFloat(it as Token));
}

function keepFloat(token: Token): void {
  if (TypeGuards.isNumberToken(token) && token.kind === TokenKind.Number && token.getText().includes('.')) {
    (token as { content: unknown }).content = new RubyFloat(token.content);
  }
}
