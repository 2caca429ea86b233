import { isRubyTime } from '../yaml/rubyScalar.ts';
import type { PathStep, YamlNode } from '../yaml/yamlTree.ts';
import type { PlainValue } from '../yaml/yamlValue.ts';

/**
 * What Jekyll makes of a value, told so strictly that a text is never taken for a number or a date that is written alike; the order of keys
 * does not count.
 */
export type HeaderShape =
  | { readonly kind: 'text' | 'time' | 'other'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly HeaderShape[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, HeaderShape> };

/** The shape of a value where it is written. Nothing counts as an empty header. */
export function shapeOf(node: YamlNode | undefined): HeaderShape {
  switch (node?.kind) {
    case undefined:
      return { kind: 'map', entries: new Map() };
    case 'scalar':
      return typeof node.value === 'string' ? { kind: 'text', text: node.value } : isRubyTime(node.value) ? { kind: 'time', text: node.text } : { kind: 'other', text: String(node.value) };
    case 'list':
      return { kind: 'list', items: node.items.map(shapeOf) };
    case 'map':
      return { kind: 'map', entries: new Map(node.entries.map(it => [it.key.text, shapeOf(it.value)])) };
  }
}

/** The shape that a value is to have. */
export function shapeOfValue(value: PlainValue): HeaderShape {
  if (typeof value === 'string') {
    return { kind: 'text', text: value };
  }
  if (typeof value !== 'object' || value === null) {
    return { kind: 'other', text: String(value) };
  }
  return Array.isArray(value)
    ? { kind: 'list', items: (value as readonly PlainValue[]).map(shapeOfValue) }
    : { kind: 'map', entries: new Map(Object.entries(value).map(([key, it]) => [key, shapeOfValue(it)])) };
}

/** A shape with another one in a place of it; what is to hold that place is made where it is missing. Undefined takes the place away. */
export function withShapeAt(shape: HeaderShape | undefined, path: readonly PathStep[], change: (there: HeaderShape | undefined) => HeaderShape | undefined): HeaderShape | undefined {
  const [step, ...below] = path;
  if (step === undefined) {
    return change(shape);
  }
  if (typeof step === 'number') {
    const items = shape?.kind === 'list' ? shape.items : [];
    const item = withShapeAt(items[step], below, change);
    return { kind: 'list', items: [...items.slice(0, step), ...(item === undefined ? [] : [item]), ...items.slice(step + 1)] };
  }
  const entries = new Map(shape?.kind === 'map' ? shape.entries : []);
  const value = withShapeAt(entries.get(step), below, change);
  if (value === undefined) {
    entries.delete(step);
  } else {
    entries.set(step, value);
  }
  return { kind: 'map', entries };
}

/** Whether two shapes say the same. */
export function haveSameShape(one: HeaderShape | undefined, other: HeaderShape | undefined): boolean {
  if (one?.kind === 'list' && other?.kind === 'list') {
    return one.items.length === other.items.length && one.items.every((it, index) => haveSameShape(it, other.items[index]));
  }
  if (one?.kind === 'map' && other?.kind === 'map') {
    return one.entries.size === other.entries.size && [...one.entries].every(([key, it]) => haveSameShape(it, other.entries.get(key)));
  }
  return one?.kind === other?.kind && one !== undefined && 'text' in one && other !== undefined && 'text' in other && one.text === other.text;
}
