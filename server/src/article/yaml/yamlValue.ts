import { isRubyTime, type RubyScalar } from './rubyScalar.ts';
import type { YamlNode } from './yamlTree.ts';

/** A value as data: what JSON can say. Dates stay as they are written. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** A map of values, as the header of an article is. */
export type PlainMap = Readonly<Record<string, PlainValue>>;

/** The data that a tree stands for. */
export function plainValue(node: YamlNode | undefined): PlainValue {
  switch (node?.kind) {
    case undefined:
      return null;
    case 'scalar':
      return plainScalar(node.value, node.text);
    case 'list':
      return node.items.map(plainValue);
    case 'map': {
      // No prototype: a key named `__proto__` is a key like any other.
      const map = Object.create(null) as Record<string, PlainValue>;
      for (const { key, value } of node.entries) {
        map[key.text] = plainValue(value);
      }
      return map;
    }
  }
}

/** The data as a map; empty when it is something else. */
export function plainMap(node: YamlNode | undefined): PlainMap {
  return node?.kind === 'map' ? (plainValue(node) as PlainMap) : {};
}

function plainScalar(value: RubyScalar, text: string): PlainValue {
  if (isRubyTime(value)) {
    return text;
  }
  return typeof value === 'number' && !Number.isFinite(value) ? text : value;
}
