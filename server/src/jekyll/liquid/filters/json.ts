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
  return `{${entriesOf(value, depth).map(([key, it]) => `${JSON.stringify(key)}:${toJson(it, depth + 1)}`).join(',')}}`;
}

/** Documents name their neighbours, and these theirs: from here on, a neighbour is told without them (`DocumentDrop#hash_for_json`). */
const COLLAPSED_FROM = 2;
const NEIGHBOURS: ReadonlySet<string> = new Set(['previous', 'next']);
const LEFT_OUT: ReadonlySet<string> = new Set(['content', 'output', 'excerpt', 'next', 'previous']);

function entriesOf(value: LiquidValue, depth: number): readonly (readonly [string, LiquidValue])[] {
  if (!(value instanceof RubyDrop)) {
    return isMap(value) ? Object.entries(value) : [];
  }
  return value.names().map(name => {
    const own = value.get(name);
    return [name, depth >= COLLAPSED_FROM && NEIGHBOURS.has(name) && own instanceof RubyDrop ? collapsed(own) : own];
  });
}

function collapsed(drop: RubyDrop): LiquidValue {
  return Object.fromEntries(drop.names().filter(it => !LEFT_OUT.has(it)).map(it => [it, drop.get(it)]));
}
