import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * Text goes on after the quotes that ended it.
 *
 * ```yaml
 * title: "IA" et données
 * ```
 */
export const textAfterQuotes = causeRule({
  code: 'front-matter.text-after-quotes',
  severity: 'error',
  causes: ['text-after-quotes'],
  fix: { fr: 'Entourer tout le texte de guillemets', en: 'Put the whole text in quotes' },
  message: ([key = '']) => ({
    fr: `${pageWithoutHeader.fr} : « ${key} » continue après les guillemets fermants. Entourez tout le texte de guillemets.`,
    en: `${pageWithoutHeader.en}: ‘${key}’ goes on after its closing quotes. Put the whole text in quotes.`,
  }),
});
