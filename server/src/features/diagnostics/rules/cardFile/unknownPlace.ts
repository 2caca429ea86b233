import { nearestWord } from '../../../../base/words.ts';
import { readFields } from '../../../../models/readModel.ts';
import { fillCard } from '../../checkCard.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A place of a model for a field that its header does not name.
 *
 * ```markdown
 * **${non}**
 * ```
 */
export const unknownPlace: Rule = {
  code: 'card-file.unknown-field',
  severity: 'error',

  *check({ article, project }) {
    const slips = project.isCard(article.uri) ? fillCard(article).snippet.slips.filter(it => it.kind === 'field') : [];
    const fields = slips.length === 0 ? [] : [...readFields(article.header.data['fields']).keys()];
    for (const { start, end } of slips) {
      const written = article.text.slice(start, end);
      const name = written.replace(/^\$\{[?*/]?|\}$/g, '');
      const meant = nearestWord(name, fields);
      const fixes: readonly Fix[] = meant === undefined ? [] : [{ title: { fr: `Écrire «\u00A0${meant}\u00A0»`, en: `Write ‘${meant}’` }, edits: [{ start: end - 1 - name.length, end: end - 1, newText: meant }] }];
      yield { start, end, args: [written, name], fixes };
    }
  },

  message: ({ args: [written = '', name = ''] }) => ({
    fr: `«\u00A0${written}\u00A0» sera inséré sans rien à sa place\u00A0: aucun champ ne s’appelle «\u00A0${name}\u00A0». Nommez-le sous «\u00A0fields\u00A0», dans l’en-tête, ou corrigez ce nom.`,
    en: `‘${written}’ will be inserted with nothing in its place: no field is called ‘${name}’. Name it below ‘fields’, in the header, or correct this name.`,
  }),
};
