import { shiftRange } from '../../../../base/textRange.ts';
import { lineBreakOf } from '../../../shared/blockLines.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

/** A line of cells, and below it the row of dashes, behind a line of text. */
const ROWS = /(?<=\n)(?<lead>[ \t>]*)\|?[^\n|]*\|[^\n]*\n[ \t>]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?=\r?\n|$)/;
const SEPARATE = { fr: 'Ajouter une ligne vide au-dessus du tableau', en: 'Add an empty line above the table' };

/**
 * A table right below a line of text: kramdown reads it as the rest of the paragraph.
 *
 * ```markdown
 * Les chiffres :
 * | Année | Agents |
 * |---|---|
 * | 2024 | 12 |
 * ```
 */
export const tableGluedToText: Rule = {
  code: 'table.glued-to-text',
  severity: 'warning',

  *check({ article: { text, body }, document }) {
    for (const paragraph of document.text.includes('|') ? elementsOfType(document, 'p') : []) {
      const source = document.text.slice(paragraph.start, paragraph.end);
      const found = source.includes('|') ? ROWS.exec(source) : null;
      if (found !== null && /\|.*\n.*\|/.test(found[0])) {
        const lead = found.groups?.['lead'] ?? '';
        const start = paragraph.start + found.index;
        const line = shiftRange({ start: start + lead.length, end: start + found[0].indexOf('\n') }, body.start);
        const covers = { start: line.start, end: paragraph.end + body.start };
        const edits = [{ start: start + body.start, end: start + body.start, newText: lead.trimEnd() + lineBreakOf(text) }];
        yield { start: line.start, end: line.start + text.slice(line.start, line.end).trimEnd().length, args: [], covers, fixes: [{ title: SEPARATE, edits }] };
      }
    }
  },

  message: () => ({
    fr: 'Les lecteurs verront des barres «\u00A0|\u00A0» au lieu du tableau\u00A0: laissez une ligne vide au-dessus de lui.',
    en: 'Readers will see bars ‘|’ instead of the table: leave an empty line above it.',
  }),
};
