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
    fr: `${pageWithoutHeader.fr} : une tabulation commence cette ligne. Remplacez-la par des espaces.`,
    en: `${pageWithoutHeader.en}: a tab begins this line. Replace it by spaces.`,
  }),
});
