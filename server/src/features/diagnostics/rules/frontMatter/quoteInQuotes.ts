import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * A double quote between double quotes ends the text too early.
 *
 * ```yaml
 * title: "Dire "oui" souvent"
 * ```
 */
export const quoteInQuotes = causeRule({
  code: 'front-matter.quote-in-quotes',
  severity: 'error',
  causes: ['quote-in-quotes'],
  fix: { fr: 'Ajouter une barre oblique inverse devant ces guillemets', en: 'Put a backslash before these quotes' },
  message: ([key = '']) => ({
    fr: `Des guillemets droits dans « ${key} » ferment le texte trop tôt. ${pageWithoutHeader.fr} : écrivez \\" ou « ».`,
    en: `Straight quotes inside ‘${key}’ end the text too early. ${pageWithoutHeader.en}: write \\" instead.`,
  }),
});
