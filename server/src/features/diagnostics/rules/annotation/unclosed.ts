import { shiftRange } from '../../../../base/textRange.ts';
import { endOfLine } from '../../../shared/blockLines.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { Rule } from '../../rule.ts';

/** `{:` and no `}` up to the end of the line. */
const OPEN = { pattern: /(?<!\\)\{:(?![:/])(?=[ \t]*[.#\w])[^{}\n]*$/gm, sign: /\{:/ };
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
    for (const place of textMatches(document, OPEN)) {
      const { start } = shiftRange(place, body.start);
      const written = text.slice(start, endOfLine(text, start)).trimEnd();
      if (!written.includes('}')) {
        const end = start + written.length;
        yield { start, end, args: [written], fixes: [{ title: CLOSE, edits: [{ start: end, end, newText: ' }' }] }] };
      }
    }
  },

  message: ({ args: [written = ''] }) => ({
    fr: `Les lecteurs verront « ${written} » écrit dans la page : il manque l’accolade fermante « } ».`,
    en: `Readers will see ‘${written}’ on the page: the closing brace ‘}’ is missing.`,
  }),
};
