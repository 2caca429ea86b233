import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * The header is a list, or one text: it has no fields.
 *
 * ```yaml
 * - title
 * - date
 * ```
 */
export const notFields = causeRule({
  code: 'front-matter.not-fields',
  severity: 'error',
  causes: ['not-fields'],
  fix: { fr: 'Corriger', en: 'Correct' },
  message: () => ({
    fr: `L’en-tête ne contient aucun champ. ${pageWithoutHeader.fr} : écrivez un champ par ligne, « title: Mon titre ».`,
    en: `The header contains no field. ${pageWithoutHeader.en}: write one field per line, ‘title: My title’.`,
  }),
});
