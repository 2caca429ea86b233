import { warningRule } from '../../warningRule.ts';

/** Quotes, lists or marks within one another, a hundred deep: what is deeper stays text. The limit is the engine's. */
export const tooDeep = warningRule({
  code: 'structure.too-deep',
  severity: 'warning',
  warnings: ['nesting-too-deep'],

  message: () => ({
    fr: 'Les lecteurs verront ce passage sans mise en forme : il est imbriqué plus de cent fois. Est-ce un collage malheureux ?',
    en: 'Readers will see this passage without any form: it is nested more than a hundred deep. Was something pasted wrongly?',
  }),
});
