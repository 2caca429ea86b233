import { readFields } from '../../../../models/readModel.ts';
import { slipsOfParts } from '../../../../models/partSlips.ts';
import type { Rule } from '../../rule.ts';

/**
 * A part of a model that is not delimited as it was meant: opened and not closed, or closed and not opened.
 *
 * ```markdown
 * ${?lien}
 * Pour aller plus loin : ${lien}
 * ```
 */
export const unclosedPart: Rule = {
  code: 'card-file.unclosed-part',
  severity: 'error',

  *check({ article: { uri, text, body, header }, project }) {
    const fields = project.isCard(uri) ? readFields(header.data['fields']) : new Map();
    for (const { kind, start, end } of fields.size === 0 ? [] : slipsOfParts(body.text, fields)) {
      const range = { start: start + body.start, end: end + body.start };
      const written = text.slice(range.start, range.end);
      yield { ...range, args: [written, kind, written.replace(/^\$\{[?*]/, '${/')] };
    }
  },

  message: ({ args: [written = '', kind = '', closing = ''] }) =>
    kind === 'unopened'
      ? {
          fr: `Rien n’ouvre la partie que ferme «\u00A0${written}\u00A0»\u00A0: écrivez «\u00A0${written.replace('/', '?')}\u00A0» là où elle commence, ou retirez cette marque.`,
          en: `Nothing opens the part that ‘${written}’ closes: write ‘${written.replace('/', '?')}’ where it begins, or remove this mark.`,
        }
      : {
          fr: `Rien ne ferme «\u00A0${written}\u00A0»\u00A0: tout ce qui suit disparaîtra avec ce champ, ou sera répété. Écrivez «\u00A0${closing}\u00A0» là où la partie finit.`,
          en: `Nothing closes ‘${written}’: all that follows will vanish with this field, or be repeated. Write ‘${closing}’ where the part ends.`,
        },
};
