import { writeScalar } from '../../../../article/yaml/quoting.ts';
import { numberlessKey } from '../../../../base/sameWord.ts';
import { rareValuesOf } from '../../../../learning/rareValues.ts';
import { propertiesAt } from '../../../../project/jsonSchema.ts';
import { vocabularyFields } from '../../../../project/vocabularyFields.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

/** So many of the values that others have are named: the most frequent. */
const MOST_NAMED = 5;

/**
 * A value that no other article has, in a field whose values come again: nearly one of them, or one too many among few.
 *
 * ```yaml
 * phase: aceleration
 * ```
 */
export const rareValue: Rule = {
  code: 'front-matter.rare-value',
  severity: 'hint',

  *check(context) {
    const { article: { header }, evidence } = context;
    for (const { node, field, nearest, others, usual, isSure } of header.isReadable ? rareValuesOf(evidence, header.yaml.root) : []) {
      const { start, end, text } = node;
      if (!isSaidElsewhere(context, field, { text, nearest })) {
        const fixes: readonly Fix[] = nearest === undefined ? [] : [{ title: { fr: `Remplacer par «\u00A0${nearest}\u00A0»`, en: `Replace by ‘${nearest}’` }, edits: [{ start, end, newText: writeScalar(nearest, 'flow') }] }];
        yield { start, end, args: [field, text, nearest ?? '', String(others), ...usual.slice(0, MOST_NAMED)], fixes, ...(isSure ? { severity: 'warning' } : {}) };
      }
    }
  },

  message: ({ args: [field = '', text = '', nearest = '', others = '', ...usual] }) =>
    nearest === ''
      ? {
          fr: `Aucun autre article n’a «\u00A0${text}\u00A0» dans «\u00A0${field}\u00A0». Les autres ont ${usual.map(it => `«\u00A0${it}\u00A0»`).join(', ')}\u00A0: est-ce voulu\u00A0?`,
          en: `No other article has ‘${text}’ in ‘${field}’. The others have ${usual.map(it => `‘${it}’`).join(', ')}: is that meant?`,
        }
      : {
          fr: `Aucun autre article n’a «\u00A0${text}\u00A0» dans «\u00A0${field}\u00A0», et ${others} ont «\u00A0${nearest}\u00A0». Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`,
          en: `No other article has ‘${text}’ in ‘${field}’, and ${others} have ‘${nearest}’. Did you mean ‘${nearest}’?`,
        },
};

/** What the team lists is its own affair; what is the same word written otherwise, that of the vocabulary. */
function isSaidElsewhere({ project, schema, schemaErrors }: CheckContext, field: string, { text, nearest }: { readonly text: string; readonly nearest: string | undefined }): boolean {
  const isListed = project.plume.vocabulary.has(field) || propertiesAt(schema, []).get(field)?.enum !== undefined || schemaErrors.some(it => it.path.includes(field));
  return isListed || (nearest !== undefined && vocabularyFields(project).includes(field) && numberlessKey(text) === numberlessKey(nearest));
}
