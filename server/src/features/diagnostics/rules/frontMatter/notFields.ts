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
    fr: `${pageWithoutHeader.fr} : l’en-tête ne contient aucun champ. Écrivez un champ par ligne, « title: Mon titre ».`,
    en: `${pageWithoutHeader.en}: the header contains no field. Write one field per line, ‘title: My title’.`,
  }),
});
