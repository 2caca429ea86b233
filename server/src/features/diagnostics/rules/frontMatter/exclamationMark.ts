import { causeRule } from '../../causeRule.ts';

/**
 * A word after an exclamation mark, at the start of a value, is a tag for YAML: it disappears.
 *
 * ```yaml
 * title: !important
 * ```
 */
export const exclamationMark = causeRule({
  code: 'front-matter.exclamation-mark',
  severity: 'warning',
  causes: ['exclamation-mark'],
  fix: { fr: 'Entourer de guillemets', en: 'Put it in quotes' },
  message: ([key = '']) => ({
    fr: `Les lecteurs ne verront pas le premier mot de « ${key} » : il commence par un point d’exclamation. Entourez le texte de guillemets.`,
    en: `Readers will not see the first word of ‘${key}’: it begins with an exclamation mark. Put the text in quotes.`,
  }),
});
