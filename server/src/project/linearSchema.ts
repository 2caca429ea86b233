import { format } from '@cfworker/json-schema';
import { linearPattern } from '../base/pattern/linearPattern.ts';
import type { PlainValue } from '../article/yaml/yamlValue.ts';
import { DATA_KEYWORDS, keyFits, NAMING_KEYWORDS, type JsonSchema } from './jsonSchema.ts';

/** Begins the name of the format that stands for a `pattern`. */
const PATTERN = 'pattern ';

type Group = Readonly<Record<string, unknown>>;

/**
 * A schema whose expressions the validator never runs itself, as it would by going back and trying again: each
 * `pattern` is a format of our own ({@link patternOf}), and the expressions of `patternProperties` are lists of the keys
 * that they fit. A schema without expressions is the same object.
 *
 * @param value what is to be validated: only its keys matter
 */
export function withoutExpressions(schema: JsonSchema, value: PlainValue): JsonSchema {
  const known = expressionsOf(schema);
  if (!known.hasPatterns) {
    return schema;
  }
  return (known.namesKeys ? rewrite(schema, keysIn(value)) : known.rewritten) as JsonSchema;
}

/** The expression that a format stands for; undefined for one of JSON Schema's own formats. */
export function patternOf(formatName: unknown): string | undefined {
  return typeof formatName === 'string' && formatName.startsWith(PATTERN) ? formatName.slice(PATTERN.length) : undefined;
}

interface Expressions {
  readonly hasPatterns: boolean;
  /** Whether it has `patternProperties`, for which the keys of the value have to be known. */
  readonly namesKeys: boolean;
  readonly rewritten: unknown;
}

const remembered = new WeakMap<JsonSchema, Expressions>();

function expressionsOf(schema: JsonSchema): Expressions {
  const known = remembered.get(schema);
  if (known !== undefined) {
    return known;
  }
  const groups = [...groupsIn(schema)];
  const namesKeys = groups.some(it => it['patternProperties'] !== undefined);
  const hasPatterns = namesKeys || groups.some(it => typeof it['pattern'] === 'string');
  const found = { hasPatterns, namesKeys, rewritten: hasPatterns && !namesKeys ? rewrite(schema, new Set()) : undefined };
  remembered.set(schema, found);
  return found;
}

/** Every schema in a part of one. */
function* groupsIn(part: unknown): Iterable<Group> {
  if (Array.isArray(part)) {
    yield* (part as readonly unknown[]).flatMap(it => [...groupsIn(it)]);
  } else if (isGroup(part)) {
    yield part;
    for (const [key, item] of Object.entries(part)) {
      yield* DATA_KEYWORDS.has(key) ? [] : NAMING_KEYWORDS.has(key) && isGroup(item) ? groupsIn(Object.values(item)) : groupsIn(item);
    }
  }
}

function isGroup(part: unknown): part is Group {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function rewrite(part: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(part)) {
    return part.map(it => rewrite(it, keys));
  }
  if (!isGroup(part)) {
    return part;
  }
  const { pattern, ...others } = part;
  const entries = Object.entries(typeof pattern === 'string' ? others : part).map(([key, item]) => [key, rewriteKeyword(key, item, keys)] as const);
  const rewritten: Group = Object.fromEntries(entries);
  return typeof pattern === 'string' ? withFormat(rewritten, pattern) : rewritten;
}

function rewriteKeyword(keyword: string, item: unknown, keys: ReadonlySet<string>): unknown {
  if (DATA_KEYWORDS.has(keyword)) {
    return item;
  }
  if (!NAMING_KEYWORDS.has(keyword) || !isGroup(item)) {
    return rewrite(item, keys);
  }
  const named = Object.entries(item).map(([name, schema], index) => [keyword === 'patternProperties' ? listOf(name, keys, index) : name, rewrite(schema, keys)] as const);
  return Object.fromEntries(named);
}

function withFormat({ format: own, ...group }: Group, pattern: string): Group {
  const name = `${PATTERN}${pattern}`;
  const test = linearPattern(pattern);
  format[name] ??= typeof test === 'function' ? test : () => true;
  const others: readonly unknown[] = Array.isArray(group['allOf']) ? group['allOf'] : [];
  return own === undefined ? { ...group, format: name } : { ...group, format: name, allOf: [...others, { format: own }] };
}

/** An expression that fits the same of these keys, and takes no time; each has its own, by its index. */
function listOf(pattern: string, keys: ReadonlySet<string>, index: number): string {
  const fitting = [...keys].filter(it => keyFits(pattern, it)).map(it => it.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return fitting.length === 0 ? `[]${index}` : `^(?:${fitting.join('|')})$${'(?:)'.repeat(index)}`;
}

function keysIn(value: PlainValue): ReadonlySet<string> {
  const keys = new Set<string>();
  const collect = (part: unknown): void => {
    if (Array.isArray(part)) {
      part.forEach(collect);
    } else if (isGroup(part)) {
      Object.keys(part).forEach(it => keys.add(it));
      Object.values(part).forEach(collect);
    }
  };
  collect(value);
  return keys;
}
