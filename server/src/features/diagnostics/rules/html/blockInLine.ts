import { searchAhead } from '../../../../base/searchAhead.ts';
import { warningRule } from '../../warningRule.ts';

/**
 * A block tag within a line of text: kramdown prints it. A bare `<nav>` that nothing closes in its paragraph is one that the
 * sentence speaks of, and readers see what its author has meant.
 *
 * ```markdown
 * Un texte <div>encadré</div>
 * ```
 */
export const blockInLine = warningRule({
  code: 'html.block-in-line',
  severity: 'error',
  warnings: ['block-html-in-text'],

  meant: ({ document: { text } }) => {
    const nextParagraph = searchAhead(text, /\n[ \t]*\n/g);
    const closings = new Map<string, (from: number) => number>();
    return ({ start, end, args: [tag = ''] }) => {
      const nextClosing = closings.get(tag) ?? searchAhead(text, new RegExp(`</${tag}`, 'gi'));
      closings.set(tag, nextClosing);
      return /^<\w+>$/.test(text.slice(start, end)) && nextClosing(end) >= nextParagraph(end);
    };
  },

  message: ([tag = '']) => ({
    fr: `Les lecteurs verront « <${tag}> » écrit dans la page : cette balise commence sa propre ligne, après une ligne vide.`,
    en: `Readers will see ‘<${tag}>’ on the page: this tag begins its own line, after an empty line.`,
  }),
});
