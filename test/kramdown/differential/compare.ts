/** Compares our HTML with real kramdown's, which here is a version behind: known differences between the two count as equal. */
import type { KramdownOptions } from '../../../server/src/kramdown/index.ts';
import type { Oracle } from './oracle.ts';
import { renderKramdown } from '../../../server/src/kramdown/index.ts';

/** The ways in which documents are rendered. */
export const CONFIGURATIONS: Readonly<Record<string, KramdownOptions>> = {
  jekyll: { input: 'GFM', hard_wrap: false, syntax_highlighter: null },
  plain: { input: 'kramdown', syntax_highlighter: null },
};

/** A document on which the two do not agree. */
export interface Difference {
  readonly text: string;
  readonly expected: string;
  readonly actual: string;
}

/** What kramdown 2.5 would print where the older version printed this: roles of footnotes moved. */
export function modernise(html: string): string {
  return html
    .replace(/(<sup id="fnref:[^"]*") role="doc-noteref">(<a href="#fn:[^"]*" class="footnote" rel="footnote")>/g, '$1>$2 role="doc-noteref">')
    .replace(/(<li id="fn:[^"]*") role="doc-endnote">/g, '$1>');
}

/** What 2.5 reads in another way than 2.4: more than one underscore behind a letter. */
const CHANGED_SINCE = /\p{Alphabetic}-?__/u;

/** Whether the two versions are known to read the text in different ways. */
export function isReadOtherwise(text: string): boolean {
  return CHANGED_SINCE.test(text);
}

/** The difference on one document; undefined if there is none, or kramdown itself fails or takes too long. */
export async function findDifference(oracle: Oracle, text: string, options: KramdownOptions): Promise<Difference | undefined> {
  const answer = await oracle.render(text, options);
  if (!('html' in answer) || isReadOtherwise(text)) {
    return undefined;
  }
  const expected = modernise(answer.html);
  const actual = renderKramdown(text, options);
  return actual === expected ? undefined : { text, expected, actual };
}

/** The shortest part of the document that still shows a difference: lines are left out, then words, then characters. */
export async function minimise(oracle: Oracle, { text }: Difference, options: KramdownOptions): Promise<Difference | undefined> {
  let smallest = await findDifference(oracle, text, options);
  for (const separator of ['\n', ' ', '']) {
    for (let isShorter = true; isShorter && smallest !== undefined;) {
      isShorter = false;
      const parts = separator === '' ? [...smallest.text] : smallest.text.split(separator);
      for (let index = parts.length - 1; index >= 0; index -= 1) {
        const shorter = await findDifference(oracle, parts.toSpliced(index, 1).join(separator), options);
        if (shorter !== undefined) {
          smallest = shorter;
          parts.splice(index, 1);
          isShorter = true;
        }
      }
    }
  }
  return smallest;
}
