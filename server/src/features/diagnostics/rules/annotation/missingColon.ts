import { shiftRange } from '../../../../base/textRange.ts';
import type { TextRange } from '../../../../base/textRange.ts';
import { startOfLine } from '../../../shared/blockLines.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { Fix, Problem, Rule } from '../../rule.ts';

/** `{.c}`, `{ : .c}`, `{#id .c}`: braces around classes, without the `{:` that makes an annotation. Liquid’s `{{` and `{%` are none. */
const BRACES = { pattern: /(?<![{\\])\{[ \t]*:?[ \t]*(?=[.#][\p{L}_-])(?<content>[^{}\n]*)\}(?!\})/gu, sign: /\{[ \t:]*[.#]/ };
/** What kramdown takes for the identifier of a heading. */
const HEADING_ID = /^\{#[A-Za-z][\w:-]*\}$/;
const ADD_SPACE = { fr: 'Ajouter une espace devant', en: 'Add a space before it' };
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

  *check({ article: { text, body }, document }) {
    for (const { written, groups: { content = '' }, ...place } of textMatches(document, BRACES)) {
      if (!written.startsWith('{:')) {
        const range = shiftRange(place, body.start);
        yield HEADING_ID.test(written) && isAtEndOfHeading(text, range) ? { ...range, args: [written, '', 'space'], fixes: [spaceBefore(range)] } : withColon(range, written, content);
      }
    }
  },

  message: ({ args: [written = '', right = '', kind] }) =>
    kind === 'space'
      ? {
          fr: `Les lecteurs verront «\u00A0${written}\u00A0» dans le titre, et un lien vers lui ne mènera nulle part\u00A0: ajoutez une espace devant.`,
          en: `Readers will see ‘${written}’ in the heading, and a link to it will lead nowhere: add a space before it.`,
        }
      : {
          fr: `Les lecteurs verront «\u00A0${written}\u00A0» écrit dans la page. Une annotation commence par «\u00A0{:\u00A0»\u00A0: écrivez «\u00A0${right}\u00A0».`,
          en: `Readers will see ‘${written}’ on the page. An annotation begins with ‘{:’: write ‘${right}’.`,
        },
};

function withColon(range: TextRange, written: string, content: string): Problem {
  const newText = `{: ${content.trim()} }`;
  return { ...range, args: [written, newText], fixes: [{ title: WRITE_ANNOTATION, edits: [{ ...range, newText }] }] };
}

function spaceBefore({ start }: TextRange): Fix {
  return { title: ADD_SPACE, edits: [{ start, end: start, newText: ' ' }] };
}

/** `## Bilan{#bilan}`: an identifier that kramdown would take, were there a space before it. */
function isAtEndOfHeading(text: string, { start, end }: TextRange): boolean {
  // What follows is looked at first: a line may be long, and hold many of them.
  return /^[ \t]*(?:\r?\n|$)/.test(text.slice(end)) && /^ {0,3}#{1,6}.*\S$/.test(text.slice(startOfLine(text, start), start));
}
