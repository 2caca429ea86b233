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
    fr: `L’apostrophe de « ${key} » ferme les guillemets simples trop tôt. ${pageWithoutHeader.fr} : doublez l’apostrophe.`,
    en: `The apostrophe in ‘${key}’ ends the single quotes too early. ${pageWithoutHeader.en}: double the apostrophe.`,
  }),
});
