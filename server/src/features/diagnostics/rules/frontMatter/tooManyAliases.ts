import { causeRule } from '../../causeRule.ts';

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
    fr: 'Des renvois imbriqués multiplient les valeurs sans fin : l’en-tête n’est pas lu. Écrivez les valeurs en clair.',
    en: 'Nested references multiply values without end: the header is not read. Write the values out.',
  }),
});
