import type { YamlNode, YamlScalar } from '../article/yaml/yamlTree.ts';
import { createWordFinder } from '../base/words.ts';
import type { DocumentEvidence } from './fieldCounter.ts';
import type { ValueCounts } from './fieldFacts.ts';
import { mapsOf } from './fieldFacts.ts';
import { relationIn } from './relations.ts';

/** A value that no other document has, in a field whose values come again. */
export interface RareValue {
  readonly node: YamlScalar;
  readonly field: string;
  /** The one that it is nearly; undefined where it is one too many among few. */
  readonly nearest: string | undefined;
  /** How many documents have that one. */
  readonly others: number;
  /** Those that come again, the most frequent first. */
  readonly usual: readonly string[];
  /** Whether a new value is hardly to be expected there. */
  readonly isSure: boolean;
}

/** From so many values on, those that come again are choices. */
const ENOUGH_VALUES = 20;
/** Where more different values come again, one more is no surprise. */
const FEW = 24;
/** Of what part of the values the next one may be new, and those that come again are still choices. */
const CLOSED = 0.05;
/** Where hardly a value is new, one that is nearly another is a slip. */
const SURELY_CLOSED = 0.01;
/** Where more are new, it is not worth a word. */
const OPEN = 0.25;
/** A value that so many documents have is one that others may mean. */
const COMES_AGAIN = 4;

/** Values that stand alone among few that come again, and those that are nearly one of many. */
export function rareValuesOf(evidence: DocumentEvidence, root: YamlNode | undefined): readonly RareValue[] {
  return mapsOf(root).flatMap(({ path, map }) =>
    map.entries.flatMap(({ key, value }) => {
      const values = evidence.collection.maps.get(path)?.fields.get(key.text)?.values;
      const nodes = values === undefined ? [] : scalarsIn(value).filter(it => isAlone(it.text, values));
      return values === undefined || nodes.length === 0 || relationIn(evidence, path, key.text) !== undefined ? [] : nodes.flatMap(node => rareValue(node, key.text, values) ?? []);
    }),
  );
}

function scalarsIn(value: YamlNode): readonly YamlScalar[] {
  const nodes = value.kind === 'list' ? value.items : [value];
  return nodes.flatMap(it => (it.kind === 'scalar' && typeof it.value === 'string' && it.value.trim() !== '' ? [it] : []));
}

function isAlone(text: string, { documents, total, once }: ValueCounts): boolean {
  return documents.get(text) === 1 && total > ENOUGH_VALUES && noveltyOf({ total, once }) <= OPEN && !NAMES_ONE_THING.test(text);
}

/** Good and Turing: what part of the next values is new is the part of the values that were seen once. */
function noveltyOf({ once, total }: Pick<ValueCounts, 'once' | 'total'>): number {
  return once / total;
}

function rareValue(node: YamlScalar, field: string, values: ValueCounts): RareValue | undefined {
  const { words, find } = usualValuesOf(values);
  const found = find(node.text);
  const nearest = found === undefined || differsByFigures(found, node.text) ? undefined : found;
  const novelty = noveltyOf(values);
  const isOneTooMany = novelty <= CLOSED && values.documents.size - 1 <= FEW;
  return nearest === undefined && !isOneTooMany ? undefined : { node, field, nearest, usual: words, others: values.documents.get(nearest ?? '') ?? 0, isSure: nearest !== undefined && novelty <= SURELY_CLOSED };
}

/** Addresses and files: each is another one. */
const NAMES_ONE_THING = /^(?:https?:|mailto:|\/\/)|\.[a-z]{2,4}\d?$|@|^\//i;

/** `2018` and `2019`, `saison-1` and `saison-2`: neither is a slip for the other. */
function differsByFigures(a: string, b: string): boolean {
  return a.replace(/\d+/g, '') === b.replace(/\d+/g, '');
}

/** The values of a field that come again. */
export interface UsualValues {
  readonly revision: number;
  /** The most frequent first. */
  readonly words: readonly string[];
  /** The one that a word is nearly. */
  readonly find: (word: string) => string | undefined;
}

const known = new WeakMap<ValueCounts, UsualValues>();

/** The values that come again: prepared once, until one changes. */
export function usualValuesOf(values: ValueCounts): UsualValues {
  const before = known.get(values);
  if (before?.revision === values.revision) {
    return before;
  }
  const again = [...values.documents].filter(([, count]) => count >= COMES_AGAIN).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const words = again.map(([text]) => text);
  const usual = { revision: values.revision, words, find: createWordFinder(words) };
  known.set(values, usual);
  return usual;
}
