import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * A character that means something to YAML, at the start of a value.
 *
 * ```yaml
 * auteur: @dinum
 * ```
 */
export const reservedCharacter = causeRule({
  code: 'front-matter.reserved-character',
  severity: 'error',
  causes: ['reserved-character'],
  fix: { fr: 'Entourer de guillemets', en: 'Put it in quotes' },
  message: ([key = '', character = '']) => ({
    fr: `${pageWithoutHeader.fr} : « ${key} » commence par « ${character} », un signe réservé. Entourez le texte de guillemets.`,
    en: `${pageWithoutHeader.en}: ‘${key}’ begins with ‘${character}’, a reserved sign. Put the text in quotes.`,
  }),
});
