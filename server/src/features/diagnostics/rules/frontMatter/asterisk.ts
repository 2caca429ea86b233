import { causeRule, pageWithoutHeader } from '../../causeRule.ts';

/**
 * An asterisk at the start of a value refers, for YAML, to something named before.
 *
 * ```yaml
 * title: *Covid*
 * ```
 */
export const asterisk = causeRule({
  code: 'front-matter.asterisk',
  severity: 'error',
  causes: ['asterisk'],
  fix: { fr: 'Entourer de guillemets', en: 'Put it in quotes' },
  message: ([key = '']) => ({
    fr: `${pageWithoutHeader.fr} : l’astérisque au début de « ${key} » n’est pas du gras ici. Entourez le texte de guillemets.`,
    en: `${pageWithoutHeader.en}: the asterisk at the start of ‘${key}’ is not bold here. Put the text in quotes.`,
  }),
});
