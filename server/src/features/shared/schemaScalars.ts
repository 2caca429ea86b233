import type { YamlNode, YamlScalar } from '../../article/yaml/yamlTree.ts';
import { remembered } from '../../base/remembered.ts';
import { schemasAt, schemasBelow, type JsonSchema } from '../../project/jsonSchema.ts';

/** A value of a header that a schema says more of by a keyword of Plume's own. */
export interface SchemaScalar {
  /** The field that it is of, by its own name: `page` in `voir-aussi: [{page: a}]`. */
  readonly field: string;
  readonly node: YamlScalar;
  /** The schema that holds the keyword. */
  readonly schema: JsonSchema;
}

/** A keyword that says what a single value names. */
type Keyword = 'x-relation' | 'x-file';

/** Most schemas say nothing of the kind: their trees need not be walked. */
const says: Readonly<Record<Keyword, (schema: JsonSchema) => boolean>> = {
  'x-relation': remembered((schema: JsonSchema) => JSON.stringify(schema).includes('"x-relation"')),
  'x-file': remembered((schema: JsonSchema) => JSON.stringify(schema).includes('"x-file"')),
};

/** The values of a header of which a schema says more by a keyword; what is empty names nothing. */
export function scalarsWith(keyword: Keyword, root: YamlNode | undefined, schema: JsonSchema): readonly SchemaScalar[] {
  return root !== undefined && says[keyword](schema) ? found[keyword](root)(schema) : [];
}

const found: Readonly<Record<Keyword, (root: YamlNode) => (schema: JsonSchema) => readonly SchemaScalar[]>> = { 'x-relation': finder('x-relation'), 'x-file': finder('x-file') };

function finder(keyword: Keyword): (root: YamlNode) => (schema: JsonSchema) => readonly SchemaScalar[] {
  return remembered((root: YamlNode) => remembered((schema: JsonSchema) => [...findInHeader(root, { keyword, root: schema })]));
}

/** What describes each field of a header, by its name: the articles of a site have the same few. */
const fieldSchemas = remembered((schema: JsonSchema) => new Map(Object.keys(schema.properties ?? {}).map(it => [it, schemasAt(schema, [it])])));

function* findInHeader(header: YamlNode, { keyword, root }: Pick<Search, 'keyword' | 'root'>): Iterable<SchemaScalar> {
  const [known, schemas] = [fieldSchemas(root), schemasAt(root, [])];
  if (header.kind !== 'map') {
    yield* findScalars(header, { keyword, root, schemas, field: '' });
    return;
  }
  for (const { key: { text: field }, value } of header.entries) {
    yield* findScalars(value, { keyword, root, schemas: known.get(field) ?? schemasBelow(root, schemas, field), field });
  }
}

interface Search {
  readonly keyword: Keyword;
  readonly root: JsonSchema;
  /** Those that may describe the value that is looked through. */
  readonly schemas: readonly JsonSchema[];
  /** The name of the field that it is of. */
  readonly field: string;
}

function* findScalars(node: YamlNode, search: Search): Iterable<SchemaScalar> {
  const { keyword, root, schemas, field } = search;
  if (schemas.length === 0) {
    return;
  }
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      yield* findScalars(value, { ...search, schemas: schemasBelow(root, schemas, key.text), field: key.text });
    }
  } else if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      yield* findScalars(item, { ...search, schemas: schemasBelow(root, schemas, index) });
    }
  } else if (node.text !== '') {
    const schema = schemas.find(it => it[keyword] !== undefined);
    if (schema !== undefined) {
      yield { field, node, schema };
    }
  }
}
