import { lazy } from '../../base/lazy.ts';
import { foldWord } from '../../base/words.ts';

/** Made once: comparing words one by one by `localeCompare` takes ten times as long. */
const collator = lazy(() => new Intl.Collator('fr'));

/** A word that may be proposed. */
export interface RankedWord {
  readonly word: string;
  /** How often it is used. */
  readonly count: number;
  /** Other words that lead to it. */
  readonly synonyms?: readonly string[];
}

/**
 * The words that what is typed may become, best first: it begins the word, then a part of it, then stands anywhere
 * in it; among equals, the most used first. Accents and case do not count: `donnees` finds `données`.
 */
export function rankWords<Word extends RankedWord>(typed: string, words: readonly Word[]): readonly Word[] {
  const query = foldWord(typed.trim());
  return words
    .map(word => ({ word, rank: Math.min(rank(query, word.word), ...(word.synonyms ?? []).map(it => rank(query, it))) }))
    .filter(it => it.rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank || b.word.count - a.word.count || collator().compare(a.word.word, b.word.word))
    .map(it => it.word);
}

const NO_MATCH = 4;

/** The same words are compared at every key. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

function fold(word: string): string {
  const known = folded.get(word) ?? foldWord(word);
  if (folded.size >= MOST_FOLDED) {
    folded.clear();
  }
  folded.set(word, known);
  return known;
}

function rank(query: string, word: string): number {
  const letters = fold(word);
  if (letters.startsWith(query)) {
    return 0;
  }
  const initials = letters.split(/[\s'-]+/);
  if (initials.some(it => it.startsWith(query))) {
    return 1;
  }
  if (query.length >= 2 && letters.includes(query)) {
    return 2;
  }
  return query.length >= 2 && initials.map(it => it[0] ?? '').join('').startsWith(query) ? 3 : NO_MATCH;
}
