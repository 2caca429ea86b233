import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * The colon after a key needs a space after it.
 *
 * ```yaml
 * title:IA
 * ```
 */
export const missingSpaceAfterColon = causeRule({
  code: 'front-matter.missing-space-after-colon',
  severity: 'error',
  causes: ['missing-space-after-colon'],
  fix: { fr: 'Ajouter l’espace', en: 'Add the space' },
  message: ([key = '']) => ({
    fr: `Il manque une espace après « ${key}: ». ${pageWithoutHeader.fr} : ajoutez l’espace.`,
    en: `A space is missing after ‘${key}:’. ${pageWithoutHeader.en}: add the space.`,
  }),
});
