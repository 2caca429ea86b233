import { shiftRange } from '../../../../base/textRange.ts';
import { annotationPieces } from '../../../shared/annotations.ts';
import type { Rule } from '../../rule.ts';

/**
 * A definition of attributes that no annotation refers to.
 *
 * ```markdown
 * {:annonce: .encadre .bleue}
 * ```
 */
export const unusedDefinition: Rule = {
  code: 'annotation.unused-definition',
  severity: 'hint',
  about: 'annotations',

  *check({ article: { body }, document }) {
    const used = new Set([...annotationPieces(document)].filter(it => it.kind === 'reference').map(it => it.name));
    for (const { name, start, end } of document.attributeDefinitions) {
      if (!used.has(name)) {
        yield { ...shiftRange({ start, end }, body.start), args: [name] };
      }
    }
  },

  message: ({ args: [name = ''] }) => ({
    fr: `Aucune annotation n’utilise « ${name} » : écrivez « {: ${name} } » sous un bloc, ou enlevez cette ligne.`,
    en: `No annotation uses ‘${name}’: write ‘{: ${name} }’ below a block, or remove this line.`,
  }),
};
