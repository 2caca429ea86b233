import { shiftRange } from '../../../../base/textRange.ts';
import { annotationPieces } from '../../../shared/annotations.ts';
import type { Fix, Rule } from '../../rule.ts';

const NO_BREAK_SPACES = /[\u00A0\u202F]/;
const REMOVE = { fr: 'Enlever ce signe', en: 'Remove this sign' };
const ORDINARY_SPACES = { fr: 'Mettre des espaces ordinaires', en: 'Put ordinary spaces' };

/**
 * A sign in an annotation that kramdown drops without a word, with what is glued to it: a second colon, a lone dot,
 * a no-break space. Values without quotes have a rule of their own.
 *
 * ```markdown
 * {: : .noir }
 * ```
 */
export const straySign: Rule = {
  code: 'annotation.stray-sign',
  severity: 'warning',
  about: 'annotations',

  *check({ article: { body }, document }) {
    for (const piece of annotationPieces(document)) {
      if (piece.kind !== 'invalid' || piece.name.includes('=')) {
        continue;
      }
      const range = shiftRange(piece, body.start);
      const newText = NO_BREAK_SPACES.test(piece.name) ? piece.name.replace(/[\u00A0\u202F]+/g, ' ') : '';
      const fix: Fix = { title: newText === '' ? REMOVE : ORDINARY_SPACES, edits: [{ ...range, newText }] };
      yield { ...range, args: [visible(piece.name)], fixes: [fix] };
    }
  },

  message: ({ args: [written = ''] }) => ({
    fr: `« ${written} » reste sans effet dans l’annotation. Une classe s’écrit avec un point collé devant, un identifiant avec un dièse : « {: .classe #nom } ».`,
    en: `‘${written}’ has no effect in the annotation. A class has a dot joined before it, an identifier a number sign: ‘{: .class #name }’.`,
  }),
};

function visible(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, '⍽');
}
