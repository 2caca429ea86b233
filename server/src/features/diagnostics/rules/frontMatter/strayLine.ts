import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * A line that has neither a key nor a dash, and does not continue the value above.
 *
 * ```yaml
 * title: IA
 * et données
 * ```
 */
export const strayLine = causeRule({
  code: 'front-matter.stray-line',
  severity: 'error',
  causes: ['stray-line'],
  fix: { fr: 'Rattacher à la valeur au-dessus', en: 'Join to the value above' },
  message: () => ({
    fr: `Cette ligne n’appartient à aucun champ. ${pageWithoutHeader.fr} : décalez-la de deux espaces si elle continue la ligne au-dessus.`,
    en: `This line belongs to no field. ${pageWithoutHeader.en}: indent it by two spaces if it continues the line above.`,
  }),
});
