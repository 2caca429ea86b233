import { shiftRange } from '../../../../base/textRange.ts';
import type { AttributePiece } from '../../../../kramdown/index.ts';
import { everyElement } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

const REMOVE = { fr: 'Enlever la répétition', en: 'Remove the repetition' };

/**
 * The same class twice on one block, in one annotation or in two that land on the same block: a sign that one of them
 * was meant for another.
 *
 * ```markdown
 * Texte
 * {: .text-center .bleue .text-center }
 * ```
 */
export const repeatedClass: Rule = {
  code: 'annotation.repeated-class',
  severity: 'hint',
  about: 'annotations',

  *check({ article: { text, body }, document }) {
    for (const { attributeLists } of everyElement(document)) {
      if (attributeLists.length === 0) {
        continue;
      }
      const seen = new Set<string>();
      for (const piece of attributeLists.flatMap(it => it.pieces).filter(isClass)) {
        if (seen.has(piece.name)) {
          const { start, end } = shiftRange(piece, body.start);
          const from = /[ \t]/.test(text[start - 1] ?? '') ? start - 1 : start;
          yield { start, end, args: [piece.name], fixes: [{ title: REMOVE, edits: [{ start: from, end, newText: '' }] }] };
        }
        seen.add(piece.name);
      }
    }
  },

  message: ({ args: [name = ''] }) => ({
    fr: `Ce bloc a déjà la classe « ${name} » : l’une des deux annotations était sans doute pour un autre bloc.`,
    en: `This block already has the class ‘${name}’: one of the annotations was probably meant for another block.`,
  }),
};

function isClass({ kind }: AttributePiece): boolean {
  return kind === 'class';
}
