import type { PathStep } from '../article/yaml/yamlTree.ts';
import type { PlainMap, PlainValue } from '../article/yaml/yamlValue.ts';
import { holdsSchema, mapsIn } from './checkSchema.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** A schema, with the schemas that it refers to. */
export interface LinkedSchema {
  readonly value: PlainMap;
  /** A reference as it is written, without what follows `#` → the schema meant. */
  readonly links: ReadonlyMap<string, LinkedSchema>;
}

/** The name of the group that other files are put into, with their number. */
const GROUP = 'plume-file-';

/**
 * One schema made of several files: those that the first one refers to, or that these refer to, stand among its `$defs`,
 * and every reference leads there. `commun.json#/$defs/image` → `#/$defs/plume-file-1/$defs/image`
 */
export function bundleSchemas(main: LinkedSchema): JsonSchema {
  // The list grows while references are met.
  const files: LinkedSchema[] = [main];
  const placeOf = (file: LinkedSchema): string => {
    const known = files.indexOf(file);
    const number = known === -1 ? files.push(file) - 1 : known;
    return number === 0 ? '#' : `#/$defs/${GROUP}${number}`;
  };
  const parts: PlainMap[] = [];
  for (const file of files) {
    parts.push(rewrite(file.value, { file, placeOf, path: [] }) as PlainMap);
  }
  const [first = {}, ...others] = parts;
  if (others.length === 0) {
    return main.value as JsonSchema;
  }
  const { $defs } = first;
  return { ...first, $defs: { ...(typeof $defs === 'object' ? $defs : {}), ...Object.fromEntries(others.map((it, index) => [`${GROUP}${index + 1}`, it])) } } as JsonSchema;
}

interface Rewriting {
  readonly file: LinkedSchema;
  placeOf(file: LinkedSchema): string;
  readonly path: readonly PathStep[];
}

/** What names a schema for others: in one schema made of several, its place does. */
const OWN_NAMES = new Set(['$id', 'id', '$anchor', '$schema']);

function rewrite(value: PlainValue, context: Rewriting): PlainValue {
  if (Array.isArray(value)) {
    return (value as readonly PlainValue[]).map((it, index) => rewrite(it, { ...context, path: [...context.path, index] }));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const isMain = context.placeOf(context.file) === '#';
  const entries = Object.entries(value as PlainMap).filter(([key, it]) => isMain || !OWN_NAMES.has(key) || typeof it !== 'string');
  return Object.fromEntries(
    entries.map(([key, it]) => {
      const path = [...context.path, key];
      return [key, key === '$ref' && typeof it === 'string' ? placeMeant(it, context) : holdsSchema(context.path, key) ? rewrite(it, { ...context, path }) : it];
    }),
  );
}

function placeMeant(reference: string, { file, placeOf }: Rewriting): string {
  const [address = '', pointer = ''] = reference.split('#');
  const target = address === '' ? file : file.links.get(address);
  if (target === undefined || (target === file && placeOf(file) === '#' && address === '')) {
    return reference;
  }
  return placeOf(target) + (pointer === '' || pointer.startsWith('/') ? pointer : anchorPlace(target.value, pointer));
}

/** Where a schema has an anchor: `image` → `/$defs/image`. */
function anchorPlace(schema: PlainMap, anchor: string): string {
  const found = [...mapsIn(schema, [])].find(({ map }) => map['$anchor'] === anchor || map['$id'] === `#${anchor}` || map['id'] === `#${anchor}`);
  return (found?.path ?? []).map(it => `/${String(it).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
