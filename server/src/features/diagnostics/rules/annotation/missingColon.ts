import { shiftRange } from '../../../../base/textRange.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

/** `{.c}`, `{ : .c}`, `{#id .c}`: braces around classes, without the `{:` that makes an annotation. Liquid’s `{{` and `{%` are none. */
const BRACES = /(?<![{\\])\{[ \t]*:?[ \t]*(?=[.#][\p{L}_-])(?<content>[^{}\n]*)\}(?!\})/gu;
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
    for (const element of elementsOfType(document, 'text')) {
      const source = document.text.slice(element.start, element.end);
      for (const { index, 0: written, groups } of source.matchAll(BRACES)) {
        if (written.startsWith('{:')) {
          continue;
        }
        const range = shiftRange({ start: element.start + index, end: element.start + index + written.length }, body.start);
        const newText = `{: ${(groups?.['content'] ?? '').trim()} }`;
        yield { ...range, args: [written, newText], fixes: [{ title: WRITE_ANNOTATION, edits: [{ ...range, newText }] }] };
      }
    }
  },

  message: ({ args: [written = '', right = ''] }) => ({
    fr: `Les lecteurs verront « ${written} » écrit dans la page. Une annotation commence par « {: » : écrivez « ${right} ».`,
    en: `Readers will see ‘${written}’ on the page. An annotation begins with ‘{:’: write ‘${right}’.`,
  }),
};
