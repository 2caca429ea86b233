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
    fr: `${pageWithoutHeader.fr} : cette ligne n’appartient à aucun champ. Décalez-la de deux espaces si elle continue la ligne au-dessus.`,
    en: `${pageWithoutHeader.en}: this line belongs to no field. Indent it by two spaces if it continues the line above.`,
  }),
});
