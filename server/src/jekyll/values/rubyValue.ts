import { isRubyTime, type RubyTime } from '../../article/yaml/rubyScalar.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../article/yaml/yamlTree.ts';

/** A value as Jekyll holds it after reading YAML: what a header, `_config.yml` or a file of `_data` is made of. */
export type RubyValue = string | number | boolean | null | RubyFloat | RubyDay | RubyMoment | readonly RubyValue[] | RubyMap;

/** Keys with values, in the order of the text. Without prototype: a key named `__proto__` is a key like any other. */
export interface RubyMap {
  readonly [key: string]: RubyValue;
}

/** A number that Ruby prints with a fraction, even where it has none: `1.0`. */
export class RubyFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A day without time: `2019-07-15`. */
export class RubyDay {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  readonly day: number;

  constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }
}

/** A moment, with the clock that it is told by: `2019-07-15 16:30:00 +02:00`. */
export class RubyMoment {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;

  constructor(time: number, offset: number) {
    this.time = time;
    this.offset = offset;
  }
}

/** The value that a tree stands for, as `safe_yaml` makes it, which Jekyll reads all its YAML with. */
export function rubyValueOf(node: YamlNode | undefined): RubyValue {
  switch (node?.kind) {
    case undefined:
      return null;
    case 'scalar':
      return scalarOf(node);
    case 'list':
      return node.items.map(rubyValueOf);
    case 'map':
      return mapOfEntries(node);
  }
}

/** The map that a tree stands for; undefined where it is something else. */
export function rubyMapOf(node: YamlNode | undefined): RubyMap | undefined {
  const value = rubyValueOf(node);
  return isRubyMap(value) ? value : undefined;
}

/** Whether a value is a map. */
export function isRubyMap(value: RubyValue | undefined): value is RubyMap {
  return typeof value === 'object' && value !== null && !isRubyList(value) && !isRubyObject(value);
}

/** Whether a value is a list. */
export function isRubyList(value: RubyValue | undefined): value is readonly RubyValue[] {
  return Array.isArray(value);
}

/** Ruby's own: all but `nil` and `false` is true. */
export function isTruthy(value: RubyValue | undefined): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** A map made of entries. */
export function rubyMap(entries: Iterable<readonly [string, RubyValue]> = []): RubyMap {
  const map = Object.create(null) as Record<string, RubyValue>;
  for (const [key, value] of entries) {
    map[key] = value;
  }
  return map;
}

/**
 * As `Jekyll::Utils.deep_merge_hashes`: what is in the second map wins, maps in both are merged, and `nil` leaves what is
 * there.
 */
export function deepMerge(first: RubyMap, second: RubyMap): Record<string, RubyValue> {
  const merged = Object.assign(Object.create(null) as Record<string, RubyValue>, first);
  mergeInto(merged, second);
  return merged;
}

/** {@link deepMerge} into a map of which nobody else knows yet: only the maps in it are copied. */
export function mergeInto(merged: Record<string, RubyValue>, second: RubyMap): void {
  for (const key of Object.keys(second)) {
    const value = second[key] ?? null;
    const old = merged[key];
    if (!(key in merged)) {
      merged[key] = value;
    } else if (isRubyMap(old) && isRubyMap(value)) {
      merged[key] = deepMerge(old, value);
    } else if (value !== null) {
      merged[key] = value;
    }
  }
}

function isRubyObject(value: object): value is RubyFloat | RubyDay | RubyMoment {
  return value instanceof RubyFloat || value instanceof RubyDay || value instanceof RubyMoment;
}

function scalarOf({ text, value, style }: YamlScalar): RubyValue {
  if (isRubyTime(value)) {
    return timeOf(value);
  }
  if (typeof value === 'number') {
    return style === 'plain' && /[.:]/.test(text) ? new RubyFloat(value) : value;
  }
  return value;
}

function timeOf({ type, year, month, day, hour, minute, second, offset = 0 }: RubyTime): RubyDay | RubyMoment {
  if (type === 'date') {
    return new RubyDay(year, month, day);
  }
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, day);
  return new RubyMoment(clock.setUTCHours(hour, minute, Math.floor(second)) - offset * 60_000, offset);
}

/** What `<<` names is there first, so that the map's own keys win. */
function mapOfEntries({ entries }: YamlMap): RubyMap {
  const inherited = entries.filter(isMergeKey).flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
  const map = Object.create(null) as Record<string, RubyValue>;
  for (const node of inherited) {
    Object.assign(map, rubyMapOf(node));
  }
  for (const { key, value } of entries) {
    // A map or a list as a key is lost.
    if (!isMergeKey({ key }) && !(key.style === 'plain' && /^[{[]/.test(key.text))) {
      map[key.text] = rubyValueOf(value);
    }
  }
  return map;
}

function isMergeKey({ key }: Pick<YamlEntry, 'key'>): boolean {
  return key.text === '<<';
}
