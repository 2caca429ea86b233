import { liesWithin } from '../../../../base/liquid.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { everyElement } from '../../../shared/elements.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Rule } from '../../rule.ts';

/** Elements whose content is never Markdown. */
const VERBATIM = new Set(['pre', 'script', 'style', 'code', 'kbd', 'samp', 'var', 'textarea', 'math', 'svg', 'option', 'title']);
/** Bold, a link, a heading, a list: what an author cannot mean as it stands. */
const MARKDOWN = /\*\*[^\s*][^*\n]*\*\*|!?\[[^\]\n]+\]\([^)\n]+\)|(?:^|\n)[ \t]*#{2,6} \S[^\n]*|(?:^|\n)[ \t]*[*-] \S[^\n]*(?=\n[ \t]*[*-] )/;
const READ_AS_MARKDOWN = { fr: 'Ajouter « markdown="1" » à la balise', en: 'Add ‘markdown="1"’ to the tag' };

/**
 * Markdown inside an HTML block: kramdown leaves it as it is.
 *
 * ```markdown
 * <div class="encadre">
 * **Important**
 * </div>
 * ```
 */
export const markdownLeftRaw: Rule = {
  code: 'html.markdown-left-raw',
  severity: 'warning',
  about: 'html',

  *check({ article: { body }, document }) {
    for (const element of everyElement(document)) {
      const { openingTag } = element;
      if (element.type !== 'html_element' || element.category !== 'block' || openingTag === undefined || liesWithin(body.liquidTags, openingTag) || VERBATIM.has(element.name ?? '')) {
        continue;
      }
      for (const child of element.children) {
        const match = isRawText(child) ? MARKDOWN.exec(document.text.slice(child.start, child.end)) : null;
        if (match !== null) {
          const start = child.start + match.index + (match[0].length - match[0].trimStart().length);
          const range = shiftRange({ start, end: child.start + match.index + match[0].trimEnd().length }, body.start);
          const at = openingTag.end - 1 + body.start;
          yield { ...range, args: [quoted(match[0]), element.name ?? ''], fixes: [{ title: READ_AS_MARKDOWN, edits: [{ start: at, end: at, newText: ' markdown="1"' }] }] };
          break;
        }
      }
    }
  },

  message: ({ args: [written = '', tag = ''] }) => ({
    fr: `Les lecteurs verront « ${written} » tel quel : dans <${tag}>, le Markdown n’est pas lu. Écrivez <${tag} markdown="1">.`,
    en: `Readers will see ‘${written}’ as it stands: within <${tag}>, Markdown is not read. Write <${tag} markdown="1">.`,
  }),
};

/** Text that stands directly in a raw element; formatted text would have become elements. */
function isRawText({ type }: Element): boolean {
  return type === 'text' || type === 'raw';
}
