import { isImpossibleDate } from '../article/jekyllDate.ts';
import { singularFields } from '../article/terms.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../article/yaml/yamlTree.ts';
import { nearestWord } from '../base/words.ts';
import type { DocumentEvidence, FieldCount, FieldEvidence, MapEvidence } from './fieldCounter.ts';
import { isTextKind, kindOf, mapsOf, type FieldKind } from './fieldFacts.ts';

/** From so many others on, what they have in common is a habit. */
const ENOUGH = 10;
/** What Jekyll gives to pages by itself. */
export const GIVEN_BY_JEKYLL: ReadonlySet<string> = new Set(['url', 'date', 'content', 'excerpt', 'next', 'previous', 'id', 'path', 'relative_path', 'collection', 'categories', 'tags', 'slug', 'ext', 'draft', 'name', 'dir', 'output', 'title']);
/** A habit that so large a part of the others has is one that all have. */
const NEARLY_ALL = 0.95;
/** As good as all: what departs from them is worth a word. */
const ALL = 0.99;
/** More than half of them. */
const MOST = 0.5;
/** A name that a larger part has is no slip of one hand. */
const RARE = 0.02;

/** A field that the others have, and this document has not. */
export interface AbsentField {
  readonly name: string;
  /** The map that lacks it; undefined for the header itself. */
  readonly map: YamlMap | undefined;
  /** How many of the others have it. */
  readonly others: number;
  readonly share: Share;
  /** Whether the layout of the document shows it, whether it is there or not. */
  readonly isShown: boolean;
}

/** How many of the others: as good as all, nearly all, or many. */
export type Share = 'all' | 'nearly all' | 'many';

/** A field that hardly another document has, beside one that others have and it has not. */
export interface MisspeltField {
  readonly entry: YamlEntry;
  readonly meant: string;
  readonly others: number;
  readonly share: Share;
}

/** A value of another kind than that of the others. */
export interface OddField {
  readonly entry: YamlEntry;
  readonly kind: FieldKind;
  readonly usual: FieldKind;
  readonly others: number;
  /** Whether no other document has a value of that kind there. */
  readonly isAlone: boolean;
  /** Whether it is written as a date, of a day that does not exist. */
  readonly isNoDay: boolean;
}

/** How a document departs from the habits of its collection, by its fields; the evidence counts the document itself. */
export interface Departures {
  readonly absent: readonly AbsentField[];
  readonly misspelt: readonly MisspeltField[];
  readonly odd: readonly OddField[];
}

/** Nothing that a document departs from. */
export const noDepartures: Departures = { absent: [], misspelt: [], odd: [] };

/**
 * Compares the header of a document with those of the others.
 *
 * @param given the fields that it has without writing them: defaults of the site, the date in its name
 */
export function departuresOf(evidence: DocumentEvidence, root: YamlNode | undefined, given: ReadonlySet<string>): Departures {
  const found = mapsOf(root).map(({ path, map }) => departuresIn(map, { evidence, path, given: path === '' ? given : new Set() }));
  return { absent: found.flatMap(it => it.absent), misspelt: found.flatMap(it => it.misspelt), odd: found.flatMap(it => it.odd) };
}

/** Whether a name that a document has is in use elsewhere in its collection. */
export function isUsedByOthers({ collection }: DocumentEvidence, name: string): boolean {
  return (collection.maps.get('')?.fields.get(name)?.count ?? 0) > 1;
}

/** Whether a field, in the maps at a path, holds sentences in most documents: people read them. */
export function holdsSentences({ collection }: DocumentEvidence, path: string, name: string): boolean {
  const field = collection.maps.get(path)?.fields.get(name);
  return field !== undefined && field.sentences >= ENOUGH && field.sentences > field.count * MOST;
}

interface Comparison {
  readonly evidence: DocumentEvidence;
  readonly path: string;
  readonly given: ReadonlySet<string>;
}

function departuresIn(map: YamlMap, comparison: Comparison): Departures {
  const { evidence, path, given } = comparison;
  const own = new Set(map.entries.map(it => it.key.text));
  const known = evidence.collection.maps.get(path);
  const lacking = lackingFields(comparison, own);
  const odd = known === undefined ? [] : map.entries.flatMap(entry => oddField(entry, known.fields.get(entry.key.text)) ?? []);
  const misspelt = known === undefined ? [] : map.entries.flatMap(entry => misspeltField(entry, { known, own, lacking, given }) ?? []);
  const explained = new Set(misspelt.map(it => it.meant));
  return { odd, misspelt, absent: lacking.filter(it => !explained.has(it.name)).map(it => ({ ...it, map: path === '' ? undefined : map, isShown: path === '' && evidence.template.get(it.name)?.isShown === true && !GIVEN_BY_JEKYLL.has(it.name) })) };
}

