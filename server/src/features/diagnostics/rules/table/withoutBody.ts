import { warningRule } from '../../warningRule.ts';

/**
 * A header row and its line of dashes, with no row below: kramdown makes no table of it.
 *
 * ```markdown
 * | Nom | Date |
 * |-----|------|
 * ```
 */
export const withoutBody = warningRule({
  code: 'table.without-body',
  severity: 'warning',
  warnings: ['table-without-body'],

  message: () => ({
    fr: 'Les lecteurs verront des barres « | » et des tirets : un tableau a besoin d’une ligne au moins sous son en-tête.',
    en: 'Readers will see bars ‘|’ and dashes: a table needs at least one row below its header.',
  }),
});
