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
    fr: `« ${key} » commence par un point d’exclamation : le premier mot disparaîtra. Entourez le texte de guillemets.`,
    en: `‘${key}’ begins with an exclamation mark: its first word will disappear. Put the text in quotes.`,
  }),
});
