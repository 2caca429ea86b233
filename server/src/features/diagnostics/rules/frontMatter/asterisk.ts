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
    fr: `« ${key} » commence par un astérisque, qui n’est pas du gras ici. ${pageWithoutHeader.fr} : entourez le texte de guillemets.`,
    en: `‘${key}’ begins with an asterisk, which is not bold here. ${pageWithoutHeader.en}: put the text in quotes.`,
  }),
});
