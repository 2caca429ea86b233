import type { Language, Localized } from '../../base/localized.ts';
import type { DocumentEvidence, FieldCount, MapEvidence } from '../../learning/fieldCounter.ts';
import { isTextKind, type FieldKind } from '../../learning/fieldFacts.ts';
import { GIVEN_BY_JEKYLL } from '../../learning/habits.ts';
import { usualValuesOf } from '../../learning/rareValues.ts';
import { ANY_FIELD } from '../../learning/liquid/templateFlow.ts';
import { relationIn } from '../../learning/relations.ts';
import { isBuiltInSchema } from '../../project/articleSchema.ts';
import type { JsonSchema, SchemaType } from '../../project/jsonSchema.ts';
import { readersInWords } from './readerWords.ts';

/** So many of the values that come again are named. */
const MOST_VALUES = 12;
/** A kind that so large a part of the values has is that of the field. */
const NEARLY_ALL = 0.95;

const TYPES: Readonly<Record<FieldKind, SchemaType>> = { text: 'string', address: 'string', path: 'string', mail: 'string', number: 'number', boolean: 'boolean', date: 'string', list: 'array', map: 'object' };

/**
 * What a schema says of a header, and what the other documents show: their fields in their order, with the values that come
 * again and what they name. It is for those who write - proposals, hovers -, and refuses nothing that the schema does not.
 * The fields that a team has described come first, and are as the team says.
 */
export function learntSchema(schema: JsonSchema, evidence: DocumentEvidence, language: Language): JsonSchema {
  const learnt = new Map(propertiesIn(evidence, '', language));
  const isClosed = schema.additionalProperties === false;
  const own = Object.entries(schema.properties ?? {}).map(([name, it]) => [name, typeof it === 'boolean' ? it : withLearnt(it, learnt.get(name))] as const);
  const described = new Map(own);
  const readers = evidence.readersOf();
  for (const [name, it] of learnt) {
    const read = readersInWords(readers.get(name) ?? [])[language];
    learnt.set(name, read === '' ? it : { ...it, description: `${it.description ?? ''} ${read}`.trim() });
  }
  // What only templates read comes last.
  for (const [name, by] of readers) {
    if (name !== ANY_FIELD && !learnt.has(name) && !GIVEN_BY_JEKYLL.has(name)) {
      learnt.set(name, { description: readersInWords(by)[language] });
    }
  }
  const ofTeam = isClosed ? [] : [...learnt].filter(([name]) => !described.has(name));
  const inOrderOfSite = [...learnt.keys()].flatMap(name => (described.has(name) ? [[name, described.get(name) ?? {}] as const] : [[name, learnt.get(name) ?? {}] as const]));
  const ordered = isBuiltInSchema(schema) ? [...inOrderOfSite, ...own.filter(([name]) => !learnt.has(name))] : [...own, ...ofTeam];
  return { ...schema, properties: Object.fromEntries(ordered) };
}

/** What the team says counts; what the site shows is added to it. */
function withLearnt(schema: JsonSchema, learnt: JsonSchema | undefined): JsonSchema {
  const description = [schema.description, learnt?.description].filter(it => it !== undefined).join('\n\n');
  return learnt === undefined ? schema : { ...learnt, ...schema, description };
}

/** The fields that more than one document has: those that most have in their order, the others by their number. */
function propertiesIn(evidence: DocumentEvidence, path: string, language: Language): ReadonlyMap<string, JsonSchema> {
  const maps = evidence.collection.maps.get(path);
  const fields = [...(maps?.fields ?? [])].filter(([, it]) => it.count > 1);
  const isUsual = ({ count }: FieldCount): boolean => maps !== undefined && count > maps.count / 2;
  const sorted = fields.toSorted(([, a], [, b]) => Number(isUsual(b)) - Number(isUsual(a)) || (isUsual(a) ? a.places / a.count - b.places / b.count : b.count - a.count));
  return new Map(maps === undefined ? [] : sorted.map(([name, field]) => [name, propertyOf(name, field, { evidence, path, maps, language })] as const));
}

interface Place {
  readonly evidence: DocumentEvidence;
  readonly path: string;
  readonly maps: MapEvidence;
  readonly language: Language;
}

