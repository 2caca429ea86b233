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
  let snapshot: Vocabulary | undefined;

  const count = (terms: ArticleTerms | undefined, step: 1 | -1): void => {
    for (const [field, values] of terms ?? []) {
      const counted = counts.get(field) ?? new Map<string, number>();
      counts.set(field, counted);
      for (const value of new Set(values)) {
        const total = (counted.get(value) ?? 0) + step;
        if (total > 0) {
          counted.set(value, total);
        } else {
          counted.delete(value);
        }
      }
    }
  };

  return {
    replace: (before, after) => {
      if (!haveEqualTerms(before, after)) {
        count(before, -1);
        count(after, 1);
        snapshot = undefined;
      }
    },
    snapshot: () => (snapshot ??= takeSnapshot(counts)),
  };
}

/** Whether two articles have the same values, in the same order. */
export function haveEqualTerms(a: ArticleTerms | undefined, b: ArticleTerms | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.size === b.size && [...a].every(([field, values]) => values.join('\n') === b.get(field)?.join('\n')));
}

function takeSnapshot(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): Vocabulary {
  const fields = new Map([...counts].map(([field, terms]) => [field, new Map([...terms].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))]));
  return { terms: field => fields.get(field) ?? new Map<string, number>() };
}
