import type { TextRange } from '../../../../base/textRange.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** A line that Git puts around what two people have written in one place. */
const MARKS = /^(?:<{7}|={7}|>{7})(?=[ \r\n]|$)[^\r\n]*/gm;

/**
 * What Git leaves where two people have changed the same lines; one error, whatever it makes of the lines between.
 *
 * ```markdown
 * <<<<<<< HEAD
 * Le service ouvre lundi.
 * =======
 * Le service ouvre mardi.
 * >>>>>>> correction
 * ```
 */
export const mergeConflict: Rule = {
  code: 'content.merge-conflict',
  severity: 'error',

  *check(context) {
    const { text, header, body } = context.article;
    for (const { opening, whole } of conflictsIn(text)) {
      if (!isCode(context, opening)) {
        // A header in two versions is read as neither: what is said of it would be said of both.
        const covers = opening.start < body.start || !header.isReadable ? { start: 0, end: Math.max(whole.end, body.start) } : whole;
        yield { ...opening, args: [], covers };
      }
    }
  },

  message: () => ({
    fr: 'Les lecteurs verront les deux versions d’un passage, et les signes qui les séparent\u00A0: gardez la bonne, et retirez ces lignes.',
    en: 'Readers will see both versions of a passage, and the signs between them: keep the right one, and take these lines out.',
  }),
};

/** Conflicts with all three of their marks, in this order: fewer may be a title underlined, or a quotation. */
function* conflictsIn(text: string): Iterable<{ readonly opening: TextRange; readonly whole: TextRange }> {
  let opening: TextRange | undefined;
  let isDivided = false;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const end = index + mark.length;
    if (mark.startsWith('<')) {
      opening = { start: index, end };
      isDivided = false;
    } else if (mark.startsWith('=')) {
      isDivided = opening !== undefined;
    } else if (opening !== undefined && isDivided) {
      yield { opening, whole: { start: opening.start, end } };
      opening = undefined;
    }
  }
}

/** An article about Git shows such lines. */
function isCode({ article, document }: CheckContext, { start }: TextRange): boolean {
  const offset = start - article.body.start;
  return elementsOfType(document, 'codeblock').some(it => it.start <= offset && offset < it.end);
}
