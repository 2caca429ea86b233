import { nodeAt, type PathStep, type YamlNode } from '../article/yaml/yamlTree.ts';
import type { PlainMap, PlainValue } from '../article/yaml/yamlValue.ts';
import type { Localized } from '../base/localized.ts';
import { linearPattern, type PatternRefusal } from '../base/pattern/linearPattern.ts';
import { absentThing } from './absentThing.ts';
import type { ConfigProblem } from './configProblem.ts';
import { DATA_KEYWORDS, NAMING_KEYWORDS, resolve, type JsonSchema } from './jsonSchema.ts';
import { isOlderDraft, metaSchema, olderMetaSchema } from './metaSchema.ts';
import { keyRange, rangeOfError, validateValue } from './validate.ts';

const APPLIES: Localized = { fr: 'le schéma intégré s’applique à sa place', en: 'the built-in schema applies instead' };
const REFUSED: Readonly<Record<PatternRefusal, Localized>> = {
  invalid: {
    fr: `Cette expression régulière n’est pas valable\u00A0: ${APPLIES.fr}.`,
    en: `This regular expression is not valid: ${APPLIES.en}.`,
  },
  unsupported: {
    fr: `Cette expression régulière regarde en avant ou en arrière («\u00A0(?=\u00A0», «\u00A0(?<!\u00A0», «\u00A0\\1\u00A0»…), ce qui peut prendre un temps sans limite\u00A0: ${APPLIES.fr}. Écrivez-la sans cela.`,
    en: `This regular expression looks ahead or back (‘(?=’, ‘(?<!’, ‘\\1’…), which may take time without end: ${APPLIES.en}. Write it without that.`,
  },
  'too-long': {
    fr: `Cette expression régulière répète trop de choses trop de fois\u00A0: ${APPLIES.fr}.`,
    en: `This regular expression repeats too much too often: ${APPLIES.en}.`,
  },
};

const NO_ADDRESS: Localized = {
  fr: `Une adresse est attendue ici, entre guillemets\u00A0: ${APPLIES.fr}.`,
  en: `An address is expected here, in quotes: ${APPLIES.en}.`,
};
/** The keys that hold addresses; whoever reads a schema looks at them in any group of keys. */
const ADDRESSES = ['$ref', '$recursiveRef', '$id', 'id'];

/**
 * What is wrong with a team's schema, where it is wrong. A schema with problems is not applied: half of one would
 * report what is right.
 *
 * @param path where the schema stands in its file
 */
export function checkSchema(root: YamlNode | undefined, value: PlainValue, path: readonly PathStep[] = []): readonly ConfigProblem[] {
  const node = nodeAt(root, path);
  const whole = (path.length === 0 ? undefined : keyRange(root, path)) ?? { start: node?.start ?? 0, end: node?.start ?? 0 };
  const { errors, schemaFailure } = validateValue(value, metaSchemaFor(value));
  const found = errors.map(error => {
    const keyword = error.path.findLast(it => typeof it === 'string') ?? '';
    const { start, end } = rangeOfError(root, { ...error, path: [...path, ...error.path] }) ?? whole;
    return problem({ start, end }, {
      fr: `«\u00A0${keyword}\u00A0» n’est pas écrit comme le demande JSON Schema 2020-12\u00A0: ${APPLIES.fr}.`,
      en: `‘${keyword}’ is not written as JSON Schema 2020-12 asks: ${APPLIES.en}.`,
    });
  });
  const patterns = [...patternsIn(value, path)].flatMap(it => {
    const answer = linearPattern(it.pattern);
    return typeof answer === 'function' ? [] : [problem(nodeAt(root, it.path) ?? keyRange(root, it.path) ?? whole, REFUSED[answer])];
  });
  const references = [...referencesIn(value, path)].flatMap(({ reference, path: at }) => {
    const range = nodeAt(root, at) ?? keyRange(root, at) ?? whole;
    return isOnNetwork(value, reference)
      ? [absentThing({ kind: 'reference', name: reference, start: range.start, end: range.end }, 'network')]
      : !reference.startsWith('#') || resolvesWithin(value, reference)
        ? []
        : [problem(range, noSuchPlace(reference))];
  });
  const addresses = found.length > 0 ? [] : [...wrongAddresses(value, path)].map(at => problem(nodeAt(root, at) ?? keyRange(root, at) ?? whole, NO_ADDRESS));
  const failed = schemaFailure === undefined ? [] : [problem(whole, { fr: `${schemaFailure} (${APPLIES.fr})`, en: `${schemaFailure} (${APPLIES.en})` })];
  return [...found, ...patterns, ...references, ...addresses, ...failed];
}

function metaSchemaFor(value: PlainValue): JsonSchema {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap && isOlderDraft((value as PlainMap)['$schema']) ? olderMetaSchema : metaSchema;
}

