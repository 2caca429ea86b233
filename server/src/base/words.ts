/** What needs no more than lower case to be folded: nearly every address and most words. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;
const OTHER_SIGNS = /[^\x20-\x5f\x61-\x7e]/gu;

/**
 * A word without what a hurried hand leaves out: case, accents, ligatures, and the difference between apostrophes,
 * hyphens and spaces. `Données` and `donnees` fold to the same.
 */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  const folded = PLAIN.test(small) ? small : small.replace(OTHER_SIGNS, foldSign);
  return folded.includes('  ') ? folded.replace(/ {2,}/g, ' ') : folded;
}

/** What becomes of a sign, which does not depend on those beside it: a text has few that differ, and taking them apart takes time. */
function foldSign(sign: string): string {
  const known = foldedSigns.get(sign);
  if (known !== undefined) {
    return known;
  }
  const folded = sign
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace('œ', 'oe')
    .replace('æ', 'ae')
    .replace(/[’‘ʼ`´]/, "'")
    .replace(/[\s\u00A0\u202F]/, ' ')
    .replace(/[‐‑–—]/, '-');
  foldedSigns.set(sign, folded);
  return folded;
}

const foldedSigns = new Map<string, string>();

/** Of one text, so many words are compared with all of a list: nobody corrects more of them one by one. */
export const MOST_COMPARED = 100;

/** The candidate that a misspelt word most likely means, if any is near enough: a third of its letters, at most three. */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  return createWordFinder(candidates)(word);
}

/** {@link nearestWord} for words that are looked for among the same ones: these are folded once, and answers are remembered. */
export function createWordFinder(candidates: Iterable<string>): (word: string) => string | undefined {
  const folded = Array.from(candidates, candidate => ({ candidate, letters: foldWord(candidate) }));
  const known = new Map<string, string | undefined>();
  return word => {
    if (!known.has(word)) {
      known.set(word, findNearest(foldWord(word), folded));
    }
    return known.get(word);
  };
}

function findNearest(word: string, candidates: readonly { readonly candidate: string; readonly letters: string }[]): string | undefined {
  let limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  let best: string | undefined;
  for (const { candidate, letters } of candidates) {
    const distance = editDistance(word, letters, limit);
    if (distance <= limit) {
      best = candidate;
      // The first of equals is kept: another one must be nearer.
      limit = distance - 1;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours between two words; more than `limit` counts as infinite. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) {
    return Infinity;
  }
  const [left, right] = withoutCommonEnds(a, b);
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let distance = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(distance);
      least = Math.min(least, distance);
    }
    // A swap looks two rows back, and can only be as good as the better of the two.
    if (least > limit && Math.min(...last) > limit) {
      return Infinity;
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? Infinity;
}

/** Two words without what they begin and end with alike: it costs nothing, and of two addresses it is most. */
function withoutCommonEnds(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) {
    start += 1;
  }
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end += 1;
  }
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