function propertyOf(name: string, field: FieldCount, { evidence, path, maps, language }: Place): JsonSchema {
  const relation = relationIn(evidence, path, name);
  const kind = usualKind(field);
  const words = usualValuesOf(field.values).words.slice(0, MOST_VALUES);
  const isPrefixed = relation !== undefined && [...field.values.documents.keys()].every(it => it.startsWith(`/${relation.target}/`));
  const examples = relation?.target.includes('/') === true ? [...relation.all()] : words;
  const value: JsonSchema = relation === undefined || relation.target.includes('/') ? (examples.length === 0 ? {} : { examples }) : { 'x-relation': relation.target, ...(isPrefixed ? { 'x-relation-prefix': `/${relation.target}/` } : {}) };
  const below = path === '' ? { list: propertiesIn(evidence, `${name}[].`, language), map: propertiesIn(evidence, `${name}.`, language) } : { list: new Map<string, JsonSchema>(), map: new Map<string, JsonSchema>() };
  const type = kind === undefined ? {} : { type: TYPES[kind], ...(kind === 'date' ? { format: 'date' } : {}) };
  const shape = kind === 'list' ? { items: below.list.size === 0 ? value : { type: 'object' as const, properties: Object.fromEntries(below.list) } } : kind === 'map' ? { properties: Object.fromEntries(below.map) } : value;
  return { ...type, ...shape, description: describe(field.count, { maps, path, target: relation?.target })[language] };
}

function usualKind({ kinds }: FieldCount): FieldKind | undefined {
  const total = [...kinds.values()].reduce((sum, it) => sum + it, 0);
  const texts = [...kinds].reduce((sum, [kind, count]) => sum + (isTextKind(kind) ? count : 0), 0);
  return total > 0 && texts >= total * NEARLY_ALL ? 'text' : [...kinds].find(([, count]) => count >= total * NEARLY_ALL)?.[0];
}

interface Known {
  readonly maps: MapEvidence;
  readonly path: string;
  /** What its values name. */
  readonly target: string | undefined;
}

function describe(count: number, { maps, path, target }: Known): Localized {
  const isData = target?.includes('/') === true;
  const [fr, en] = path === '' ? [`${count} articles sur ${maps.count} ont ce champ.`, `${count} of ${maps.count} articles have this field.`] : [`Ce champ est dans ${count} groupes sur ${maps.count}.`, `${count} of ${maps.count} groups have this field.`];
  const named = target === undefined ? { fr: '', en: '' } : isData ? { fr: ` Il nomme une entrée de «\u00A0${target}\u00A0».`, en: ` It names an entry of ‘${target}’.` } : { fr: ` Il nomme un document de «\u00A0${target}\u00A0».`, en: ` It names a document of ‘${target}’.` };
  return { fr: fr + named.fr, en: en + named.en };
}

/** A new article has what nearly all others have. What they all say alike is written; a text that is to come stands in quotes, so that no sign in it breaks the header. */
export function schemaOfNewArticle(schema: JsonSchema, evidence: DocumentEvidence, language: Language): JsonSchema {
  const learnt = learntSchema(schema, evidence, language);
  const maps = evidence.collection.maps.get('');
  const usual = [...(maps?.fields ?? [])].filter(([name, { count }]) => maps !== undefined && maps.count >= ENOUGH && count >= maps.count * NEARLY_ALL && learnt.properties?.[name] !== undefined);
  const begun = usual.map(([name, field]) => [name, { ...asSchema(learnt.properties?.[name]), ...initialValue(field) }] as const);
  // Where the others have no title, that of this one has no place among their fields.
  const { title = {}, ...others } = learnt.properties ?? {};
  const properties = maps?.fields.has('title') === true ? learnt.properties : { title, ...others };
  return { ...learnt, required: [...new Set([...(schema.required ?? []), ...usual.map(([name]) => name)])], properties: { ...properties, ...Object.fromEntries(begun) } };
}

/** From so many documents on, what they have in common is a habit. */
const ENOUGH = 10;

function initialValue(field: FieldCount): JsonSchema {
  const [first = ''] = usualValuesOf(field.values).words;
  const isSame = (field.values.documents.get(first) ?? 0) >= field.count * NEARLY_ALL;
  return usualKind(field) === 'text' ? { default: isSame ? first : '' } : {};
}

function asSchema(schema: JsonSchema | boolean | undefined): JsonSchema {
  return typeof schema === 'object' ? schema : {};
}
