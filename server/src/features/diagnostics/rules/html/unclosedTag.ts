import type { Localized } from '../../../../base/localized.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import { isKnownAttribute } from '../../../shared/htmlAttributes.ts';
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
    return [tag, isKnownAttribute(tag.toLowerCase(), 'class') === undefined ? 'no tag' : String(swallowed)];
  },

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
