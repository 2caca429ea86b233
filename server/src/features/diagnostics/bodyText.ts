import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import type { Element } from '../../kramdown/index.ts';
import type { Extent } from '../shared/extent.ts';
import type { Fix } from './rule.ts';

/** A range of the body as a range of the file. */
export function inFile({ body }: Article, { start, end }: TextRange): TextRange {
  return { start: start + body.start, end: end + body.start };
}

/** What the change of an address changes that stands in the header, or in the body. */
export function addressExtent({ body }: Article, start: number): Extent {
  return start < body.start ? { header: 'values' } : { body: ['addresses'] };
}

/** Where the marks of a heading stand in the file: `###`. Undefined for one that is underlined. */
export function headingMarks(article: Article, heading: Element): TextRange | undefined {
  const { start, end } = inFile(article, heading);
  const [, indent = '', marks] = /^( {0,3})(#{1,6})/.exec(article.text.slice(start, end)) ?? [];
  return marks === undefined ? undefined : { start: start + indent.length, end: start + indent.length + marks.length };
}

/** The fix that gives a heading another level; none for one that is underlined. */
export function levelFix(marks: TextRange | undefined, level: number): readonly Fix[] {
  const hashes = '#'.repeat(level);
  return marks === undefined ? [] : [{ title: { fr: `Passer au niveau ${level} (${hashes})`, en: `Make it level ${level} (${hashes})` }, edits: [{ ...marks, newText: hashes }] }];
}
