import type { TextRange } from '../../../../base/textRange.ts';
import { startOfLine } from '../../../shared/blockLines.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import { inFile } from '../../bodyText.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

/** Two asterisks that stayed what they are. */
const MARK = { pattern: /(?<![\\*])\*\*(?!\*)/g, sign: /\*\*/ };
const REMOVE = { fr: 'Retirer les astérisques', en: 'Take the asterisks out' };
const IN_TWO = { fr: 'Mettre chaque paragraphe en gras', en: 'Make each paragraph bold' };

/**
 * Bold that begins and does not end, or not before an empty line.
 *
 * ```markdown
 * Le **service ouvre lundi.
 * ```
 */
export const unclosedEmphasis: Rule = {
  code: 'emphasis.unclosed',
  severity: 'warning',

  *check(context) {
    const { document, article } = context;
    const marks = [...textMatches(document, MARK)];
    const isOpener = ({ start, end }: TextRange): boolean => /^$|[\s(«“"'’\u00A0]/.test(document.text[start - 1] ?? '') && /[\p{L}\p{N}«“[(]/u.test(document.text[end] ?? '');
    for (let index = 0; index < marks.length; index += 1) {
      const [mark, next] = [marks[index], marks[index + 1]];
      if (mark === undefined || !isOpener(mark)) {
        // `prix**`: the call of a note that `**hors taxe` is, further down.
        if (mark !== undefined && isNoteCall(document.text, mark)) {
          return;
        }
        continue;
      }
      const isApart = next === undefined || /\n[ \t]*\r?\n/.test(document.text.slice(mark.end, next.start));
      // Two within one paragraph are a matter of spaces, which `emphasis.space-inside` tells, or the second opens what the first should have.
      if (!isApart && /[ \t\u00A0]/.test(document.text[next.start - 1] ?? '')) {
        index += 1;
        continue;
      }
      if (isApart || isOpener(next)) {
        const pair = next !== undefined && isApart && isNoteCall(document.text, next) ? next : undefined;
        yield { ...inFile(article, mark), args: [pair === undefined ? 'alone' : 'apart'], fixes: [...overParagraphs(context, mark, pair), removal(context, mark)] };
        index += pair === undefined ? 0 : 1;
      }
    }
  },

  message: ({ args: [kind] }) =>
    kind === 'apart'
      ? {
          fr: 'Les lecteurs verront les deux astérisques\u00A0: le gras ne passe pas une ligne vide. Fermez-le avant elle, et rouvrez-le après.',
          en: 'Readers will see the two asterisks: bold does not go over an empty line. Close it before the line, and open it again after.',
        }
      : {
          fr: 'Les lecteurs verront les deux astérisques\u00A0: rien ne ferme ce gras. Écrivez «\u00A0**\u00A0» à sa fin.',
          en: 'Readers will see the two asterisks: nothing closes this bold text. Write ‘**’ at its end.',
        },
};

/** A mark at the end of a word. */
function isNoteCall(text: string, { start, end }: TextRange): boolean {
  return /[\p{L}\p{N}.!?…»)]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '');
}

function removal({ article }: CheckContext, mark: TextRange): Fix {
  return { title: REMOVE, edits: [{ ...inFile(article, mark), newText: '' }] };
}

/** Closes what is open before the empty line, and opens it anew: where there is but one. */
function overParagraphs({ article, document: { text } }: CheckContext, mark: TextRange, closer: TextRange | undefined): readonly Fix[] {
  const between = closer === undefined ? '' : text.slice(mark.end, closer.start);
  const gaps = [...between.matchAll(/[ \t]*\r?\n(?:[ \t]*\r?\n)+/g)];
  const [gap] = gaps;
  const after = gap === undefined ? 0 : mark.end + gap.index + gap[0].length;
  if (gap === undefined || gaps.length > 1 || /^[ \t]*(?:[-*+>#|]|\d+\.)/.test(text.slice(startOfLine(text, after)))) {
    return [];
  }
  const before = mark.end + gap.index;
  return [{ title: IN_TWO, edits: [before, after].map(at => ({ ...inFile(article, { start: at, end: at }), newText: '**' })) }];
}
