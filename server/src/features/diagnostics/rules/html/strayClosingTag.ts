import { warningRule } from '../../warningRule.ts';

/**
 * A closing tag that nothing opened: kramdown prints it.
 *
 * ```markdown
 * Texte
 * </div>
 * ```
 */
export const strayClosingTag = warningRule({
  code: 'html.stray-closing-tag',
  severity: 'error',
  warnings: ['stray-closing-tag'],
  removal: { fr: 'Enlever la balise', en: 'Remove the tag' },

  message: ([tag = '']) => ({
    fr: `Les lecteurs verront « </${tag}> » écrit dans la page : aucune balise ouverte ne lui correspond ici.`,
    en: `Readers will see ‘</${tag}>’ on the page: no open tag matches it here.`,
  }),
});
