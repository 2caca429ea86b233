/** What a place of an article is in. In code, and in what Liquid leaves as it is, no sign means anything. */
export type ArticlePart = 'header' | 'body' | 'code';

/** Where the body of an article begins; 0 without a header. */
export function bodyStartOf(text: string): number {
  return /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}

/** What a place of an article is in. A header that is not closed yet is one all the same. */
export function partAt(text: string, offset: number): ArticlePart {
  const start = bodyStartOf(text);
  if (offset < start || (start === 0 && /^\uFEFF?---[ \t]*\r?\n/.test(text))) {
    return 'header';
  }
  const before = text.slice(start, offset);
  const fences = before.match(/^ {0,3}(?:~{3,}|`{3,})/gm)?.length ?? 0;
  return fences % 2 === 1 || /\{% *(?:highlight|raw)\b(?![\s\S]*\{% *end(?:highlight|raw))/.test(before) ? 'code' : 'body';
}
