import type { SiteDocument } from '../siteFile.ts';
import { rubyText } from '../values/rubyText.ts';
import { isRubyList } from '../values/rubyValue.ts';

/** `Jekyll::Document#<=>`: by date where both have one, then by path. */
export function compareDocuments(a: SiteDocument, b: SiteDocument): number {
  const [first, second] = [dateFor(a), dateFor(b)];
  const isDated = first !== undefined && second !== undefined && first !== second;
  return (isDated ? first - second : 0) || compareTexts(a.path, b.path);
}

/** A draft without a date is as new as its file: behind every post. */
function dateFor({ time, collection }: SiteDocument): number | undefined {
  return time ?? (collection === 'posts' ? Number.MAX_SAFE_INTEGER : undefined);
}

/** By code points, as Ruby compares texts. */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : compareByCodePoints(a, b);
}

function compareByCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) {
      return 1;
    }
    if (character !== other) {
      return (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    }
  }
  return left.length - right.length;
}

/** The posts that have a value in a list, such as a tag: value → posts, the newest first (`Jekyll::Site#post_attr_hash`). */
export function postsBy(posts: readonly SiteDocument[], key: string): ReadonlyMap<string, readonly SiteDocument[]> {
  const found = new Map<string, SiteDocument[]>();
  for (const post of posts) {
    const values = post.values[key];
    for (const value of isRubyList(values) ? values : []) {
      const name = rubyText(value);
      const known = found.get(name) ?? [];
      found.set(name, known);
      known.push(post);
    }
  }
  return new Map([...found].map(([name, list]) => [name, list.toSorted(compareDocuments).reverse()]));
}
