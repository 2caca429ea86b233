import { writeScalar } from '../../../../article/yaml/quoting.ts';
import type { Localized } from '../../../../base/localized.ts';
import { nearestWord } from '../../../../base/words.ts';
import { relatedValuesOf } from '../../../../learning/relations.ts';
import { documentsOf, relatedPage, relationsOf } from '../../../shared/relations.ts';
import type { CheckContext, Fix, Problem, Rule } from '../../rule.ts';

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

  *check(context) {
    const { article, schema, pages } = context;
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
    yield* findLearnt(context);
  },

  message: ({ args: [field = '', slug = '', collection = '', nearest = '', named = ''] }) => (named === '' ? unknown : unnamed)({ field, slug, collection, nearest, named }),
};

interface Named {
  readonly field: string;
  readonly slug: string;
  readonly collection: string;
  readonly nearest: string;
  /** How many other values of the field name a document; empty where a schema asks for it. */
  readonly named: string;
}

function unknown({ field, slug, collection, nearest }: Named): Localized {
  return {
    fr: `Le site ne trouvera pas ce que «\u00A0${field}\u00A0» annonce\u00A0: aucun document de «\u00A0${collection}\u00A0» ne s’appelle «\u00A0${slug}\u00A0».${nearest === '' ? ' Choisissez-en un.' : ` Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`}`,
    en: `The site will not find what ‘${field}’ announces: no document of ‘${collection}’ is called ‘${slug}’.${nearest === '' ? ' Choose one.' : ` Did you mean ‘${nearest}’?`}`,
  };
}

function unnamed({ field, slug, collection, nearest, named }: Named): Localized {
  if (collection.includes('/')) {
    return {
      fr: `Le site ne trouvera pas «\u00A0${slug}\u00A0» dans «\u00A0${collection}\u00A0», où sont ${named} autres valeurs de «\u00A0${field}\u00A0».${nearest === '' ? '' : ` Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`}`,
      en: `The site will not find ‘${slug}’ in ‘${collection}’, which has ${named} other values of ‘${field}’.${nearest === '' ? '' : ` Did you mean ‘${nearest}’?`}`,
    };
  }
  return {
    fr: `Aucun document de «\u00A0${collection}\u00A0» ne s’appelle «\u00A0${slug}\u00A0», et ${named} autres valeurs de «\u00A0${field}\u00A0» en nomment un.${nearest === '' ? '' : ` Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`}`,
    en: `No document of ‘${collection}’ is called ‘${slug}’, and ${named} other values of ‘${field}’ name one.${nearest === '' ? '' : ` Did you mean ‘${nearest}’?`}`,
  };
}

/** Values that name nothing, in a field whose other values name documents. */
function* findLearnt({ article: { header }, evidence, schema }: CheckContext): Iterable<Problem> {
  const asked = new Set(relationsOf(header.yaml.root, schema).map(it => it.node));
  for (const { field, node, relation } of header.isReadable ? relatedValuesOf(evidence, header.yaml.root) : []) {
    const { start, end, text } = node;
    if (!relation.names(text) && !asked.has(node)) {
      const prefix = text.startsWith(`/${relation.target}/`) ? `/${relation.target}/` : '';
      const slug = nearestWord(text.slice(prefix.length), relation.all());
      const nearest = slug === undefined ? undefined : prefix + slug;
      const fixes: readonly Fix[] = nearest === undefined ? [] : [{ title: { fr: `Remplacer par «\u00A0${nearest}\u00A0»`, en: `Replace by ‘${nearest}’` }, edits: [{ start, end, newText: writeScalar(nearest, 'flow') }] }];
      yield { start, end, args: [field, text, relation.target, nearest ?? '', String(relation.named)], fixes, severity: relation.isSure ? 'warning' : 'hint' };
    }
  }
}
