/** Longest piece of an article that a message quotes, in characters. */
const LONGEST = 40;

/** A piece of an article as a message quotes it: on one line, shortened where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
