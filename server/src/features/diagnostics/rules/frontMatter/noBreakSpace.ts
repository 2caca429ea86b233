import { causeRule } from '../../causeRule.ts';

/**
 * A no-break space beside the colon of a key is a letter for YAML.
 *
 * ```yaml
 * title<no-break space>: IA
 * ```
 */
export const noBreakSpace = causeRule({
  code: 'front-matter.no-break-space',
  severity: 'error',
  causes: ['no-break-space'],
  fix: { fr: 'Corriger l’espace', en: 'Correct the space' },
  message: ([where]) =>
    where === 'indent'
      ? {
          fr: 'Les lecteurs ne verront pas cette ligne à sa place : une espace insécable la décale. Remplacez-la par des espaces ordinaires.',
          en: 'Readers will not see this line in its place: a no-break space indents it. Replace it by ordinary spaces.',
        }
      : {
          fr: 'Les lecteurs ne verront pas ce champ : une espace insécable touche son deux-points. Remplacez-la par une espace ordinaire, ou retirez-la.',
          en: 'Readers will not see this field: a no-break space touches its colon. Replace it by an ordinary space, or remove it.',
        },
});
