import { shiftRange } from '../../../../base/textRange.ts';
import { elementsOfType } from '../../../shared/elements.ts';
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
    return [warning.args[0] ?? '', String(swallowed)];
  },

  covers: (warning, { article: { body }, document }) => {
    const swallowed = elementsOfType(document, 'html_element').find(it => it.openingTag?.start === warning.start);
    const isRead = swallowed?.category === 'span' || document.text.slice(warning.start, warning.end).includes('markdown=');
    return swallowed && !isRead ? shiftRange({ start: warning.end, end: swallowed.end }, body.start) : undefined;
  },

  message: ([tag = '', lines = '0']) => ({
    fr: `Rien ne ferme <${tag}> : ${FRENCH[lines] ?? `les ${lines} lignes qui suivent en feront partie`}. Ajoutez </${tag}> là où il doit finir.`,
    en: `Nothing closes <${tag}>: ${ENGLISH[lines] ?? `the ${lines} lines below`} will be part of it. Add </${tag}> where it should end.`,
  }),
});

const FRENCH: Readonly<Record<string, string>> = { 0: 'la suite en fera partie', 1: 'la ligne qui suit en fera partie' };
const ENGLISH: Readonly<Record<string, string>> = { 0: 'what follows', 1: 'the line below' };
