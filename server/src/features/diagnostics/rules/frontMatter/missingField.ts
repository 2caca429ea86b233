import type { PathStep } from '../../../../article/yaml/yamlTree.ts';
import { nodeAt } from '../../../../article/yaml/yamlTree.ts';
import { rangeOfError } from '../../../../project/validate.ts';
import { newFieldEdit } from '../../../shared/newField.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

/**
 * A field that the schema requires is absent. It is reported on the opening `---`, or on the key that should hold it.
 */
export const missingField: Rule = {
  code: 'front-matter.missing-field',
  severity: 'error',

  *check(context) {
    const { article, schemaErrors } = context;
    const { split, yaml } = article.header;
    if (split.kind !== 'found') {
      return;
    }
    for (const error of schemaErrors) {
      if ((error.keyword === 'required' || error.keyword === 'dependentRequired') && error.property !== undefined) {
        const range = rangeOfError(yaml.root, error) ?? split.opening;
        yield { start: range.start, end: range.end, args: [error.property], fixes: fixesFor(context, error.path, error.property) };
      }
    }
  },

  message: ({ args: [field = ''] }) => ({
    fr: `Il manque le champ « ${field} », dont la page a besoin : ajoutez-le.`,
    en: `The field ‘${field}’ is missing, and the page needs it: add it.`,
  }),
};

function fixesFor({ article, schema }: CheckContext, path: readonly PathStep[], field: string): readonly Fix[] {
  const edit = newFieldEdit({ article, schema, path, parent: nodeAt(article.header.yaml.root, path) }, field);
  return edit ? [{ title: { fr: `Ajouter « ${field} »`, en: `Add ‘${field}’` }, edits: [edit] }] : [];
}
