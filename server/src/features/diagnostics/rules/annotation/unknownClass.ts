import { shiftRange } from '../../../../base/textRange.ts';
import { nearestWord } from '../../../../base/words.ts';
import { annotationPieces } from '../../../shared/annotations.ts';
import type { Rule } from '../../rule.ts';

/** Classes that kramdown, not a stylesheet, gives a meaning. */
const OWN_CLASSES = /^(?:no_toc|language-.+)$/;

/**
 * A class that no compiled stylesheet of the site has. Nothing is said where the site’s stylesheets are not known.
 *
 * ```markdown
 * {: .encadré }
 * ```
 */
export const unknownClass: Rule = {
  code: 'annotation.unknown-class',
  severity: 'warning',
  about: 'annotations',

  *check({ article: { body }, document, project: { stylesheet } }) {
    if (stylesheet.classes.size === 0) {
      return;
    }
    for (const piece of annotationPieces(document)) {
      if (piece.kind === 'class' && !piece.name.endsWith(',') && !stylesheet.classes.has(piece.name) && !OWN_CLASSES.test(piece.name)) {
        const range = shiftRange(piece, body.start);
        const nearest = nearestWord(piece.name, stylesheet.classes.keys());
        const fixes =
          nearest === undefined ? [] : [{ title: { fr: `Remplacer par «\u00a0.${nearest}\u00a0»`, en: `Replace by ‘.${nearest}’` }, edits: [{ ...range, newText: `.${nearest}` }] }];
        yield { ...range, args: [piece.name, nearest ?? ''], fixes };
      }
    }
  },

  message: ({ args: [name = '', nearest = ''] }) => ({
    fr: `La feuille de style du site n’a pas de classe «\u00a0${name}\u00a0»\u00a0: les lecteurs ne verront pas sa mise en forme.${nearest === '' ? '' : ` Vouliez-vous dire «\u00a0${nearest}\u00a0»\u00a0?`}`,
    en: `The stylesheet of the site has no class ‘${name}’: readers will not see its formatting.${nearest === '' ? '' : ` Did you mean ‘${nearest}’?`}`,
  }),
};
