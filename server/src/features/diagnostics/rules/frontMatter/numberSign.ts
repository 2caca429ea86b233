import { causeRule } from '../../causeRule.ts';

/**
 * A number sign after a space begins a comment: the rest of the value disappears.
 *
 * ```yaml
 * title: Budget #2026
 * ```
 */
export const numberSign = causeRule({
  code: 'front-matter.number-sign',
  severity: 'warning',
  causes: ['number-sign'],
  fix: { fr: 'Entourer de guillemets', en: 'Put it in quotes' },
  message: () => ({
    fr: 'Les lecteurs ne verront pas ce qui suit « # » : c’est un commentaire. Entourez le texte de guillemets, ou laissez une espace après « # » si c’en est un.',
    en: 'Readers will not see what follows ‘#’: it is a comment. Put the text in quotes, or leave a space after ‘#’ if it is one.',
  }),
});
