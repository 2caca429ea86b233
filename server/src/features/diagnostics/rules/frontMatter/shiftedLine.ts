import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * A field that stands further to the right than the one above it, whose value it then is for YAML.
 *
 * ```yaml
 * title: IA
 *  date: 2024-01-01
 * ```
 */
export const shiftedLine = causeRule({
  code: 'front-matter.shifted-line',
  severity: 'error',
  causes: ['shifted-line'],
  fix: ([, above = '']) => ({ fr: `Aligner avec «\u00A0${above}\u00A0»`, en: `Align with ‘${above}’` }),
  message: ([name = '', above = '']) => ({
    fr: `${pageWithoutHeader.fr}\u00A0: «\u00A0${name}\u00A0» est décalé vers la droite. Alignez-le avec «\u00A0${above}\u00A0».`,
    en: `${pageWithoutHeader.en}: ‘${name}’ is shifted to the right. Align it with ‘${above}’.`,
  }),
});
