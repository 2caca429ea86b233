import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * The dash of a list item needs a space after it.
 *
 * ```yaml
 * - données
 * -ia
 * ```
 */
export const missingSpaceAfterDash = causeRule({
  code: 'front-matter.missing-space-after-dash',
  severity: 'error',
  causes: ['missing-space-after-dash'],
  fix: { fr: 'Ajouter l’espace', en: 'Add the space' },
  message: () => ({
    fr: `Il manque une espace après le tiret. ${pageWithoutHeader.fr} : ajoutez l’espace.`,
    en: `A space is missing after the dash. ${pageWithoutHeader.en}: add the space.`,
  }),
});
