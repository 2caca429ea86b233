import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';

/** Says whether an author has asked for silence about a problem. */
export type Suppressions = (code: string, place: TextRange) => boolean;

/**
 * What an author writes to silence a rule, in a comment: of HTML in the body, of YAML in the header. The codes end at
 * the end of the comment; without any, all rules are meant.
 *
 * ```markdown
 * # plume-ignore front-matter.unknown-field
 * <!-- plume-ignore annotation.lost link.vague-text -->
 * <!-- plume-ignore-file heading.bold-line -->
 * ```
 */
const MARK = /(?:<!--|#)[ \t]*plume-ignore(?<file>-file)?(?<codes>(?:[ \t]+[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)*)[ \t]*(?:-->|$)/gm;

const nothing: Suppressions = () => false;

/** Reads the requests of an article. A mark counts for its own line and for the next one; `-file`, for all of them. */
export function readSuppressions({ text, lines }: Article): Suppressions {
  if (!text.includes('plume-ignore')) {
    return nothing;
  }
  const marks = [...text.matchAll(MARK)].map(({ index, groups }) => ({
    line: lines.positionAt(index).line,
    wholeFile: groups?.['file'] !== undefined,
    codes: (groups?.['codes'] ?? '').split(/[ \t]+/).filter(it => it !== ''),
  }));
  return (code, { start, end }) => {
    const first = lines.positionAt(start).line;
    const last = lines.positionAt(end).line;
    return marks.some(({ line, wholeFile, codes }) => (codes.length === 0 || codes.includes(code)) && (wholeFile || (first <= line + 1 && line <= last)));
  };
}
