import { valueAt } from '../base/valueAt.ts';
import type { DocumentFields, DocumentShape, FieldKind, FieldValues, ValueCounts } from './fieldFacts.ts';
import type { FieldReaders } from './fieldReaders.ts';
import type { HeadingAbove, TemplateRead } from './templateFields.ts';
import { createNameMatcher, type MatchedValues, type Named } from './nameMatcher.ts';

/** What documents have in common. It changes with the counter that it comes from: who keeps it sees what is known now. */
export interface FieldEvidence {
  /** Documents with a header. */
  readonly documents: number;
  /** Documents that begin without one. */
  readonly headerless: number;
  /** Path of a map (`''`, `phases[].`) → what is known of its fields. */
  readonly maps: ReadonlyMap<string, MapEvidence>;
}

/** What the maps at one path have in common. */
export interface MapEvidence {
  /** How many there are. */
  readonly count: number;
  /** Name → what is known of the field. */
  readonly fields: ReadonlyMap<string, FieldCount>;
}

/** How many maps have a field, of which kinds its values are, and which come again. */
export interface FieldCount {
  readonly count: number;
  /** The sum of its places among the fields of those maps, from 0. */
  readonly places: number;
  readonly kinds: ReadonlyMap<FieldKind, number>;
  /** How many documents have a sentence there. */
  readonly sentences: number;
  readonly values: ValueCounts;
}

/** What is known of the documents beside one: those of its collection, and those nearer to it. */
export interface DocumentEvidence {
  readonly collection: FieldEvidence;
  /** Those with the same layout, and those in the same folder. */
  readonly kin: readonly FieldEvidence[];
  /** What the values of a field, in the maps at a path, name; undefined where that is nothing. */
  namesIn(path: string, name: string): MatchedValues | undefined;
  /** What its layout reads of it; nothing where the site has no such file. */
  readonly template: ReadonlyMap<string, TemplateRead>;
  /** Who reads its fields: layouts, includes, and other pages that list it. */
  readersOf(): FieldReaders;
  /** The levels of the headings that its layout writes above its text, outermost first. */
  readonly headingsAbove: readonly HeadingAbove[];
}

/** Of documents of which nothing is known. */
export const noFields: FieldEvidence = { documents: 0, headerless: 0, maps: new Map() };

/** Of a document beside which there is none. */
export const noEvidence: DocumentEvidence = { collection: noFields, kin: [], namesIn: () => undefined, template: new Map(), readersOf: () => new Map(), headingsAbove: [undefined] };

/** Where a document belongs. */
export interface DocumentGroups {
  /** Its collection; empty for pages. */
  readonly collection: string;
  /** Its layout and its folder, as names of groups within the collection. */
  readonly kin: readonly string[];
}

/** What a document adds to the evidence of its groups. */
export interface CountedDocument extends DocumentGroups {
  /** The name that other documents know it by; undefined for a page, which none names. */
  readonly slug: string | undefined;
  /** Undefined for a document without a header. */
  readonly fields: DocumentFields | undefined;
}

/** Counts the fields of documents, one at a time: a changed document changes what it has added, and nothing else. */
export interface FieldCounter {
  /** Puts what a document adds now in the place of what it has added before; undefined for nothing. */
  replace(before: CountedDocument | undefined, after: CountedDocument | undefined): void;
  /** What a file of `_data` names, in the place of what it has named before. */
  setData(file: string, names: readonly string[]): void;
  /** What is known now of the documents beside one. */
  evidenceOf(groups: DocumentGroups): Omit<DocumentEvidence, 'template' | 'readersOf' | 'headingsAbove'>;
}

interface Counting {
  documents: number;
  headerless: number;
  readonly maps: Map<string, MapCounting>;
}

interface MapCounting {
  count: number;
  readonly fields: Map<string, FieldCounting>;
}

interface FieldCounting {
  count: number;
  places: number;
  sentences: number;
  readonly kinds: Map<FieldKind, number>;
  readonly values: { readonly documents: Map<string, number>; total: number; once: number; revision: number };
}

