import type { TextRange } from '../../../../base/textRange.ts';
import { searchAhead } from '../../../../base/searchAhead.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import type { AttributePiece } from '../../../../kramdown/index.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { CheckContext, Fix, Problem, Rule } from '../../rule.ts';

/** `{:` and no `}` up to the end of the line. */
const OPEN = { pattern: /(?<!\\)\{:(?![:/])(?=[ \t]*[.#\w])[^{}\n]*$/gm, sign: /\{:/ };
const CLOSE = { fr: 'Ajouter l’accolade fermante', en: 'Add the closing brace' };

/**
 * An annotation whose closing brace is missing: kramdown prints it, or takes all that follows for a part of it, over
 * empty lines too, up to the next brace that ends a line.
 *
 * ```markdown
 * Texte
 * {: .text-center
 * ```
 */
export const unclosed: Rule = {
  code: 'annotation.unclosed',
  severity: 'error',

  *check(context) {
    yield* printed(context);
    yield* swallowing(context);
  },

  message: ({ args: [written = '', swallowed] }) =>
    swallowed === undefined
      ? {
          fr: `Les lecteurs verront « ${written} » écrit dans la page : il manque l’accolade fermante « } ».`,
          en: `Readers will see ‘${written}’ on the page: the closing brace ‘}’ is missing.`,
        }
      : {
          fr: `Les lecteurs ne verront pas ${inFrench(swallowed)}, jusqu’à la prochaine accolade «\u00A0}\u00A0»\u00A0: il manque celle de «\u00A0${written}\u00A0».`,
          en: `Readers will not see ${inEnglish(swallowed)}, up to the next brace ‘}’: that of ‘${written}’ is missing.`,
        },
};

const LINE_END = /\r?\n/g;

const inFrench = (lines: string): string => (lines === '1' ? 'la ligne qui suit' : `les ${lines} lignes qui suivent`);
const inEnglish = (lines: string): string => (lines === '1' ? 'the line that follows' : `the ${lines} lines that follow`);

/** Those that no brace ends at all. */
function* printed({ article: { text, body }, document }: CheckContext): Iterable<Problem> {
  const [nextBrace, nextLineEnd] = [searchAhead(text, '}'), searchAhead(text, LINE_END)];
  let printedTo = -1;
  for (const place of textMatches(document, OPEN)) {
    const { start } = shiftRange(place, body.start);
    const lineEnd = nextLineEnd(start);
    // What follows on the line is part of it.
    if (nextBrace(start) >= lineEnd && printedTo !== lineEnd) {
      printedTo = lineEnd;
      const written = text.slice(start, lineEnd).trimEnd();
      const end = start + written.length;
      yield { start, end, args: [written], fixes: [closeAt(end)] };
    }
  }
}

/** Those that a brace ends which stands further down, behind words that are none of an annotation. */
function* swallowing({ article: { text, body }, document }: CheckContext): Iterable<Problem> {
  const defined = new Set(document.attributeDefinitions.map(it => it.name));
  const isForeign = ({ kind, name }: AttributePiece): boolean => kind === 'invalid' || (kind === 'reference' && !defined.has(name));
  const nextLineEnd = searchAhead(text, LINE_END);
  for (const list of [...document.attributeLists, ...document.attributeDefinitions]) {
    const { start, end } = shiftRange(list, body.start);
    const lineEnd = nextLineEnd(start);
    const isPrinted = 'lost' in list && list.lost === 'after-text';
    if (end > lineEnd && !isPrinted && list.pieces.some(it => it.start + body.start > lineEnd && isForeign(it))) {
      const own = list.pieces.filter(it => it.end + body.start <= lineEnd);
      const foreign = own.findIndex(isForeign);
      const lastOwn = (foreign === -1 ? own : own.slice(0, foreign)).at(-1);
      const close = lastOwn === undefined ? start + text.slice(start, lineEnd).trimEnd().length : lastOwn.end + body.start;
      const range = { start, end: close };
      yield { ...range, args: [text.slice(start, close), String(linesIn(text, { start: close, end }))], covers: { start, end }, fixes: [closeAt(close)] };
    }
  }
}

function linesIn(text: string, { start, end }: TextRange): number {
  return text.slice(start, end).split('\n').filter(it => it.trim() !== '').length;
}

function closeAt(at: number): Fix {
  return { title: CLOSE, edits: [{ start: at, end: at, newText: ' }' }] };
}
