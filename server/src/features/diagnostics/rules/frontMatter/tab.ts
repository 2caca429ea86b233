import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * YAML forbids tabs at the start of lines.
 *
 * ```yaml
 * tags:
 * <tab>- ia
 * ```
 */
export const tab = causeRule({
  code: 'front-matter.tab',
  severity: 'error',
  causes: ['tab'],
  fix: { fr: 'Remplacer par des espaces', en: 'Replace by spaces' },
  message: () => ({
    fr: `Une tabulation commence cette ligne. ${pageWithoutHeader.fr} : remplacez-la par des espaces.`,
    en: `A tab begins this line. ${pageWithoutHeader.en}: replace it by spaces.`,
  }),
});
