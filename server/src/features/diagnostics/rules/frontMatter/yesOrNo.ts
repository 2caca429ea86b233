import type { Rule } from '../../rule.ts';
import { yesOrNoFixes } from '../../yesOrNoFixes.ts';

/**
 * A text where the site's defaults have yes or no: for a template, every text is a yes.
 *
 * ```yaml
 * is_une: non
 * ```
 */
export const yesOrNo: Rule = {
  code: 'front-matter.yes-or-no',
  severity: 'warning',

  *check({ article: { uri, header }, project, schemaErrors }) {
    const { root } = header.yaml;
    const given = project.defaultsFor(uri);
    for (const { key, value } of root?.kind === 'map' ? root.entries : []) {
      const isYesOrNo = typeof given[key.text] === 'boolean';
      // What the schema refuses is said already.
      if (isYesOrNo && value.kind === 'scalar' && (typeof value.value === 'string' || typeof value.value === 'number') && !schemaErrors.some(it => it.path[0] === key.text)) {
        yield { start: value.start, end: value.end, args: [key.text, value.text], fixes: yesOrNoFixes(value) };
      }
    }
  },

  message: ({ args: [field = '', written = ''] }) => ({
    fr: `Le site lira «\u00A0oui\u00A0»\u00A0: pour lui, «\u00A0${written}\u00A0» est un texte comme un autre. Écrivez «\u00A0true\u00A0» ou «\u00A0false\u00A0» après «\u00A0${field}\u00A0».`,
    en: `The site will read ‘yes’: to it, ‘${written}’ is a text like any other. Write ‘true’ or ‘false’ after ‘${field}’.`,
  }),
};
