import type { Rule } from '../../rule.ts';

/** An invisible mark at the start of a file: Jekyll then takes an article of a collection for a file to be copied. */
export const byteOrderMark: Rule = {
  code: 'file.byte-order-mark',
  severity: 'error',

  *check({ article: { text } }) {
    if (text.startsWith('\uFEFF')) {
      const range = { start: 0, end: 1 };
      yield { ...range, args: [], fixes: [{ title: { fr: 'Retirer la marque', en: 'Remove the mark' }, edits: [{ ...range, newText: '' }], isSafe: true, extent: { file: 'everything' } }] };
    }
  },

  message: () => ({
    fr: 'Une marque invisible commence ce fichier (BOM) : le site ne verra pas l’en-tête. Enregistrez en « UTF-8 », et non en « UTF-8 with BOM ».',
    en: 'An invisible mark begins this file (BOM): the site will not see the header. Save it as ‘UTF-8’, not as ‘UTF-8 with BOM’.',
  }),
};
