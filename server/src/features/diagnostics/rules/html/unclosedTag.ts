import type { Localized } from '../../../../base/localized.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import { isKnownAttribute } from '../../../shared/htmlAttributes.ts';
import type { KramdownWarning } from '../../../../kramdown/index.ts';
import type { CheckContext, Fix } from '../../rule.ts';
import { warningRule } from '../../warningRule.ts';

/**
 * A tag that nothing closes: kramdown takes all that follows for its content.
 *
 * ```markdown
 * <div class="encadre">
 * Texte
 * ```
 */
export const unclosedTag = warningRule({
  code: 'html.unclosed-tag',
  severity: 'error',
  warnings: ['unclosed-html'],

  describe: (warning, { article }) => {
    const { end } = shiftRange(warning, article.body.start);
    const swallowed = article.text.slice(end).split('\n').filter(it => it.trim() !== '').length;
    const tag = warning.args[0] ?? '';
    return [tag, isTag(tag) ? String(swallowed) : 'no tag'];
  },

  fixes: (warning, context) => (isTag(warning.args[0] ?? '') ? closings(warning, context) : [asText(warning, context)]),

  covers: (warning, { article: { body }, document }) => {
    const swallowed = elementsOfType(document, 'html_element').find(it => it.openingTag?.start === warning.start);
    const isRead = swallowed?.category === 'span' || document.text.slice(warning.start, warning.end).includes('markdown=');
    return swallowed && !isRead ? shiftRange({ start: warning.end, end: swallowed.end }, body.start) : undefined;
  },

  message: ([tag = '', lines = '0']) => (lines === 'no tag' ? notHtml(tag) : {
    fr: `Rien ne ferme <${tag}> : ${FRENCH[lines] ?? `les ${lines} lignes qui suivent en feront partie`}. Ajoutez </${tag}> là où il doit finir.`,
    en: `Nothing closes <${tag}>: ${ENGLISH[lines] ?? `the ${lines} lines below`} will be part of it. Add </${tag}> where it should end.`,
  }),
});

/** `<PATH>` stands for a word, and is read as a tag. */
function notHtml(tag: string): Localized {
  return {
    fr: `Les lecteurs ne verront pas « <${tag}> », pris pour une balise que rien ne ferme. Écrivez « \\<${tag}> », ou mettez-le entre accents graves.`,
    en: `Readers will not see ‘<${tag}>’, taken for a tag that nothing closes. Write ‘\\<${tag}>’, or put it between backticks.`,
  };
}

const FRENCH: Readonly<Record<string, string>> = { 0: 'la suite en fera partie', 1: 'la ligne qui suit en fera partie' };
const ENGLISH: Readonly<Record<string, string>> = { 0: 'what follows', 1: 'the line below' };

function isTag(name: string): boolean {
  return isKnownAttribute(name.toLowerCase(), 'class') !== undefined;
}

function asText({ start, args: [tag = ''] }: KramdownWarning, { article: { body } }: CheckContext): Fix {
  const at = body.start + start;
  return { title: { fr: `Montrer «\u00A0<${tag}>\u00A0» tel quel`, en: `Show ‘<${tag}>’ as it is` }, edits: [{ start: at, end: at, newText: '\\' }], extent: { blocks: 'following' } };
}

/**
 * The places where an author may have meant it to end: the end of its paragraph, the end of the article. Where it stands in a list or a
 * quotation, a line of its own would begin anew what it stands in.
 */
function closings({ start, end, args: [tag = ''] }: KramdownWarning, { article: { body, text } }: CheckContext): readonly Fix[] {
  const { text: source } = body;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const isBlock = source.slice(lineStart, start).trim() === '' && start - lineStart < 4;
  const isWithin = !isBlock && /^ {0,3}(?:>|[-*+] |\d+\. )|^ {4}/.test(source.slice(lineStart, start));
  const closing = `${isBlock ? (text.includes('\r\n') ? '\r\n' : '\n') : ''}</${tag}>`;
  const [paragraph, last] = [paragraphEnd(source, end), source.trimEnd().length];
  const at = (place: number, title: Localized): Fix => ({ title, edits: [{ start: body.start + place, end: body.start + place, newText: closing }], extent: { blocks: 'following' } });
  return [
    at(paragraph, { fr: `Fermer <${tag}> à la fin du paragraphe`, en: `Close <${tag}> at the end of the paragraph` }),
    ...(isWithin || last <= paragraph ? [] : [at(last, { fr: `Fermer <${tag}> à la fin de l’article`, en: `Close <${tag}> at the end of the article` })]),
  ];
}

/** Where the first paragraph below, or beside, a tag ends; a heading that follows is another. */
function paragraphEnd(text: string, from: number): number {
  const first = from + text.slice(from).search(/\S|$/);
  const rest = text.slice(first).search(/\n[ \t\r]*(?:\n|$)|\n(?=#{1,6} )/);
  return rest === -1 ? text.trimEnd().length : first + text.slice(first, first + rest).trimEnd().length;
}