/** A reference that leads to nothing within the schema that it is looked for in. */
export function noSuchPlace(reference: string): Localized {
  const { fr, en } = APPLIES;
  return { fr: `Rien ne s’appelle «\u00A0${reference}\u00A0» dans ce schéma\u00A0: ${fr}.`, en: `Nothing is called ‘${reference}’ in this schema: ${en}.` };
}

/** Whether a reference is an address of the network, and none that the schema itself, or a part of it, has as its name. */
function isOnNetwork(schema: PlainValue, reference: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(reference) && !isNamedWithin(schema, reference);
}

/** Whether a part of the schema has this address as its name: `$id: image.json` for `image.json#/$defs/a`. */
function isNamedWithin(schema: PlainValue, reference: string): boolean {
  const [address = ''] = reference.split('#');
  return [...mapsIn(schema, [])].some(({ map }) => map['$id'] === address || map['id'] === address);
}

/** A reference to another file, where it stands: `commun.json#/$defs/image`. */
export interface ForeignReference {
  readonly reference: string;
  /** Where `$ref` stands in the file. */
  readonly path: readonly PathStep[];
}

/** The references of a schema that lead to other files. */
export function foreignReferences(value: PlainValue, path: readonly PathStep[] = []): readonly ForeignReference[] {
  return [...referencesIn(value, path)].filter(({ reference }) => !reference.startsWith('#') && !isOnNetwork(value, reference) && !isNamedWithin(value, reference));
}

/** Whether `#`, `#/$defs/a` or `#anchor` names a place of the schema. */
export function resolvesWithin(schema: PlainValue, reference: string): boolean {
  const pointer = reference.slice(1);
  if (pointer !== '' && !pointer.startsWith('/')) {
    return [...mapsIn(schema, [])].some(({ map }) => map['$anchor'] === pointer || map['$id'] === reference || map['id'] === reference);
  }
  return resolve(schema as JsonSchema, reference) !== undefined;
}

function* referencesIn(value: PlainValue, path: readonly PathStep[]): Iterable<ForeignReference> {
  for (const { map, path: at } of mapsIn(value, path)) {
    if (typeof map['$ref'] === 'string') {
      yield { reference: map['$ref'], path: [...at, '$ref'] };
    }
  }
}

/** Where something stands in the place of an address that is none. */
function* wrongAddresses(value: PlainValue, path: readonly PathStep[]): Iterable<readonly PathStep[]> {
  for (const { map, path: at } of mapsIn(value, path)) {
    yield* ADDRESSES.filter(key => key in map && !isAddress(map[key])).map(key => [...at, key]);
  }
}

/** A number is one, to whoever reads it. */
function isAddress(value: PlainValue | undefined): boolean {
  return typeof value === 'string' ? URL.canParse(value, 'https://a.invalid/') : typeof value !== 'object' || value === null;
}

/** Whether what stands below a key of a group of a schema may be a schema, too: `default` holds data, but where it is the name of a field. */
export function holdsSchema(path: readonly PathStep[], key: string): boolean {
  return !DATA_KEYWORDS.has(key) || (isNaming(path.at(-1)) && !isNaming(path.at(-2)));
}

function isNaming(step: PathStep | undefined): boolean {
  return typeof step === 'string' && NAMING_KEYWORDS.has(step);
}

/** A schema with everything in it that is a group of keys. */
export function* mapsIn(value: PlainValue, path: readonly PathStep[]): Iterable<{ readonly map: PlainMap; readonly path: readonly PathStep[] }> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly PlainValue[]).entries()) {
      yield* mapsIn(item, [...path, index]);
    }
  } else if (typeof value === 'object' && value !== null) {
    const map = value as PlainMap;
    yield { map, path };
    for (const [key, item] of Object.entries(map)) {
      if (NAMING_KEYWORDS.has(key) && typeof item === 'object' && item !== null && !Array.isArray(item)) {
        for (const [name, named] of Object.entries(item)) {
          yield* mapsIn(named, [...path, key, name]);
        }
      } else if (!DATA_KEYWORDS.has(key)) {
        yield* mapsIn(item, [...path, key]);
      }
    }
  }
}

function problem({ start, end }: { readonly start: number; readonly end: number }, message: Localized): ConfigProblem {
  return { code: 'configuration.not-accepted', start, end, message };
}

/** The regular expressions of a schema: values of `pattern`, keys of `patternProperties`. Texts in `enum` and the like are none. */
function* patternsIn(value: PlainValue, path: readonly PathStep[]): Iterable<{ readonly pattern: string; readonly path: readonly PathStep[] }> {
  for (const { map, path: at } of mapsIn(value, path)) {
    const { pattern, patternProperties } = map;
    if (typeof pattern === 'string') {
      yield { pattern, path: [...at, 'pattern'] };
    }
    if (typeof patternProperties === 'object' && patternProperties !== null) {
      yield* Object.keys(patternProperties).map(it => ({ pattern: it, path: [...at, 'patternProperties', it] }));
    }
  }
}
