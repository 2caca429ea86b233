import { searchAhead } from '../../../../base/searchAhead.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import { textsToRead } from '../../../shared/elements.ts';
import { textMatches } from '../../../shared/textMatches.ts';
import type { Problem, Rule } from '../../rule.ts';

/** `<div class=`, up to the end of what kramdown left as text: a quote ends it, as does a line. */
const TAG = { pattern: /<\/?(?:a|b|br|blockquote|center|details|div|em|figcaption|figure|h[1-6]|i|iframe|img|li|ol|p|section|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video)(?=[ \t\n]|$)[^<>\n]*$/gm, sign: /<\/?[a-z]/ };
/** `<a href="/x>`: the tag ends before its quotes do. */
const UNQUOTED = /^<(?<name>[a-z]+)(?:[ \t]+[\w:-]+=(?:"[^"<>\n]*"|'[^'<>\n]*'))*[ \t]+[\w:-]+=(?<quote>["'])(?:(?!\k<quote>)[^<>\n])*>/;
const COMMENT = '<!--';
const ADD_QUOTE = { fr: 'Fermer les guillemets', en: 'Close the quotes' };

/**
 * A comment or a tag of HTML that nothing ends: kramdown prints it.
 *
 * ```markdown
 * <!-- à relire
 * ```
 */
export const unfinishedHtml: Rule = {
  code: 'html.unfinished',
  severity: 'error',

  *check({ article: { text, body }, document }) {
    const nextLineEnd = searchAhead(text, /\r?\n/g);
    for (const element of document.text.includes(COMMENT) ? textsToRead(document) : []) {
      // Its two dashes have become one long one.
      if (document.text.slice(element.start, element.end).endsWith('<!') && document.text.startsWith('--', element.end)) {
        const start = element.end - 2 + body.start;
        yield unfinished({ start, end: start + COMMENT.length }, nextLineEnd(start), [COMMENT, '-->']);
      }
    }
    const nextEnd = searchAhead(text, '>');
    let unfinishedTo = -1;
    for (const place of textMatches(document, TAG)) {
      const { start } = shiftRange(place, body.start);
      const lineEnd = nextLineEnd(start);
      const written = text.slice(start, lineEnd).trimEnd();
      const unquoted = UNQUOTED.exec(written);
      if (unquoted !== null) {
        yield withoutQuote(start, written, unquoted);
      } else if (nextEnd(start) >= lineEnd && unfinishedTo !== lineEnd) {
        // What follows on the line is part of it.
        unfinishedTo = lineEnd;
        yield unfinished({ start, end: start + written.length }, start + written.length, [written, '>']);
      }
    }
  },

  message: ({ args: [written = '', ending = ''] }) =>
    ending === '-->'
      ? {
          fr: 'Les lecteurs verront cette note\u00A0: rien ne la ferme. Ajoutez «\u00A0-->\u00A0» à sa fin.',
          en: 'Readers will see this note: nothing closes it. Add ‘-->’ at its end.',
        }
      : ending !== '>'
        ? {
            fr: `Les lecteurs verront «\u00A0${written}\u00A0» écrit dans la page\u00A0: rien ne ferme ses guillemets. Ajoutez «\u00A0${ending}\u00A0» avant «\u00A0>\u00A0».`,
            en: `Readers will see ‘${written}’ on the page: nothing closes its quotes. Add ‘${ending}’ before ‘>’.`,
          }
        : {
          fr: `Les lecteurs verront «\u00A0${written}\u00A0» écrit dans la page\u00A0: il manque le «\u00A0>\u00A0» qui finit cette balise.`,
          en: `Readers will see ‘${written}’ on the page: the ‘>’ that ends this tag is missing.`,
        },
};

/** Its closing tag, which nothing has opened then, follows from it. */
function withoutQuote(start: number, line: string, { 0: tag, groups: { name = '', quote = '"' } = {} }: RegExpExecArray): Problem {
  const at = start + tag.length - 1;
  const closing = line.indexOf(`</${name}>`);
  const end = start + tag.length;
  return { start, end, args: [tag, quote], covers: { start, end: closing === -1 ? end : start + closing + name.length + 3 }, fixes: [{ title: ADD_QUOTE, edits: [{ start: at, end: at, newText: quote }] }] };
}

function unfinished(range: { readonly start: number; readonly end: number }, lineEnd: number, [written, ending]: readonly [string, string]): Problem {
  const newText = ending === '-->' ? ' -->' : ending;
  const fixes = [{ title: { fr: `Ajouter «\u00A0${ending}\u00A0»`, en: `Add ‘${ending}’` }, edits: [{ start: lineEnd, end: lineEnd, newText }] }];
  return { ...range, args: [written, ending], covers: { start: range.start, end: lineEnd }, fixes };
}
