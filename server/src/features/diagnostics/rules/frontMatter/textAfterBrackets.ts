import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * A bracket at the start of a value opens a list; text after it belongs to nothing.
 *
 * ```yaml
 * title: [Entretien] Covid
 * ```
 */
export const textAfterBrackets = causeRule({
  code: 'front-matter.text-after-brackets',
  severity: 'error',
  causes: ['text-after-brackets'],
  fix: { fr: 'Entourer de guillemets', en: 'Put it in quotes' },
  message: ([key = '']) => ({
    fr: `${pageWithoutHeader.fr} : « ${key} » commence par un crochet ou une accolade, qui annonce une liste. Entourez le texte de guillemets.`,
    en: `${pageWithoutHeader.en}: ‘${key}’ begins with a bracket or brace, which announces a list. Put the text in quotes.`,
  }),
});
