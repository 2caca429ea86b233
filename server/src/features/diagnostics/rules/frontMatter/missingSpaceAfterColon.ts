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
    fr: `${pageWithoutHeader.fr} : il manque une espace après « ${key}: ». Ajoutez-la.`,
    en: `${pageWithoutHeader.en}: a space is missing after ‘${key}:’. Add it.`,
  }),
});
