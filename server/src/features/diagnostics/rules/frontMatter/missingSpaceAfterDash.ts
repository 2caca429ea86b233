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
    fr: `${pageWithoutHeader.fr} : il manque une espace après ce tiret. Ajoutez-la.`,
    en: `${pageWithoutHeader.en}: a space is missing after this dash. Add it.`,
  }),
});
