import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * Quotes that nothing closes take the rest of the header.
 *
 * ```yaml
 * title: 'IA
 * ```
 */
export const unclosedQuote = causeRule({
  code: 'front-matter.unclosed-quote',
  severity: 'error',
  causes: ['unclosed-quote'],
  fix: { fr: 'Fermer les guillemets', en: 'Close the quotes' },
  message: () => ({
    fr: `Les guillemets ouverts ici ne sont pas fermés. ${pageWithoutHeader.fr} : fermez-les.`,
    en: `The quotes opened here are not closed. ${pageWithoutHeader.en}: close them.`,
  }),
});
