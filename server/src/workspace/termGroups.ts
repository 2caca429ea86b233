import { isInCapitals, numberlessKey, spellingKey } from '../base/sameWord.ts';
import type { VocabularyField } from '../project/plumeConfig.ts';

/** Spellings of one word that a site uses. */
export interface TermGroup {
  /** The one that the others are to be replaced by: the one that the team lists, else the most used. */
  readonly usual: string;
  /** All spellings in use, the usual one included where it is in use. */
  readonly spellings: readonly string[];
}

/** The words of a field, with the spellings that each has. */
export interface TermGroups {
  /** Words with more spellings than one, or with another one than the team lists. */
  readonly groups: readonly TermGroup[];
  /** What a spelling should be replaced by; undefined where it is the usual one. */
  usualFor(term: string): string | undefined;
}

const known = new WeakMap<ReadonlyMap<string, number>, { readonly listed: VocabularyField | undefined; readonly groups: TermGroups }>();

/**
 * Finds near-duplicates among the words of a field: by case, accents, apostrophes, hyphens and spaces, number, and by
 * the synonyms that the team lists. Distinct words stay apart.
 *
 * @param counts each word with the number of articles that have it
 */
export function groupTerms(counts: ReadonlyMap<string, number>, listed: VocabularyField | undefined): TermGroups {
  const before = known.get(counts);
  if (before && before.listed === listed) {
    return before.groups;
  }
  const groups = findGroups(counts, listed);
  known.set(counts, { listed, groups });
  return groups;
}

function findGroups(counts: ReadonlyMap<string, number>, listed: VocabularyField | undefined): TermGroups {
  const names = (listed?.values ?? []).map(it => it.name);
  const isListed = new Set(names);
  const groups = new Map<string, string[]>();
  const keyOf = keysFor(listed, [...names, ...counts.keys()]);
  for (const term of new Set([...names, ...counts.keys()])) {
    const key = keyOf(term);
    groups.set(key, [...(groups.get(key) ?? []), term]);
  }
  const usual = new Map<string, string>();
  for (const spellings of groups.values()) {
    const preferred = spellings.toSorted((a, b) => comparePreference(a, b, { counts, isListed }));
    // Two words that the team lists both are two words.
    for (const spelling of spellings.filter(it => counts.has(it) && !isListed.has(it))) {
      const same = preferred.find(it => isListed.has(it) && spellingKey(it) === spellingKey(spelling)) ?? preferred[0];
      if (same !== undefined && same !== spelling) {
        usual.set(spelling, same);
      }
    }
  }
  return { groups: collectGroups(usual, counts), usualFor: term => usual.get(term) };
}

function collectGroups(usual: ReadonlyMap<string, string>, counts: ReadonlyMap<string, number>): readonly TermGroup[] {
  const groups = new Map<string, string[]>();
  for (const [spelling, name] of usual) {
    groups.set(name, [...(groups.get(name) ?? (counts.has(name) ? [name] : [])), spelling]);
  }
  return [...groups].map(([name, spellings]) => ({ usual: name, spellings }));
}

/** Gives equal keys to spellings of one word. A spelling in capitals alone may be an acronym, which has no plural. */
function keysFor(listed: VocabularyField | undefined, terms: readonly string[]): (term: string) => string {
  const names = new Set(listed?.values.map(it => it.name));
  const synonyms = new Map((listed?.values ?? []).flatMap(({ name, synonyms: words }) => words.map(it => [spellingKey(it), name] as const)));
  const written = new Set(terms.filter(it => !isInCapitals(it)).map(spellingKey));
  const ownKey = (term: string): string => {
    const spelling = spellingKey(term);
    return written.has(spelling) ? numberlessKey(term) : spelling;
  };
  return term => {
    return ownKey(names.has(term) ? term : (synonyms.get(spellingKey(term)) ?? term));
  };
}

interface Preference {
  readonly counts: ReadonlyMap<string, number>;
  readonly isListed: ReadonlySet<string>;
}

/** What the team lists comes first, then what is most used, then what has its accents. */
function comparePreference(a: string, b: string, { counts, isListed }: Preference): number {
  return (
    Number(isListed.has(b)) - Number(isListed.has(a)) ||
    (counts.get(b) ?? 0) - (counts.get(a) ?? 0) ||
    accentsOf(b) - accentsOf(a) ||
    (a < b ? -1 : 1)
  );
}

function accentsOf(term: string): number {
  return term.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
}
