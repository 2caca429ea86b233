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
    fr: `${pageWithoutHeader.fr} : la liste ouverte ici n’est pas fermée. Ajoutez « ${character} ».`,
    en: `${pageWithoutHeader.en}: the list opened here is not closed. Add ‘${character}’.`,
  }),
});
