import type { Element } from '../../../../kramdown/index.ts';
import { elementsOfType, walkElements } from '../../../shared/elements.ts';
import { inFile } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

/**
 * A table in HTML that has no header cell: RGAA 4.1, criterion 5.6. One that only lays things out says so
 * (`role="presentation"`, criterion 5.3).
 *
 * ```html
 * <table><tr><td>Nom</td><td>Date</td></tr></table>
 * ```
 */
export const tableWithoutHeader: Rule = {
  code: 'html.table-without-header',
  severity: 'information',
  about: 'html',

  *check({ article, document }) {
    for (const table of elementsOfType(document, 'html_element')) {
      if (table.name === 'table' && table.openingTag !== undefined && !isForLayout(table) && !hasHeader(table)) {
        yield { ...inFile(article, table.openingTag), args: [] };
      }
    }
  },

  message: () => ({
    fr: 'Ce tableau n’a pas d’en-tête : qui l’écoute ne saura pas ce que disent ses colonnes (RGAA 5.6). Écrivez <th> à la place de <td> dans sa première ligne.',
    en: 'This table has no header: readers who listen to it cannot know what its columns say (RGAA 5.6). Write <th> instead of <td> in its first row.',
  }),
};

function isForLayout({ attributes }: Element): boolean {
  return ['presentation', 'none'].includes(attributes.get('role') ?? '');
}

function hasHeader(table: Element): boolean {
  return walkElements(table).some(({ name, attributes }) => name === 'th' || ['columnheader', 'rowheader'].includes(attributes.get('role') ?? ''));
}
