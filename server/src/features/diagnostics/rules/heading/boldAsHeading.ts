import { shiftRange } from '../../../../base/textRange.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { visibleText } from '../../../shared/elements.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Fix, Rule } from '../../rule.ts';

/** Longer than this, a bold paragraph is a sentence. */
const LONGEST_TITLE = 80;
const MAKE_HEADING = { fr: 'En faire un titre', en: 'Make it a heading' };

/**
 * A line wholly in bold, right above a paragraph or a list: it looks like a heading, and is none for those who
 * listen to the page. RGAA 4.1, criteria 9.1 and 8.9. A line that carries an annotation, as in project cards, is meant.
 *
 * ```markdown
 * **Les prochaines dates**
 *
 * Le 3 mars et le 7 avril.
 * ```
 */
export const boldAsHeading: Rule = {
  code: 'heading.bold-line',
  severity: 'hint',

  *check({ article: { body }, document }) {
    const blocks = document.root.children.filter(it => it.type !== 'blank' && it.type !== 'eob');
    let level = 1;
    for (const [index, block] of blocks.entries()) {
      level = block.type === 'header' ? (block.level ?? level) : level;
      const next = blocks[index + 1];
      const strong = onlyStrong(block);
      if (strong !== undefined && next !== undefined && ['p', 'ul', 'ol', 'table'].includes(next.type) && onlyStrong(next) === undefined) {
        yield { ...shiftRange(block, body.start), args: [quoted(visibleText(strong))], fixes: [makeHeading(body.text, block, Math.min(level + 1, 6), body.start)] };
      }
    }
  },

  message: ({ args: [title = ''] }) => ({
    fr: `« ${title} » a l’air d’un titre, mais n’en est pas un pour qui écoute la page ou la parcourt par ses titres (RGAA 9.1).`,
    en: `‘${title}’ looks like a heading, but is none for those who listen to the page or move by its headings (RGAA 9.1).`,
  }),
};

function onlyStrong(block: Element): Element | undefined {
  if (block.type !== 'p' || block.attributeLists.length > 0) {
    return undefined;
  }
  const [strong, ...others] = block.children.filter(it => it.type !== 'text' || it.value.trim() !== '');
  const isTitle = strong?.type === 'strong' && others.length === 0;
  const text = isTitle ? visibleText(strong) : '';
  return isTitle && text.length <= LONGEST_TITLE && !/[.:;,]$/.test(text) ? strong : undefined;
}

function makeHeading(text: string, { start, end }: Element, level: number, bodyStart: number): Fix {
  const source = text.slice(start, end);
  const title = source.trim().replace(/^(\*\*|__)/, '').replace(/(\*\*|__)$/, '');
  return { title: MAKE_HEADING, edits: [{ ...shiftRange({ start, end: start + source.trimEnd().length }, bodyStart), newText: `${'#'.repeat(level)} ${title}` }] };
}
