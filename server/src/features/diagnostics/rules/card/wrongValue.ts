import { fieldSlip, type FieldSlip } from '../../../../models/fieldSlip.ts';
import { filledBlocksOf } from '../../../shared/modelBlocks.ts';
import { WANTED_VALUES } from '../../../shared/wantedValues.ts';
import { quoted } from '../../../shared/quote.ts';
import { inFile } from '../../bodyText.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * The field of a block that holds something else than its model says: a word where a number is meant, a choice that is none.
 *
 * ```markdown
 * **Note :** très bien
 * ```
 */
export const wrongValue: Rule = {
  code: 'card.wrong-value',
  severity: 'warning',
  about: 'cards',

  *check(context) {
    const { article } = context;
    for (const { block, values } of filledBlocksOf(context)) {
      for (const value of values) {
        const field = block.model.fields.get(value.name);
        const slip = field && fieldSlip(field, value.text);
        if (field !== undefined && slip !== undefined) {
          const range = inFile(article, value);
          const fixes: readonly Fix[] = slip.meant === undefined ? [] : [{ title: { fr: `Écrire «\u00A0${slip.meant}\u00A0»`, en: `Write ‘${slip.meant}’` }, edits: [{ ...range, newText: slip.meant }] }];
          yield { ...range, args: [quoted(value.text), slip.expected, field.label.fr, field.label.en, field.choices.join(', ')], fixes, model: block.model.uri };
        }
      }
    }
  },

  message: ({ args: [written = '', expected = '', fr = '', en = '', choices = ''] }) => {
    const wanted = WANTED_VALUES[expected as FieldSlip['expected']] ?? WANTED_VALUES.choice;
    const among = choices === '' ? '' : ` (${choices})`;
    return {
      fr: `Les lecteurs verront «\u00A0${written}\u00A0» là où le modèle attend ${wanted.fr}, pour «\u00A0${fr}\u00A0»${among}. Corrigez la valeur.`,
      en: `Readers will see ‘${written}’ where the model expects ${wanted.en}, for ‘${en}’${among}. Correct the value.`,
    };
  },
};
