import { RubyFloat } from '../../values/rubyValue.ts';
import type { FilterTable } from '../filterTable.ts';
import { compare, compareStrings, inspect, isMap, numberOrUndefined, propertyOf, RubyDrop, stepInto, toS, type LiquidValue } from '../rubyLiquid.ts';
import { toJson } from './json.ts';
import { isEmptyValue } from './texts.ts';

/** What Ruby says of the size of a whole number. */
const BYTES_OF_INTEGER = 8;

/** Filters of lists: those of Liquid 4 and of Jekyll. */
export const listFilters: FilterTable = {
  size: value => (Array.isArray(value) || typeof value === 'string' ? (typeof value === 'string' ? [...value].length : value.length) : isMap(value) ? Object.keys(value).length : typeof value === 'number' && Number.isInteger(value) ? BYTES_OF_INTEGER : 0),
  first: value => (Array.isArray(value) ? (value as readonly LiquidValue[])[0] : isMap(value) ? Object.entries(value)[0] : undefined),
  last: value => (Array.isArray(value) ? (value as readonly LiquidValue[]).at(-1) : undefined),
  join: (value, [glue = ' ']) => flat(value).map(toS).join(toS(glue)),
  reverse: value => flat(value).toReversed(),
  map: (value, [property]) => flat(value).map(it => stepInto(it, toS(property)) ?? null),
  compact: (value, [property]) => flat(value).filter(it => ((property === undefined ? it : stepInto(it, toS(property))) ?? null) !== null),
  uniq: (value, [property]) => unique(flat(value), property === undefined ? it => it : it => stepInto(it, toS(property))),
  concat: (value, [other]) => [...flat(value), ...(Array.isArray(other) ? (other as readonly LiquidValue[]) : [])],
  push: (value, [item]) => (Array.isArray(value) ? [...(value as readonly LiquidValue[]), item] : value),
  unshift: (value, [item]) => (Array.isArray(value) ? [item, ...(value as readonly LiquidValue[])] : value),
  pop: (value, [count = 1]) => (Array.isArray(value) ? (value as readonly LiquidValue[]).slice(0, Math.max(0, value.length - Number(count))) : value),
  shift: (value, [count = 1]) => (Array.isArray(value) ? (value as readonly LiquidValue[]).slice(Number(count)) : value),
  // The same choice each time: a page does not change by itself while it is looked at.
  sample: (value, [count = 1]) => (Array.isArray(value) ? (Number(count) === 1 ? (value as readonly LiquidValue[])[0] : (value as readonly LiquidValue[]).slice(0, Number(count))) : value),
  slice: (value, [offset, length = 1]) => slice(value, Number(toS(offset)), Number(toS(length))),
  sort: (value, [property, nils = 'first']) => (property === undefined || property === null ? sortPlain(isMap(value) ? Object.entries(value) : flat(value)) : sortBy(listOf(value), toS(property), toS(nils))),
  sort_natural: (value, [property]) => sortNatural(flat(value), property === undefined ? it => it : it => stepInto(it, toS(property))),
  where: (value, [property, target]) => (isList(value) && property !== undefined && property !== null && property !== false && !Array.isArray(target) && !isMap(target) ? whereValue(listOf(value), toS(property), target) : value),
  find: (value, [property, target]) => (isList(value) ? (listOf(value).find(it => hasValue(sortable(propertyOf(it, toS(property))), target)) ?? null) : value),
  group_by: (value, [property]) => (isList(value) ? grouped(listOf(value), it => toS(sortable(propertyOf(it, toS(property))))) : value),
  default: (value, given) => (isEmptyValue(value) ? (given.length === 0 ? '' : given[0]) : value),
  jsonify: value => toJson(value),
};

/** List → property → the values of its items: templates ask the same lists again on each page. */
const valuesOfLists = new WeakMap<object, Map<string, readonly LiquidValue[]>>();
/** What is known only as far as a site has been rendered. */
const CHANGES = /^(?:content|output|excerpt|next|previous)\b/;

function valuesOf(items: readonly LiquidValue[], property: string): readonly LiquidValue[] {
  const make = (): readonly LiquidValue[] => items.map(it => sortable(propertyOf(it, property)));
  if (CHANGES.test(property) || items.length < 8) {
    return make();
  }
  const known = valuesOfLists.get(items) ?? new Map<string, readonly LiquidValue[]>();
  valuesOfLists.set(items, known);
  const values = known.get(property) ?? make();
  known.set(property, values);
  return values;
}

function whereValue(items: readonly LiquidValue[], property: string, target: LiquidValue): readonly LiquidValue[] {
  const values = valuesOf(items, property);
  return items.filter((_, index) => hasValue(values[index], target));
}

