import { writeScalar } from '../../../../article/yaml/quoting.ts';
import { nearestWord } from '../../../../base/words.ts';
import { documentsOf, relatedPage, relationsOf } from '../../../shared/relations.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A value that should name a document of another collection (`x-relation` in the schema), and names none.
 *
 * ```yaml
 * evenement: journee-initation
 * ```
 */
export const unknownDocument: Rule = {
  code: 'front-matter.unknown-document',
  severity: 'error',

  *check({ article, schema, pages }) {
    // Before all articles are read, a document that is not found may yet be.
    for (const relation of pages.isComplete ? relationsOf(article.header.yaml.root, schema) : []) {
      const { field, collection, node } = relation;
      if (relatedPage(pages, relation) === undefined) {
        const { start, end, text } = node;
        const nearest = nearestWord(text, documentsOf(pages, collection).map(it => it.document.slug));
        const fix: Fix = { title: { fr: `Remplacer par «\u00A0${nearest ?? ''}\u00A0»`, en: `Replace by ‘${nearest ?? ''}’` }, edits: [{ start, end, newText: writeScalar(nearest ?? '', 'flow') }] };
        yield { start, end, args: [field, text, collection, nearest ?? ''], fixes: nearest === undefined ? [] : [fix] };
      }
    }
  },

  message: ({ args: [field = '', slug = '', collection = '', nearest = ''] }) => ({
    fr: `Le site ne trouvera pas ce que «\u00A0${field}\u00A0» annonce\u00A0: aucun document de «\u00A0${collection}\u00A0» ne s’appelle «\u00A0${slug}\u00A0».${nearest === '' ? ' Choisissez-en un.' : ` Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`}`,
    en: `The site will not find what ‘${field}’ announces: no document of ‘${collection}’ is called ‘${slug}’.${nearest === '' ? ' Choose one.' : ` Did you mean ‘${nearest}’?`}`,
  }),
};
