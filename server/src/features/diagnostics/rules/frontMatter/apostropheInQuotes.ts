import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * An apostrophe between single quotes ends the text too early.
 *
 * ```yaml
 * title: 'L'objectif'
 * ```
 */
export const apostropheInQuotes = causeRule({
  code: 'front-matter.apostrophe-in-quotes',
  severity: 'error',
  causes: ['apostrophe-in-quotes'],
  fix: { fr: 'Doubler l’apostrophe', en: 'Double the apostrophe' },
  message: ([key = '']) => ({
    fr: `${pageWithoutHeader.fr} : l’apostrophe de « ${key} » ferme les guillemets trop tôt. Doublez-la.`,
    en: `${pageWithoutHeader.en}: the apostrophe in ‘${key}’ ends the quotes too early. Double it.`,
  }),
});
