import { append } from '../base/append.ts';
import { linearPattern } from '../base/pattern/linearPattern.ts';
import { remembered } from '../base/remembered.ts';

/** Keywords whose values are data, not schemas. */
export const DATA_KEYWORDS: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'examples']);

/** Keywords that give names, or expressions for names, a schema each: a field may be called `default`. */
export const NAMING_KEYWORDS: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']);

/** A type that JSON Schema knows. */
export type SchemaType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

/**
 * A JSON Schema (2020-12), as far as Plume itself looks into it; the rest is the validator's business.
 *
 * Annotations of Plume's own: `x-vocabulary` marks a field whose values are gathered over the whole site; `x-snippet`
 * says what to insert for a new key; `x-file` that the value is the address of a file, and of which kind, `x-folder`
 * where those files are; `x-relation` that it names a document of a collection; `x-suggest` names what the site itself has
 * to suggest. `enumDescriptions`, which VS Code knows too, says what each value of `enum` means.
 */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly deprecated?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema | boolean>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly patternProperties?: Readonly<Record<string, JsonSchema | boolean>>;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema | boolean;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly 'x-vocabulary'?: boolean;
  readonly 'x-snippet'?: string;
  readonly 'x-message'?: string | { readonly fr?: string; readonly en?: string };
  readonly 'x-file'?: 'image' | 'any' | readonly string[];
  readonly 'x-folder'?: string;
  readonly 'x-relation'?: string;
  /** What stands before the name: `/organisations/`. Only in what the documents of a site show. */
  readonly 'x-relation-prefix'?: string;
  readonly 'x-suggest'?: string;
  /** The file of another tool of the team that says so: `admin/config.yml`. */
  readonly 'x-origin'?: string;
  readonly [keyword: string]: unknown;
}

/** The schemas that may describe the value at a path: one, or several where `anyOf` or `if` leaves a choice. */
export function schemasAt(root: JsonSchema, path: readonly (string | number)[]): readonly JsonSchema[] {
  return descend(root, path, conditionalPartsOf);
}

/** The schemas that may describe what is one step below a value that these describe: for whoever goes through all values of a header. */
export function schemasBelow(root: JsonSchema, schemas: readonly JsonSchema[], step: string | number): readonly JsonSchema[] {
  return oneStep(schemas, step, { root, parts: conditionalPartsOf });
}

/** Those that describe it whatever a condition (`if`) says. */
function unconditionalSchemasAt(root: JsonSchema, path: readonly (string | number)[]): readonly JsonSchema[] {
  return descend(root, path, partsOf);
}

type Parts = (schema: JsonSchema) => readonly JsonSchema[];

function descend(root: JsonSchema, path: readonly (string | number)[], parts: Parts): readonly JsonSchema[] {
  let schemas = expand([root], { root, parts });
  for (const step of path) {
    schemas = oneStep(schemas, step, { root, parts });
  }
  return schemas;
}

function oneStep(schemas: readonly JsonSchema[], step: string | number, context: { readonly root: JsonSchema; readonly parts: Parts }): readonly JsonSchema[] {
  return expand(schemas.flatMap(it => childrenOf(it, step)), context);
}

/** The keys that a value may have, with what describes each, in the order of the schema. */
export function propertiesAt(root: JsonSchema, path: readonly (string | number)[]): ReadonlyMap<string, JsonSchema> {
  return path.length === 0 ? fieldsOf(root) : findProperties(root, path);
}

/** Those of the header itself: many rules ask for them. */
const fieldsOf = remembered((root: JsonSchema) => findProperties(root, []));

function findProperties(root: JsonSchema, path: readonly (string | number)[]): ReadonlyMap<string, JsonSchema> {
  const properties = new Map<string, JsonSchema>();
  for (const schema of schemasAt(root, path)) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const [first] = typeof property === 'boolean' ? [] : [property];
      properties.set(name, properties.get(name) ?? first ?? {});
    }
  }
  return properties;
}

/** The keys that a value must have. */
export function requiredAt(root: JsonSchema, path: readonly (string | number)[]): ReadonlySet<string> {
  return new Set(unconditionalSchemasAt(root, path).flatMap(it => it.required ?? []));
}

/** The types that a schema allows; empty for any. */
export function typesOf({ type }: JsonSchema): readonly SchemaType[] {
  return type === undefined ? [] : typeof type === 'string' ? [type] : type;
}

/** Some schemas, each with those that it refers to or combines. Each is there once: they may name each other, or themselves, in many ways. */
function expand(schemas: readonly JsonSchema[], { root, parts }: { readonly root: JsonSchema; readonly parts: Parts }): readonly JsonSchema[] {
  const found = new Set<JsonSchema>();
  const waiting = schemas.toReversed();
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    if (!found.has(schema)) {
      found.add(schema);
      const referred = schema.$ref === undefined ? undefined : resolve(root, schema.$ref);
      append(waiting, parts(schema).toReversed());
      append(waiting, referred === undefined ? [] : [referred]);
    }
  }
  return [...found];
}

function partsOf({ allOf = [], anyOf = [], oneOf = [] }: JsonSchema): readonly JsonSchema[] {
  return [...allOf, ...anyOf, ...oneOf];
}

function conditionalPartsOf(schema: JsonSchema): readonly JsonSchema[] {
  return [...partsOf(schema), ...[schema.then, schema.else].filter(it => it !== undefined)];
}

/** A reference within the schema itself: `#/$defs/image`. */
export function resolve(root: JsonSchema, reference: string): JsonSchema | undefined {
  if (!reference.startsWith('#')) {
    return undefined;
  }
  let value: unknown = root;
  for (const step of reference.slice(1).split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    value = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : undefined;
}

function childrenOf(schema: JsonSchema, step: string | number): readonly JsonSchema[] {
  if (typeof step === 'number') {
    const byPlace = schema['prefixItems'] ?? schema.items;
    const item: unknown = (Array.isArray(byPlace) ? (byPlace as readonly unknown[])[step] : undefined) ?? (Array.isArray(schema.items) ? schema['additionalItems'] : schema.items);
    return typeof item === 'object' && item !== null ? [item as JsonSchema] : [];
  }
  const property = schema.properties?.[step];
  const patterns = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) => keyFits(pattern, step)).map(([, it]) => it);
  const found = [property, ...patterns].filter(it => typeof it === 'object');
  return found.length > 0 ? found : typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}

/** Whether a key fits an expression. One that cannot be decided in time, which is reported where it stands, fits nothing. */
export function keyFits(pattern: string, key: string): boolean {
  const test = linearPattern(pattern);
  return typeof test === 'function' && test(key);
}
