import { lazy } from '../base/lazy.ts';

/** The words in use on a site: for each field, how many articles have each value. A snapshot: it does not change. */
export interface Vocabulary {
  /** The values of a field with the number of articles that have them, most used first. */
  terms(field: string): ReadonlyMap<string, number>;
}

/** Of a site on which nothing is known yet. */
export const emptyVocabulary: Vocabulary = { terms: () => new Map() };

/** Values of one article: field → its values. */
export type ArticleTerms = ReadonlyMap<string, readonly string[]>;

/** Counts words, one article at a time. */
export interface VocabularyCounter {
  /** Replaces what an article has by what it has now. */
  replace(before: ArticleTerms | undefined, after: ArticleTerms | undefined): void;
  snapshot(): Vocabulary;
}

/** Makes a counter that has seen nothing. */
export function createVocabularyCounter(): VocabularyCounter {
  const counts = new Map<string, Map<string, number>>();
  /** What the last snapshot says of each field, as long as it is true. */
  const told = new Map<string, () => ReadonlyMap<string, number>>();
  let snapshot: Vocabulary | undefined;

  const count = (terms: ArticleTerms | undefined, step: 1 | -1): void => {
    for (const [field, values] of terms ?? []) {
      const counted = counts.get(field) ?? new Map<string, number>();
      counts.set(field, counted);
      for (const value of new Set(values)) {
        told.delete(field);
        const total = (counted.get(value) ?? 0) + step;
        if (total > 0) {
          counted.set(value, total);
        } else {
          counted.delete(value);
        }
      }
    }
  };
  const tell = (): Vocabulary => {
    for (const [field, counted] of counts) {
      // A copy, for what is counted goes on; in order only when someone asks.
      const now = told.has(field) ? [] : [...counted];
      told.set(field, told.get(field) ?? lazy(() => new Map(now.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))));
    }
    const fields = new Map(told);
    return { terms: field => fields.get(field)?.() ?? new Map<string, number>() };
  };

  return {
    replace: (before, after) => {
      if (!haveEqualTerms(before, after)) {
        count(withoutEqual(before, after), -1);
        count(withoutEqual(after, before), 1);
        snapshot = undefined;
      }
    },
    snapshot: () => (snapshot ??= tell()),
  };
}

/** The fields in which an article differs from its other state: the others need not be counted again. */
function withoutEqual(terms: ArticleTerms | undefined, other: ArticleTerms | undefined): ArticleTerms | undefined {
  return terms && new Map([...terms].filter(([field, values]) => values.join('\n') !== other?.get(field)?.join('\n')));
}

/** Whether two articles have the same values, in the same order. */
export function haveEqualTerms(a: ArticleTerms | undefined, b: ArticleTerms | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.size === b.size && [...a].every(([field, values]) => values.join('\n') === b.get(field)?.join('\n')));
}