type Lacking = Omit<AbsentField, 'map' | 'isShown'>;

/** What the others have: those nearest to the document, where there are enough of them, else all of its collection. */
function lackingFields({ evidence: { collection, kin }, path, given }: Comparison, own: ReadonlySet<string>): readonly Lacking[] {
  const nearest = kin.filter(it => othersIn(it, path) >= ENOUGH);
  const lacking = new Map<string, Lacking>();
  for (const group of nearest.length > 0 ? nearest : [collection]) {
    const others = othersIn(group, path);
    for (const [name, { count }] of others < ENOUGH ? [] : (group.maps.get(path)?.fields ?? [])) {
      if (count >= others * NEARLY_ALL && !own.has(name) && !given.has(name) && lacking.get(name)?.share !== 'all') {
        lacking.set(name, { name, others: count, share: count >= others * ALL ? 'all' : 'nearly all' });
      }
    }
  }
  return [...lacking.values()];
}

/** How many other maps there are at a path. */
function othersIn({ maps }: FieldEvidence, path: string): number {
  return (maps.get(path)?.count ?? 1) - 1;
}

interface Names {
  readonly known: MapEvidence;
  readonly own: ReadonlySet<string>;
  readonly lacking: readonly Lacking[];
  readonly given: ReadonlySet<string>;
}

function misspeltField(entry: YamlEntry, { known, own, lacking, given }: Names): MisspeltField | undefined {
  const name = entry.key.text;
  const others = (known.fields.get(name)?.count ?? 1) - 1;
  if (others > (known.count - 1) * RARE || Object.values(singularFields).includes(name)) {
    return undefined;
  }
  const surely = nearestWord(name, lacking.map(it => it.name));
  const meant = lacking.find(it => it.name === surely);
  if (meant !== undefined) {
    return { entry, meant: meant.name, others: meant.others, share: meant.share };
  }
  const candidates = [...known.fields].filter(([it, { count }]) => count >= ENOUGH && count > others * ENOUGH && !own.has(it) && !given.has(it));
  const perhaps = others > 0 ? undefined : nearestWord(name, candidates.map(([it]) => it));
  return perhaps === undefined ? undefined : { entry, meant: perhaps, others: known.fields.get(perhaps)?.count ?? 0, share: 'many' };
}

function oddField(entry: YamlEntry, field: FieldCount | undefined): OddField | undefined {
  const kind = kindOf(entry.value);
  if (kind === undefined || field === undefined) {
    return undefined;
  }
  const others = new Map(field.kinds).set(kind, (field.kinds.get(kind) ?? 1) - 1);
  const usual = usualKind(families(others), { least: ENOUGH, share: NEARLY_ALL });
  const common = usual !== undefined && usual.kind === familyOf(kind) && isTextKind(kind) ? usualKind(others, { least: ENOUGH_FORMS, share: ALL }) : usual;
  if (common === undefined || common.kind === kind || common.kind === familyOf(kind)) {
    return undefined;
  }
  const isAlone = (field.kinds.get(kind) ?? 0) <= 1;
  return { entry, kind: isTextKind(common.kind) && isTextKind(kind) ? kind : familyOf(kind), usual: common.kind, others: common.count, isAlone, isNoDay: common.kind === 'date' && entry.value.kind === 'scalar' && isImpossibleDate(entry.value.text) };
}

/** A form of texts shows itself in more of them than a kind of values. */
const ENOUGH_FORMS = 20;

type KindCounts = ReadonlyMap<FieldKind, number>;

function usualKind(kinds: KindCounts, { least, share }: { readonly least: number; readonly share: number }): { readonly kind: FieldKind; readonly count: number } | undefined {
  const total = [...kinds.values()].reduce((sum, it) => sum + it, 0);
  const [found] = [...kinds].filter(([, count]) => count >= least && count >= total * share);
  return found && { kind: found[0], count: found[1] };
}

/** Texts as one kind, whatever their form. */
function families(kinds: KindCounts): KindCounts {
  const counts = new Map<FieldKind, number>();
  kinds.forEach((count, kind) => counts.set(familyOf(kind), (counts.get(familyOf(kind)) ?? 0) + count));
  return counts;
}

function familyOf(kind: FieldKind): FieldKind {
  return isTextKind(kind) ? 'text' : kind;
}