type Step = 1 | -1;

/** Makes a counter that has seen nothing. */
export function createFieldCounter(): FieldCounter {
  const groups = new Map<string, Counting>();
  const names = createNameMatcher();
  const countingOf = (name: string): Counting => valueAt(groups, name, () => ({ documents: 0, headerless: 0, maps: new Map<string, MapCounting>() }));
  const add = ({ collection, kin, fields }: CountedDocument, step: Step): void => {
    const own = countingOf(collection);
    if (fields === undefined) {
      own.headerless += step;
      return;
    }
    for (const group of [own, ...kin.map(it => countingOf(kinKey(collection, it)))]) {
      group.documents += step;
      countShape(group, fields.shape, step);
    }
    for (const { path, name, texts, hasSentence } of fields.values) {
      const field = fieldIn(mapIn(own, path), name);
      field.sentences += hasSentence ? step : 0;
      countTexts(field, texts, step);
    }
    forgetEmpty(own, fields.values);
  };
  return {
    replace: (before, after) => {
      if (before) {
        add(before, -1);
      }
      if (after) {
        add(after, 1);
      }
      names.replace(namedBy(before), namedBy(after));
    },
    setData: names.setAll,
    evidenceOf: ({ collection, kin }) => ({
      collection: groups.get(collection) ?? noFields,
      kin: kin.map(it => groups.get(kinKey(collection, it)) ?? noFields),
      namesIn: (path, name) => {
        const field = groups.get(collection)?.maps.get(path)?.fields.get(name);
        return field && names.matchOf(field.values);
      },
    }),
  };
}

function namedBy(document: CountedDocument | undefined): Named | undefined {
  return document?.slug === undefined ? undefined : { target: document.collection, name: document.slug };
}

function kinKey(collection: string, kin: string): string {
  return `${collection}\n${kin}`;
}

function countShape(group: Counting, shape: DocumentShape, step: Step): void {
  for (const { path, kinds } of shape) {
    const map = mapIn(group, path);
    map.count += step;
    let place = 0;
    for (const [name, kind] of kinds) {
      const field = fieldIn(map, name);
      field.count += step;
      field.places += step * place;
      place += 1;
      if (kind !== undefined) {
        setCount(field.kinds, kind, (field.kinds.get(kind) ?? 0) + step);
      }
      if (isUnseen(field)) {
        map.fields.delete(name);
      }
    }
    if (map.count === 0 && map.fields.size === 0) {
      group.maps.delete(path);
    }
  }
}

function countTexts({ values }: FieldCounting, texts: readonly string[], step: Step): void {
  for (const text of texts) {
    const before = values.documents.get(text) ?? 0;
    const after = before + step;
    values.total += step;
    values.revision += 1;
    values.once += (after === 1 ? 1 : 0) - (before === 1 ? 1 : 0);
    setCount(values.documents, text, after);
  }
}

/** Fields that no document has any more. */
function forgetEmpty(group: Counting, values: readonly FieldValues[]): void {
  for (const { path, name } of values) {
    const map = mapIn(group, path);
    if (isUnseen(fieldIn(map, name))) {
      map.fields.delete(name);
    }
    if (map.count === 0 && map.fields.size === 0) {
      group.maps.delete(path);
    }
  }
}

function isUnseen({ count, sentences, values }: FieldCounting): boolean {
  return count === 0 && sentences === 0 && values.total === 0;
}

function mapIn({ maps }: Counting, path: string): MapCounting {
  return valueAt(maps, path, () => ({ count: 0, fields: new Map<string, FieldCounting>() }));
}

function fieldIn({ fields }: MapCounting, name: string): FieldCounting {
  return valueAt(fields, name, () => ({ count: 0, places: 0, sentences: 0, kinds: new Map<FieldKind, number>(), values: { documents: new Map<string, number>(), total: 0, once: 0, revision: 0 } }));
}

function setCount<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  if (count === 0) {
    counts.delete(key);
  } else {
    counts.set(key, count);
  }
}
