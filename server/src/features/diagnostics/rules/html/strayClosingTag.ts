import { shiftRange } from '../../../../base/textRange.ts';
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
  fixes: (warning, { article: { body } }) => [{ title: { fr: 'Enlever la balise', en: 'Remove the tag' }, edits: [{ ...shiftRange(warning, body.start), newText: '' }] }],

  message: ([tag = '']) => ({
    fr: `Les lecteurs verront « </${tag}> » écrit dans la page : aucune balise ouverte ne lui correspond ici.`,
    en: `Readers will see ‘</${tag}>’ on the page: no open tag matches it here.`,
  }),
});
