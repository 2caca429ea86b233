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
    fr: `${pageWithoutHeader.fr} : des guillemets droits dans « ${key} » ferment le texte trop tôt. Écrivez \\" ou « ».`,
    en: `${pageWithoutHeader.en}: straight quotes inside ‘${key}’ end the text too early. Write \\" instead.`,
  }),
});
