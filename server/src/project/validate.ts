import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import type { TextRange } from '../base/textRange.ts';
import { entryOf, nodeAt, type PathStep, type YamlNode } from '../article/yaml/yamlTree.ts';
import type { PlainValue } from '../article/yaml/yamlValue.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { patternOf, withoutExpressions } from './linearSchema.ts';

/** What a schema has to say against a value. */
export interface SchemaError {
  /** The keyword of JSON Schema that is not satisfied: `required`, `type`, `enum`, … */
  readonly keyword: string;
  /** What is wrong: for `required`, the map that lacks the key; for an unknown key, the key. */
  readonly path: readonly PathStep[];
  /** The key that is missing, or that is not known. */
  readonly property?: string;
  /** What the keyword says: the list of `enum`, the number of `minLength`. */
  readonly expected: unknown;
  /** The schema that holds the keyword. */
  readonly schema: JsonSchema;
}

/** The outcome of a validation: the schema itself may be what is wrong. */
export interface Validation {
  readonly errors: readonly SchemaError[];
  /** In English, from the validator: the schema cannot be used. */
  readonly schemaFailure: string | undefined;
}

const validators = new WeakMap<JsonSchema, Validator>();

/** Keywords that only say that something inside them is wrong. */
const COMPOSITES = new Set([
  'properties', 'items', 'prefixItems', '$ref', '$recursiveRef', 'allOf', 'if', 'additionalItems', 'unevaluatedItems', 'patternProperties', 'dependentSchemas',
]);
/** What is one error, whatever the schemas inside say: those of a choice would contradict each other. */
const CHOICES: Readonly<Record<string, string>> = {
  anyOf: 'anyOf',
  oneOf: 'oneOf',
  not: 'not',
  contains: 'contains',
  minContains: 'contains',
  maxContains: 'contains',
  propertyNames: 'propertyNames',
};

/** Checks a value against a schema. The schema is interpreted, never compiled to code. */
export function validateValue(value: PlainValue, schema: JsonSchema): Validation {
  try {
    const root = withoutExpressions(schema, value);
    const errors = errorsOf(root, value);
    return { errors: simplify(errors).flatMap(it => toSchemaErrors(it, { root, value })), schemaFailure: undefined };
  } catch (failure) {
    return { errors: [], schemaFailure: failure instanceof Error ? failure.message : String(failure) };
  }
}

/** What a keyword asks for, as a sentence shows it: texts and numbers as they are, groups and lists as JSON. */
export function describeExpected(expected: unknown): string {
  return typeof expected === 'object' ? JSON.stringify(expected) : String(expected ?? '');
}

/** Where an error is to be shown: the key, else the value, else the nearest thing around it; undefined where nothing is written. */
export function rangeOfError(root: YamlNode | undefined, { keyword, path, property }: SchemaError): TextRange | undefined {
  const node = nodeAt(root, path);
  if (property !== undefined) {
    return keyword === 'required' || keyword === 'dependentRequired' ? keyRange(root, path) : entryOf(node, property)?.key;
  }
  return node && node.end > node.start ? node : keyRange(root, path);
}

/** Where the key of a value is written; for an item of a list, the item itself, or its first key. */
export function keyRange(root: YamlNode | undefined, path: readonly PathStep[]): TextRange | undefined {
  const last = path.at(-1);
  if (last === undefined) {
    return undefined;
  }
  const parent = nodeAt(root, path.slice(0, -1));
  if (typeof last === 'string') {
    return entryOf(parent, last)?.key;
  }
  const item = nodeAt(root, path);
  const firstKey = item?.kind === 'map' ? item.entries[0]?.key : undefined;
  return firstKey ?? (item && item.end > item.start ? item : keyRange(root, path.slice(0, -1)));
}

/** The validator hands errors on as arguments, from each level to the next: where choices within choices have more than a call can take, the first one counts. */
function errorsOf(schema: JsonSchema, value: PlainValue): readonly OutputUnit[] {
  try {
    return validatorOf(schema).validate(value).errors;
  } catch (failure) {
    if (failure instanceof RangeError) {
      return new Validator(schema as Schema, draftOf(schema), true).validate(value).errors;
    }
    throw failure;
  }
}

function validatorOf(schema: JsonSchema): Validator {
  const known = validators.get(schema) ?? new Validator(schema as Schema, draftOf(schema), false);
  validators.set(schema, known);
  return known;
}

/** The version of JSON Schema that a schema says it is written in. */
function draftOf({ $schema }: JsonSchema): '4' | '7' | '2019-09' | '2020-12' {
  const [, version] = /draft(?:-0|\/)(4|6|7|2019-09)\b/.exec(String($schema)) ?? [];
  if (version === '6') {
    return '7'; // Which only adds to it.
  }
  return version === '4' || version === '7' || version === '2019-09' ? version : '2020-12';
}

