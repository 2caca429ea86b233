import { shiftRange } from '../../../../base/textRange.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { endOfLine, lineBreakOf, startOfLine } from '../../../shared/blockLines.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import type { Fix, Rule } from '../../rule.ts';

const SEPARATOR_ROW = /^[ \t>]*[|+: -]*[-=]{2,}[|+: =-]*$/m;
const UNESCAPED_PIPE = /(?<!\\)\|/g;
const ESCAPE = { fr: 'Écrire « \\| » : ce n’est pas un tableau', en: 'Write ‘\\|’: this is no table' };
const ADD_SEPARATOR = { fr: 'Faire de la première ligne l’en-tête du tableau', en: 'Make the first row the header of the table' };

/**
 * A `|` in a line of text makes a table of it, with or without a row of dashes.
 *
 * ```markdown
 * Product Owner | Coaching
 * ```
 */
export const unintendedTable: Rule = {
  code: 'table.without-header',
  severity: 'warning',

  *check({ article: { body }, document }) {
    for (const table of elementsOfType(document, 'table')) {
      const source = document.text.slice(table.start, table.end);
      if (!SEPARATOR_ROW.test(source)) {
        const looksMeant = /^[ \t]*\|/.test(source) || hasEqualRows(source);
        const fixes = looksMeant ? [addSeparator(document.text, table, body.start), escape(source, table, body.start)] : [escape(source, table, body.start)];
        yield { ...shiftRange({ start: table.start, end: table.start + source.trimEnd().length }, body.start), args: [looksMeant ? 'rows' : 'text'], fixes };
      }
    }
  },

  message: ({ args: [kind] }) =>
    kind === 'rows'
      ? {
          fr: 'Ce tableau n’a pas d’en-tête : qui l’écoute ne saura pas ce que disent ses colonnes (RGAA 5.6). Écrivez « |---|---| » sous la première ligne.',
          en: 'This table has no header: readers who listen to it cannot know what its columns say (RGAA 5.6). Write ‘|---|---|’ below the first row.',
        }
      : {
          fr: 'Les lecteurs verront un tableau, à cause du signe « | ». Écrivez « \\| » si c’est une phrase.',
          en: 'Readers will see a table, because of the sign ‘|’. Write ‘\\|’ if it is a sentence.',
        },
};

/** Whether there are several rows of as many cells each: nobody writes such sentences one below the other. */
function hasEqualRows(source: string): boolean {
  const cells = source.trim().split('\n').map(row => [...row.matchAll(UNESCAPED_PIPE)].length);
  return cells.length > 1 && new Set(cells).size === 1;
}

function escape(source: string, { start }: Element, bodyStart: number): Fix {
  const edits = [...source.matchAll(UNESCAPED_PIPE)].map(({ index }) => {
    const at = start + index + bodyStart;
    return { start: at, end: at, newText: '\\' };
  });
  return { title: ESCAPE, edits };
}

/** With what begins the line, where the table stands in a quotation or in a list. */
function addSeparator(text: string, { start }: Element, bodyStart: number): Fix {
  const firstRow = text.slice(start, endOfLine(text, start));
  const lead = text.slice(startOfLine(text, start), start) + (/^[ \t>]*/.exec(firstRow)?.[0] ?? '');
  const margin = lead.replace(/[^\s>]/g, ' ');
  const columns = Math.max(1, [...firstRow.replace(/^[ \t>]*/, '').trimEnd().replace(/^\||\|$/g, '').matchAll(UNESCAPED_PIPE)].length + 1);
  const at = start + firstRow.trimEnd().length + bodyStart;
  return { title: ADD_SEPARATOR, edits: [{ start: at, end: at, newText: `${lineBreakOf(text)}${margin}|${'---|'.repeat(columns)}` }] };
}
