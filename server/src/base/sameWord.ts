import { foldWord } from './words.ts';

/**
 * Words whose accents make other words of them, by their letters without accents: marche and marché, retraite and
 * retraité. Of all others, a spelling without its accents is the same word in a hurry.
 */
const TOLD_APART_BY_ACCENTS = new Set(['cote', 'diplome', 'interne', 'jeune', 'marche', 'mur', 'passe', 'peche', 'pecheur', 'pecheuse', 'retraite', 'sale', 'sur', 'tache', 'traite']);

/** Words that end in s or x in the singular, where another word is the same without: fonds and fond, Tours and tour. */
const NOT_PLURALS = new Set(['bas', 'corps', 'cours', 'fils', 'fonds', 'lens', 'mars', 'mois', 'paris', 'plus', 'poids', 'sens', 'temps', 'tiers', 'tours', 'vers']);

/** Shorter words are more often names (`UX`, `RH`, `SI`) than plurals. */
const SHORTEST_PLURAL = 4;

/**
 * What spellings of one word have in common, apart from number: case, accents, apostrophes, and the difference between
 * hyphen, space and nothing do not count. `Open-Data`, `open data` and `opendata` give the same.
 */
export function spellingKey(term: string): string {
  return keysOf(term).spelling;
}

/**
 * As {@link spellingKey}, and without number: `Logiciels libres` and `logiciel libre` give the same. French forms
 * its plurals with -s, -x, and -aux for -al.
 */
export function numberlessKey(term: string): string {
  return keysOf(term).numberless;
}

/** Whether a spelling is in capitals throughout: an acronym (`SDIS`), whose last letter is no plural. */
export function isInCapitals(term: string): boolean {
  return term === term.toUpperCase() && term !== term.toLowerCase();
}

interface Keys {
  readonly spelling: string;
  readonly numberless: string;
}

/** The words of a site are compared at every keystroke, and hardly ever change. */
const known = new Map<string, Keys>();
const MOST_KNOWN = 50_000;

function keysOf(term: string): Keys {
  const before = known.get(term);
  if (before) {
    return before;
  }
  if (known.size >= MOST_KNOWN) {
    known.clear();
  }
  const words = readWords(term);
  const keys = { spelling: words.join(''), numberless: words.map(singular).join('') };
  known.set(term, keys);
  return keys;
}

function readWords(term: string): readonly string[] {
  const words = term
    .normalize('NFC')
    .split(/[\s\u00A0\u202F‐‑–—-]+/)
    .filter(it => it !== '');
  return words.map(it => {
    const folded = foldWord(it);
    return TOLD_APART_BY_ACCENTS.has(folded.replace(/[sx]$/, '')) ? it.toLowerCase() : folded;
  });
}

function singular(word: string): string {
  // « d'intérêts »: what counts is the word behind the apostrophe.
  const [, elided = '', rest = ''] = /^([^']*')?(.*)$/s.exec(word) ?? [];
  if (rest.length < SHORTEST_PLURAL || NOT_PLURALS.has(rest)) {
    return word;
  }
  return elided + (/[^e]aux$/.test(rest) ? rest.replace(/aux$/, 'al') : rest.replace(/[sx]$/, ''));
}
