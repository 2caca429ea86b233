import type { PathStep, YamlNode, YamlScalar } from '../../article/yaml/yamlTree.ts';
import { remembered } from '../../base/remembered.ts';
import { schemasAt, type JsonSchema } from '../../project/jsonSchema.ts';
import type { DocumentName, SitePage, SitePages } from '../../workspace/sitePages.ts';

/** A value that names a document of another collection. */
export interface Relation {
  readonly field: string;
  readonly collection: string;
  /** What stands before the name of the document: `/organisations/`. */
  readonly prefix: string;
  readonly node: YamlScalar;
}

/** Most schemas have no relations: their trees need not be walked. */
const hasRelations = remembered((schema: JsonSchema): boolean => JSON.stringify(schema).includes('"x-relation"'));

/** The values of a header that name documents of other collections, by the schema. */
export function relationsOf(root: YamlNode | undefined, schema: JsonSchema): readonly Relation[] {
  return hasRelations(schema) ? [...findRelations(root, schema, [])] : [];
}

function* findRelations(node: YamlNode | undefined, schema: JsonSchema, path: readonly PathStep[]): Iterable<Relation> {
  if (node?.kind === 'map') {
    for (const { key, value } of node.entries) {
      yield* findRelations(value, schema, [...path, key.text]);
    }
  } else if (node?.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      yield* findRelations(item, schema, [...path, index]);
    }
  } else if (node && node.text !== '') {
    const described = schemasAt(schema, path).find(it => it['x-relation'] !== undefined);
    if (described?.['x-relation'] !== undefined) {
      yield { field: String(path.findLast(it => typeof it === 'string')), collection: described['x-relation'], prefix: described['x-relation-prefix'] ?? '', node };
    }
  }
}

/** A document of a collection, with its name. */
export type RelatedPage = SitePage & { readonly document: DocumentName };

/** The documents of a collection, the newest first. */
export function documentsOf({ all }: SitePages, collection: string): readonly RelatedPage[] {
  const documents = all.filter((it): it is RelatedPage => it.document?.collection === collection);
  return documents.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
}

/** The document that a relation names. */
export function relatedPage({ all }: SitePages, { collection, prefix, node }: Relation): SitePage | undefined {
  return all.find(it => it.document?.collection === collection && prefix + it.document.slug === node.text);
}
