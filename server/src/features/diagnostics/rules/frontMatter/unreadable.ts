import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * What is written here is not YAML, in a way that Plume has no better sentence for.
 *
 * ```yaml
 * title: {a
 * ```
 */
export const unreadable = causeRule({
  code: 'front-matter.unreadable',
  severity: 'error',
  causes: ['unreadable'],
  fix: { fr: 'Corriger', en: 'Correct' },
  message: ([key = '']) => ({
    fr: `${pageWithoutHeader.fr} : cet endroit de l’en-tête ne peut pas être lu. Comparez avec les lignes voisines. (${key})`,
    en: `${pageWithoutHeader.en}: this place of the header cannot be read. Compare with the lines around it. (${key})`,
  }),
});
