import { shiftRange } from '../../../../base/textRange.ts';
import { endOfLine } from '../../../shared/blockLines.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

/** `{:` and no `}` up to the end of the line. */
const OPEN = /(?<!\\)\{:(?![:/])(?=[ \t]*[.#\w])[^{}\n]*$/gm;
const CLOSE = { fr: 'Ajouter l’accolade fermante', en: 'Add the closing brace' };

/**
 * An annotation whose closing brace is missing: kramdown prints it.
 *
 * ```markdown
 * Texte
 * {: .text-center
 * ```
 */
export const unclosed: Rule = {
  code: 'annotation.unclosed',
  severity: 'error',

  *check({ article: { text, body }, document }) {
    for (const element of elementsOfType(document, 'text')) {
      for (const { index } of document.text.slice(element.start, element.end).matchAll(OPEN)) {
        const start = element.start + index + body.start;
        const end = endOfLine(text, start);
        const written = text.slice(start, end).trimEnd();
        if (!written.includes('}')) {
          const range = shiftRange({ start, end: start + written.length }, 0);
          yield { ...range, args: [written], fixes: [{ title: CLOSE, edits: [{ start: range.end, end: range.end, newText: ' }' }] }] };
        }
      }
    }
  },

  message: ({ args: [written = ''] }) => ({
    fr: `Les lecteurs verront « ${written} » écrit dans la page : il manque l’accolade fermante « } ».`,
    en: `Readers will see ‘${written}’ on the page: the closing brace ‘}’ is missing.`,
  }),
};
