import { warningRule } from '../../warningRule.ts';

/**
 * A block tag within a line of text: kramdown prints it.
 *
 * ```markdown
 * Un texte <div>encadré</div>
 * ```
 */
export const blockInLine = warningRule({
  code: 'html.block-in-line',
  severity: 'error',
  warnings: ['block-html-in-text'],

  message: ([tag = '']) => ({
    fr: `Les lecteurs verront « <${tag}> » écrit dans la page : cette balise commence sa propre ligne, après une ligne vide.`,
    en: `Readers will see ‘<${tag}>’ on the page: this tag begins its own line, after an empty line.`,
  }),
});
