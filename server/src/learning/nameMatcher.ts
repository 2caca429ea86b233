import { valueAt } from '../base/valueAt.ts';
import type { ValueCounts } from './fieldFacts.ts';

/** Something that is known by a name. */
export interface Named {
  /** The collection that it belongs to. */
  readonly target: string;
  readonly name: string;
}

/** What the values of a field name. */
export interface MatchedValues {
  /** The collection that most of them name a document of, or the file that has them: `_data/personnes.yml`. */
  readonly target: string;
  /** How many different values the field has, and how many of them name something there. */
  readonly values: number;
  readonly named: number;
  /** Whether a value names something there. */
  names(value: string): boolean;
  /** All names there. */
  all(): Iterable<string>;
}

/** Compares the values of fields with the names of documents. */
export interface NameMatcher {
  replace(before: Named | undefined, after: Named | undefined): void;
  /** All that a file of `_data` names, in the place of what it has named before. */
  setAll(target: string, all: readonly string[]): void;
  /** What nearly all values of a field name; undefined where that is nothing, or the values are too few to tell. */
  matchOf(values: ValueCounts): MatchedValues | undefined;
}

/** Fewer different values may be the names of documents by chance. */
const FEWEST = 8;
/** So large a part of the values may name nothing. */
const MOST_STRAY = 0.06;

interface Remembered {
  readonly values: number;
  readonly names: number;
  readonly match: MatchedValues | undefined;
}

/** Makes a matcher that knows no names. What it has found out about a field is kept as long as neither its values nor any name change. */
export function createNameMatcher(): NameMatcher {
  const names = new Map<string, Map<string, number>>();
  const remembered = new WeakMap<ValueCounts, Remembered>();
  let revision = 0;
  const count = ({ target, name }: Named, step: 1 | -1): void => {
    const known = valueAt(names, target, () => new Map<string, number>());
    const after = (known.get(name) ?? 0) + step;
    if (after === 0) {
      known.delete(name);
    } else {
      known.set(name, after);
    }
    if (known.size === 0) {
      names.delete(target);
    }
    revision += 1;
  };
  return {
    replace: (before, after) => {
      if (before?.target === after?.target && before?.name === after?.name) {
        return;
      }
      if (before) {
        count(before, -1);
      }
      if (after) {
        count(after, 1);
      }
    },
    setAll: (target, all) => {
      names.delete(target);
      revision += 1;
      all.forEach(name => count({ target, name }, 1));
    },
    matchOf: values => {
      const known = remembered.get(values);
      if (known?.values === values.revision && known.names === revision) {
        return known.match;
      }
      const match = findMatch(values.documents, names);
      remembered.set(values, { values: values.revision, names: revision, match });
      return match;
    },
  };
}

/** Given up as soon as too many values name nothing: that is after few of them, for most fields. */
function findMatch(values: ReadonlyMap<string, number>, names: ReadonlyMap<string, ReadonlyMap<string, number>>): MatchedValues | undefined {
  // One of them may be the value that is looked at.
  const mostStray = 1 + values.size * MOST_STRAY;
  const named = new Map<string, number>();
  let stray = 0;
  for (const value of values.size < FEWEST ? [] : values.keys()) {
    const targets = [...names].filter(([target, known]) => known.has(nameIn(value, target))).map(([target]) => target);
    targets.forEach(it => named.set(it, (named.get(it) ?? 0) + 1));
    stray += targets.length === 0 ? 1 : 0;
    if (stray > mostStray) {
      return undefined;
    }
  }
  const [best] = [...named].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const [target = '', count = 0] = best ?? [];
  return count === 0 || values.size - count > mostStray ? undefined : { target, named: count, values: values.size, names: value => names.get(target)?.has(nameIn(value, target)) === true, all: () => names.get(target)?.keys() ?? [] };
}

/** `/organisations/dinum` names `dinum`, as `dinum` does. */
function nameIn(value: string, target: string): string {
  return value.startsWith('/') && value.startsWith(`/${target}/`) ? value.slice(target.length + 2) : value;
}
