import { isEmptyNode, nodeAt } from '../../../../article/yaml/yamlTree.ts';
import { keyRange } from '../../../../project/validate.ts';
import { requiredAt } from '../../../../project/jsonSchema.ts';
import { ALTERNATIVE_FIELDS } from '../../../shared/images.ts';
import type { Rule } from '../../rule.ts';

/**
 * A field that the page needs is there, with nothing in it.
 *
 * ```yaml
 * title:
 * ```
 */
export const emptyField: Rule = {
  code: 'front-matter.empty-field',
  severity: 'error',
  about: 'values that the schema refuses',

  *check({ article, schema, schemaErrors }) {
    const { yaml: { root }, problems } = article.header;
    const seen = new Set<string>();
    for (const { keyword, path } of schemaErrors) {
      const node = nodeAt(root, path);
      const keyIndex = path.findLastIndex(it => typeof it === 'string');
      const key = path[keyIndex];
      const range = keyRange(root, path);
      const isEmpty = ['type', 'minLength', 'minItems', 'format', 'enum', 'pattern'].includes(keyword) && node !== undefined && isEmptyNode(node);
      // `tags: #ia`, an empty `published` and the alternative of an image have problems of their own.
      const isExplained = path.join('/') === 'published' || ALTERNATIVE_FIELDS.includes(String(key)) || range === undefined || problems.some(it => it.start >= range.end && !article.text.slice(range.end, it.start).includes('\n'));
      if (isEmpty && range && typeof key === 'string' && !isExplained && !seen.has(path.join('/'))) {
        seen.add(path.join('/'));
        const isRequired = requiredAt(schema, path.slice(0, keyIndex)).has(key);
        yield { start: range.start, end: range.end, args: [key], ...(isRequired ? {} : { severity: 'information' }) };
      }
    }
  },

  message: ({ args: [field = ''], severity }) =>
    severity === undefined
      ? {
          fr: `Le champ « ${field} » est vide, et la page en a besoin : remplissez-le.`,
          en: `The field ‘${field}’ is empty, and the page needs it: fill it in.`,
        }
      : {
          fr: `Le champ « ${field} » est vide : remplissez-le, ou retirez-le.`,
          en: `The field ‘${field}’ is empty: fill it in, or remove it.`,
        },
};
