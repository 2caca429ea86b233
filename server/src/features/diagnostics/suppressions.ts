import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';

/** Says whether an author has asked for silence about a problem. */
export type Suppressions = (code: string, place: TextRange) => boolean;

/** A request for silence. */
export interface SuppressionMark {
  readonly line: number;
  /** `file`: about the whole of it. `line`: about its own line and the next one. */
  readonly reach: 'file' | 'line';
  /** The rules that are meant; none where all of them are. */
  readonly codes: readonly string[];
  /** Where another code would be written: behind the last one. */
  readonly codesEnd: number;
}

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
const MARK = /(?<opening>(?:<!--|#)[ \t]*plume-ignore)(?<file>-file)?(?<codes>(?:[ \t]+[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)*)[ \t]*(?:-->|$)/gm;

const nothing: Suppressions = () => false;

/** Reads the requests of an article. A mark counts for its own line and for the next one; `-file`, for all of them. */
export function readSuppressions(article: Article): Suppressions {
  const marks = suppressionMarks(article);
  const { lines } = article;
  return marks.length === 0
    ? nothing
    : (code, { start, end }) => {
        const [first, last] = [lines.positionAt(start).line, lines.positionAt(end).line];
        return marks.some(({ line, reach, codes }) => (codes.length === 0 || codes.includes(code)) && (reach === 'file' || (first <= line + 1 && line <= last)));
      };
}

/** The requests of an article, in the order of the text. */
export function suppressionMarks({ text, lines }: Article): readonly SuppressionMark[] {
  return !text.includes('plume-ignore')
    ? []
    : [...text.matchAll(MARK)].map(({ index, groups: { opening = '', file = '', codes = '' } = {} }) => ({
        line: lines.positionAt(index).line,
        reach: file === '' ? 'line' : 'file',
        codes: codes.split(/[ \t]+/).filter(it => it !== ''),
        codesEnd: index + opening.length + file.length + codes.length,
      }));
}
