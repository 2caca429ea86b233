import { shiftRange } from '../../../../base/textRange.ts';
import { annotationPieces } from '../../../shared/annotations.ts';
import type { Rule } from '../../rule.ts';

const REMOVE = { fr: 'Enlever la virgule', en: 'Remove the comma' };

/**
 * Classes with commas between them: the comma becomes part of the class, which no stylesheet knows.
 *
 * ```markdown
 * {: .text-center, .margin-3 }
 * ```
 */
export const strayComma: Rule = {
  code: 'annotation.stray-comma',
  severity: 'warning',
  about: 'annotations',

  *check({ article: { body }, document }) {
    for (const piece of annotationPieces(document)) {
      if (piece.kind === 'class' && piece.name.endsWith(',')) {
        const { start, end } = shiftRange(piece, body.start);
        yield { start, end, args: [piece.name, piece.name.slice(0, -1)], fixes: [{ title: REMOVE, edits: [{ start: end - 1, end, newText: '' }] }] };
      }
    }
  },

  message: ({ args: [name = '', right = ''] }) => ({
    fr: `La virgule fait partie du nom : la mise en forme « ${right} » ne s’applique pas (« ${name} » n’existe pas). Séparez les classes par des espaces.`,
    en: `The comma becomes part of the name: the formatting ‘${right}’ does not apply (‘${name}’ does not exist). Separate classes by spaces.`,
  }),
};