/** Items put together by a value of each, as Jekyll's `group_by` gives them. */
export function grouped(items: readonly LiquidValue[], keyOf: (item: LiquidValue) => LiquidValue): readonly LiquidValue[] {
  const groups = new Map<unknown, { readonly name: LiquidValue; readonly items: LiquidValue[] }>();
  for (const item of items) {
    const name = keyOf(item);
    const key = markOf(name);
    const known = groups.get(key) ?? { name, items: [] };
    groups.set(key, known);
    known.items.push(item);
  }
  return [...groups.values()].map(it => ({ ...it, size: it.items.length }));
}

function isList(value: LiquidValue): boolean {
  return Array.isArray(value) || isMap(value);
}

/** A list, or the values of a map. */
export function listOf(value: LiquidValue): readonly LiquidValue[] {
  return Array.isArray(value) ? (value as readonly LiquidValue[]) : isMap(value) ? Object.values(value) : value === null || value === undefined ? [] : [value];
}

/** `Liquid::StandardFilters::InputIterator`: lists in lists are laid out flat. */
function flat(value: LiquidValue): readonly LiquidValue[] {
  return Array.isArray(value) ? (value as readonly LiquidValue[]).flat(Infinity) : value === null || value === undefined ? [] : [value];
}

function slice(value: LiquidValue, offset: number, length: number): LiquidValue {
  const items = Array.isArray(value) ? (value as readonly LiquidValue[]) : [...toS(value)];
  const start = offset < 0 ? items.length + offset : offset;
  const part = start < 0 ? [] : items.slice(start, start + Math.max(0, length));
  return Array.isArray(value) ? part : part.join('');
}

/** The same for values that are the same. */
function markOf(value: LiquidValue): unknown {
  return value instanceof RubyDrop ? value : `${typeof value} ${inspect(value)}`;
}

function unique(items: readonly LiquidValue[], keyOf: (item: LiquidValue) => LiquidValue): readonly LiquidValue[] {
  const seen = new Set<unknown>();
  return items.filter(item => {
    const mark = markOf(keyOf(item));
    return seen.has(mark) ? false : seen.add(mark);
  });
}

/** Jekyll compares texts that look like numbers as numbers. */
export function sortable(value: LiquidValue): LiquidValue {
  if (typeof value !== 'string') {
    return value;
  }
  if (/^\s*-?\d+\s*$/.test(value)) {
    return Number.parseInt(value, 10);
  }
  return /^\s*-?(?:\d+\.?\d*|\.\d+)\s*$/.test(value) ? new RubyFloat(Number.parseFloat(value)) : value;
}

/** `Jekyll::Filters#compare_property_vs_target` */
function hasValue(property: LiquidValue, target: LiquidValue): boolean {
  if (target === null || target === undefined) {
    return property === null || property === undefined;
  }
  const wanted = toS(target);
  if (typeof property === 'string') {
    return property === wanted;
  }
  const values = Array.isArray(property) ? (property as readonly LiquidValue[]) : property === null || property === undefined ? [] : [property];
  return values.some(it => toS(it) === wanted) || (numberOrUndefined(property) !== undefined && numberOrUndefined(property) === numberOrUndefined(sortable(wanted)));
}

function sortPlain(items: readonly LiquidValue[]): readonly LiquidValue[] {
  return items.toSorted((a, b) => compareItems(a, b));
}

function compareItems(a: LiquidValue, b: LiquidValue): number {
  if (a instanceof RubyDrop && b instanceof RubyDrop) {
    return (compare(a.get('date'), b.get('date')) ?? 0) || compareStrings(toS(a.get('path')), toS(b.get('path')));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const index = a.findIndex((it, at) => compareItems(it, b[at]) !== 0);
    return index < 0 ? a.length - b.length : compareItems(a[index], b[index]);
  }
  return compare(a, b) ?? compareStrings(toS(a), toS(b));
}

function sortBy(items: readonly LiquidValue[], property: string, nils: string): readonly LiquidValue[] {
  const order = nils === 'last' ? 1 : -1;
  return items
    .map(item => ({ item, key: sortable(propertyOf(item, property)) ?? null }))
    .toSorted((a, b) => (a.key === null || b.key === null ? (a.key === b.key ? 0 : a.key === null ? order : -order) : compareItems(a.key, b.key)))
    .map(it => it.item);
}

function sortNatural(items: readonly LiquidValue[], keyOf: (item: LiquidValue) => LiquidValue): readonly LiquidValue[] {
  return items
    .map(item => ({ item, key: keyOf(item) ?? null }))
    .toSorted((a, b) => (a.key === null || b.key === null ? (a.key === b.key ? 0 : a.key === null ? 1 : -1) : compareStrings(asciiLower(toS(a.key)), asciiLower(toS(b.key)))))
    .map(it => it.item);
}

/** Ruby's `casecmp` knows the letters of English only. */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, it => it.toLowerCase());
}

