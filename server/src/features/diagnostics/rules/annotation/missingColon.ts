import { shiftRange } from '../../../../base/textRange.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { Rule } from '../../rule.ts';

/** `{.c}`, `{ : .c}`, `{#id .c}`: braces around classes, without the `{:` that makes an annotation. Liquid’s `{{` and `{%` are none. */
const BRACES = { pattern: /(?<![{\\])\{[ \t]*:?[ \t]*(?=[.#][\p{L}_-])(?<content>[^{}\n]*)\}(?!\})/gu, sign: /\{[ \t:]*[.#]/ };
const WRITE_ANNOTATION = { fr: 'Écrire « {: » et « } »', en: 'Write ‘{:’ and ‘}’' };

/**
 * Braces around classes without the colon: kramdown prints them.
 *
 * ```markdown
 * Texte
 * {.text-center}
 * ```
 */
export const missingColon: Rule = {
  code: 'annotation.missing-colon',
  severity: 'error',

  *check({ article: { body }, document }) {
    for (const { written, groups: { content = '' }, ...place } of textMatches(document, BRACES)) {
      if (!written.startsWith('{:')) {
        const range = shiftRange(place, body.start);
        const newText = `{: ${content.trim()} }`;
        yield { ...range, args: [written, newText], fixes: [{ title: WRITE_ANNOTATION, edits: [{ ...range, newText }] }] };
      }
    }
  },

  message: ({ args: [written = '', right = ''] }) => ({
    fr: `Les lecteurs verront « ${written} » écrit dans la page. Une annotation commence par « {: » : écrivez « ${right} ».`,
    en: `Readers will see ‘${written}’ on the page. An annotation begins with ‘{:’: write ‘${right}’.`,
  }),
};
