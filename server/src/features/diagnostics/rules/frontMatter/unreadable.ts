import { describeYamlError } from '../../../../article/yaml/yamlErrors.ts';
import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * What is written here is not YAML, in a way that Plume has no better sentence for.
 *
 * ```yaml
 * title: {a
 * ```
 */
export const unreadable = causeRule({
  code: 'front-matter.unreadable',
  severity: 'error',
  causes: ['unreadable'],
  fix: { fr: 'Corriger', en: 'Correct' },
  message: ([code = '']) => {
    const { fr, en } = describeYamlError(code);
    return {
      fr: `${pageWithoutHeader.fr}\u00A0: ${fr}. Comparez cette ligne avec ses voisines.`,
      en: `${pageWithoutHeader.en}: ${en}. Compare this line with those around it.`,
    };
  },
});
