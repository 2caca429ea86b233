import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * References that multiply (“billion laughs”), or nesting that no one wrote: reading it would exhaust the machine.
 *
 * ```yaml
 * a: &a [x, x]
 * b: &b [*a, *a]
 * ```
 */
export const tooManyAliases = causeRule({
  code: 'front-matter.too-many-aliases',
  severity: 'error',
  causes: ['too-many-aliases'],
  fix: { fr: 'Corriger', en: 'Correct' },
  message: () => ({
    fr: `${pageWithoutHeader.fr} : des renvois imbriqués multiplient les valeurs sans fin. Écrivez les valeurs en clair.`,
    en: `${pageWithoutHeader.en}: nested references multiply values without end. Write the values out.`,
  }),
});