/** Drops what only repeats, from outside, what is said inside. */
function simplify(units: readonly OutputUnit[]): readonly OutputUnit[] {
  const choices = new Set(units.flatMap(({ keyword, keywordLocation }) => {
    const around = CHOICES[keyword];
    return around === undefined ? [] : [`${keywordLocation.slice(0, -keyword.length)}${around}`];
  }));
  return units.filter(it => !COMPOSITES.has(it.keyword) && !liesBelow(choices, it.keywordLocation));
}

/** Whether a place is within one of some others: `#/properties/a/anyOf/0/type` within `#/properties/a/anyOf`. */
function liesBelow(places: ReadonlySet<string>, place: string): boolean {
  for (let slash = place.indexOf('/'); slash !== -1; slash = place.indexOf('/', slash + 1)) {
    if (places.has(place.slice(0, slash))) {
      return true;
    }
  }
  return false;
}

/** What was measured, and by what. */
interface Measured {
  readonly root: JsonSchema;
  readonly value: PlainValue;
}

function toSchemaErrors({ keyword, instanceLocation, keywordLocation, error }: OutputUnit, { root, value }: Measured): readonly SchemaError[] {
  const path = pathOf(instanceLocation);
  const { schema, expected } = keywordAt(root, keywordLocation);
  const base = { keyword, path, expected, schema };
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
      return [{ ...base, property: quotedNames(error).at(-1) ?? '' }];
    case 'dependencies':
      // A list of names; where it is a schema, what that says follows.
      return error.includes(' does not have ') ? [{ ...base, keyword: 'dependentRequired', property: quotedNames(error).at(-1) ?? '' }] : [];
    case 'additionalProperties':
    case 'unevaluatedProperties':
      // Said once for the map; the validator's next error, `false`, names the key.
      return [];
    case 'false':
      return [forbiddenAt(path, { base, value })];
    case 'propertyNames':
      return [{ ...base, property: quotedNames(error)[0] ?? '' }];
    case 'minimum':
    case 'maximum':
      return [{ ...base, keyword: isExclusive(schema, keyword) ? EXCLUSIVE[keyword] : keyword }];
    case 'format': {
      const pattern = patternOf(expected);
      if (pattern !== undefined) {
        return [{ ...base, keyword: 'pattern', expected: pattern }];
      }
      return isInternationalAddress(valueAt(value, path), String(expected)) ? [] : [base];
    }
    default:
      return [base];
  }
}

const EXCLUSIVE = { minimum: 'exclusiveMinimum', maximum: 'exclusiveMaximum' } as const;

/** In draft-04, `exclusiveMinimum: true` says how `minimum` is meant. */
function isExclusive(schema: JsonSchema, keyword: keyof typeof EXCLUSIVE): boolean {
  return schema[EXCLUSIVE[keyword]] === true;
}

/** What no schema allows: an item more than there may be, or a key that is not known. */
function forbiddenAt(path: readonly PathStep[], { base, value }: { readonly base: SchemaError; readonly value: PlainValue }): SchemaError {
  const around = path.slice(0, -1);
  return Array.isArray(valueAt(value, around))
    ? { ...base, keyword: 'additionalItems' }
    : { ...base, keyword: 'additionalProperties', path: around, property: String(path.at(-1) ?? '') };
}

/**
 * Browsers and Jekyll take addresses with accents and spaces, `/uploads/été 2024.png` (RFC 3987): only what is wrong
 * with an address beside them is an error.
 */
function isInternationalAddress(value: unknown, format: string): boolean {
  if (typeof value !== 'string' || (format !== 'uri' && format !== 'uri-reference')) {
    return false;
  }
  const plain = value.replaceAll(/[^!-~]/gu, 'x');
  return plain !== value && new Validator({ format }, '2020-12').validate(plain).valid;
}

function valueAt(value: PlainValue, path: readonly PathStep[]): unknown {
  return path.reduce<unknown>((at, step) => childValue(at, String(step)), value);
}

function quotedNames(error: string): readonly string[] {
  return [...error.matchAll(/"([^"]*)"/g)].map(it => it[1] ?? '');
}

/** `#/une-ou-diaporama/0/image` → `['une-ou-diaporama', 0, 'image']` */
function pathOf(location: string): readonly PathStep[] {
  return location
    .split('/')
    .slice(1)
    .map(it => decodeURIComponent(it).replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(it => (/^\d+$/.test(it) ? Number(it) : it));
}

/** Follows a keyword location through the schema: `#/properties/title/minLength`, `#/properties/image/$ref/required`. */
function keywordAt(root: JsonSchema, location: string): { readonly schema: JsonSchema; readonly expected: unknown } {
  const steps = location.split('/').slice(1).map(it => decodeURIComponent(it).replaceAll('~1', '/').replaceAll('~0', '~'));
  let schema: JsonSchema = root;
  let value: unknown = root;
  for (const step of steps) {
    value = step === '$ref' ? referred(root, schema) : childValue(value, step);
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && step !== 'properties') {
      schema = value as JsonSchema;
    }
  }
  return { schema, expected: value };
}

function referred(root: JsonSchema, { $ref = '#' }: JsonSchema): unknown {
  return $ref.split('/').slice(1).reduce<unknown>(childValue, root);
}

function childValue(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
}
