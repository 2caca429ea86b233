import type { YamlNode, YamlScalar } from '../../article/yaml/yamlTree.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import type { DocumentName, SitePage, SitePages } from '../../workspace/sitePages.ts';
import { scalarsWith } from './schemaScalars.ts';

/** A value that names a document of another collection. */
export interface Relation {
  readonly field: string;
  readonly collection: string;
  /** What stands before the name of the document: `/organisations/`. */
  readonly prefix: string;
  readonly node: YamlScalar;
}

/** The values of a header that name documents of other collections, by the schema. */
export function relationsOf(root: YamlNode | undefined, schema: JsonSchema): readonly Relation[] {
  return scalarsWith('x-relation', root, schema).map(({ field, node, schema: { 'x-relation': collection = '', 'x-relation-prefix': prefix = '' } }) => ({ field, collection, prefix, node }));
}

/** A document of a collection, with its name. */
export type RelatedPage = SitePage & { readonly document: DocumentName };

/** The documents of a collection, the newest first. */
export function documentsOf({ all }: SitePages, collection: string): readonly RelatedPage[] {
  const documents = all.filter((it): it is RelatedPage => it.document?.collection === collection);
  return documents.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
}

/** The document that a relation names. */
export function relatedPage(pages: SitePages, { node, ...relation }: Relation): SitePage | undefined {
  return documentNamed(pages, relation, node.text);
}

/** The document of a collection that a text names. */
export function documentNamed({ all }: SitePages, { collection, prefix }: Pick<Relation, 'collection' | 'prefix'>, text: string): SitePage | undefined {
  return all.find(it => it.document?.collection === collection && prefix + it.document.slug === text);
}
