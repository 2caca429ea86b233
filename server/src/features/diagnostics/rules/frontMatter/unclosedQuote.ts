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
    fr: `${pageWithoutHeader.fr} : les guillemets ouverts ici ne sont pas fermés. Fermez-les.`,
    en: `${pageWithoutHeader.en}: the quotes opened here are not closed. Close them.`,
  }),
});
