import type { TextRange } from '../../base/textRange.ts';
import { asWritten, type Element, type KramdownDocument } from '../../kramdown/index.ts';
import { textsToRead } from './elements.ts';

/** What is looked for in the running text of a body. */
export interface TextPattern {
  /** With the flag `g`. It sees one text element at a time, and nothing around it. */
  readonly pattern: RegExp;
  /** One of these stands in whatever the pattern finds, wherever it stands: most articles are passed over at one glance. */
  readonly sign: RegExp;
}

/** What a pattern has found; the range is one of the body. */
export interface TextMatch extends TextRange {
  readonly written: string;
  /** The groups of the pattern; undefined where one took no part. */
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Where a pattern is found in running text: that of all elements `text` of a body that are written for readers, or of those that are given. */
export function* textMatches(
  document: KramdownDocument,
  { pattern, sign }: TextPattern,
  elements = (): readonly Element[] => textsToRead(document),
): Iterable<TextMatch> {
  if (!sign.test(document.text)) {
    return;
  }
  for (const element of elements()) {
    const text = document.text.slice(element.start, element.end);
    if (sign.test(text)) {
      for (const { index, 0: written, groups = {} } of text.matchAll(pattern)) {
        const start = element.start + index;
        const named = Object.fromEntries(Object.entries(groups).map(([name, it]) => [name, it && asWritten(it)]));
        yield { start, end: start + written.length, written: asWritten(written), groups: named };
      }
    }
  }
}
