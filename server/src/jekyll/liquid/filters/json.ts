import { floatText, momentText } from '../../values/rubyText.ts';
import { RubyDay, RubyFloat, RubyMoment } from '../../values/rubyValue.ts';
import { isMap, RubyDrop, toS, type LiquidValue } from '../rubyLiquid.ts';

/** Deeper than this, documents that lead to each other never end. */
const DEEPEST = 20;

/** A value as Jekyll's `jsonify` writes it: Ruby's JSON, without spaces. */
export function toJson(value: LiquidValue, depth = 0): string {
  if (depth > DEEPEST) {
    return 'null';
  }
  if (value === null || value === undefined) {
    return 'null';
  }
  if (typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (value instanceof RubyFloat) {
    return floatText(value.value);
  }
  if (value instanceof RubyMoment) {
    return JSON.stringify(momentText(value));
  }
  if (value instanceof RubyDay || typeof value !== 'object') {
    return typeof value === 'object' ? JSON.stringify(toS(value)) : String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(it => toJson(it, depth + 1)).join(',')}]`;
  }
  const entries = value instanceof RubyDrop ? value.names().map(name => [name, depth >= 2 && /^(?:previous|next)$/.test(name) ? null : value.get(name)] as const) : isMap(value) ? Object.entries(value) : [];
  return `{${entries.map(([key, it]) => `${JSON.stringify(key)}:${toJson(it, depth + 1)}`).join(',')}}`;
}
