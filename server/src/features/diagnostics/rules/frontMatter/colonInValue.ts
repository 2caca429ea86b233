import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * A colon followed by a space, in a value without quotes: YAML takes what stands before it for another key.
 *
 * ```yaml
 * title: IA : 15 projets
 * ```
 */
export const colonInValue = causeRule({
  code: 'front-matter.colon-in-value',
  severity: 'error',
  causes: ['colon-in-value'],
  fix: { fr: 'Entourer de guillemets', en: 'Put it in quotes' },
  message: ([key = '']) => ({
    fr: `${pageWithoutHeader.fr} : « ${key} » contient « : ». Entourez le texte de guillemets.`,
    en: `${pageWithoutHeader.en}: ‘${key}’ contains “: ”. Put the text in quotes.`,
  }),
});
