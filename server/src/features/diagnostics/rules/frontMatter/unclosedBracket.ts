import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * A bracket that nothing closes takes the rest of the header.
 *
 * ```yaml
 * tags: [ia, données
 * ```
 */
export const unclosedBracket = causeRule({
  code: 'front-matter.unclosed-bracket',
  severity: 'error',
  causes: ['unclosed-bracket'],
  fix: { fr: 'Fermer le crochet', en: 'Close the bracket' },
  message: ([, character = '']) => ({
    fr: `La liste ouverte ici n’est pas fermée. ${pageWithoutHeader.fr} : ajoutez « ${character} ».`,
    en: `The list opened here is not closed. ${pageWithoutHeader.en}: add ‘${character}’.`,
  }),
});
