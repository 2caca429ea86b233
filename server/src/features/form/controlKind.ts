import { isRubyTime } from '../../article/yaml/rubyScalar.ts';
import type { PathStep, YamlNode } from '../../article/yaml/yamlTree.ts';
import { propertiesAt, schemasAt, typesOf, type JsonSchema } from '../../project/jsonSchema.ts';
import { isDateFormat } from '../shared/dateFields.ts';
import { usualFileFields, wantedFiles, type WantedFiles } from '../shared/fileFields.ts';

/** How a field is filled in. */
export type ControlKind = 'text' | 'number' | 'date' | 'choice' | 'words' | 'list' | 'group' | 'other';

/** Where a value stands in what a schema describes. */
export interface SchemaPlace {
  readonly schema: JsonSchema;
  readonly path: readonly PathStep[];
  /** The fields whose words are gathered over the whole site. */
  readonly wordFields: readonly string[];
}

/** How a field is filled in: as the schema says, unless what is written there is something else. */
export function controlKindOf(place: SchemaPlace, node: YamlNode | undefined): ControlKind {
  const wanted = wantedKind(place);
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) {
    return wanted ?? 'text';
  }
  return wanted !== undefined && fits(wanted, node) ? wanted : kindOfNode(node);
}

/** The files that a field names; undefined where it names none. */
export function filesWantedAt({ schema, path }: Pick<SchemaPlace, 'schema' | 'path'>): WantedFiles | undefined {
  const schemas = schemasAt(schema, path);
  const usual = usualFileFields.get(String(path.findLast(it => typeof it === 'string')));
  return schemas.flatMap(it => wantedFiles(it) ?? [])[0] ?? wantedFiles(schemas[0] ?? {}, usual);
}

/** The values between which a schema lets choose; none where it leaves it open. */
export function choicesAt({ schema, path }: Pick<SchemaPlace, 'schema' | 'path'>): readonly { readonly value: unknown; readonly label: string | undefined }[] {
  const schemas = schemasAt(schema, path);
  const listed = schemas.flatMap(({ enum: values = [] }) => values.map(value => ({ value, label: undefined })));
  const named = schemas.flatMap(it => (it.const === undefined ? [] : [{ value: it.const, label: it.title }]));
  const all = listed.length > 0 ? listed : named.length > 1 ? named : [];
  return [...new Map(all.map(it => [JSON.stringify(it.value), it])).values()];
}

function wantedKind(place: SchemaPlace): ControlKind | undefined {
  const { schema, path, wordFields } = place;
  const schemas = schemasAt(schema, path);
  const types = schemas.flatMap(typesOf).filter(it => it !== 'null');
  if (path.length === 1 && wordFields.includes(String(path[0]))) {
    return 'words';
  }
  if (types.includes('array') || schemas.some(it => it.items !== undefined)) {
    return kindOfList({ ...place, path: [...path, 0] });
  }
  if (types[0] === 'object' || propertiesAt(schema, path).size > 0) {
    return 'group';
  }
  if (choicesAt(place).length > 0 || types[0] === 'boolean') {
    return 'choice';
  }
  if (schemas.some(isDateFormat) || (path.length === 1 && path[0] === 'date')) {
    return 'date';
  }
  return types[0] === 'number' || types[0] === 'integer' ? 'number' : types.length > 0 || schemas.some(it => it['x-relation'] !== undefined) || filesWantedAt(place) !== undefined ? 'text' : undefined;
}

/** Pictures want room, and groups have fields of their own. */
function kindOfList(item: SchemaPlace): ControlKind {
  const kind = wantedKind(item);
  const isPicture = schemasAt(item.schema, item.path).some(it => wantedFiles(it) !== undefined);
  return kind === 'group' || kind === 'words' || kind === 'list' || kind === 'date' || isPicture ? 'list' : 'words';
}

function fits(kind: ControlKind, node: YamlNode): boolean {
  switch (kind) {
    case 'group':
      return node.kind === 'map';
    case 'list':
      return node.kind === 'list';
    case 'words':
      return kindOfNode(node) === 'words' || (node.kind === 'scalar' && typeof node.value === 'string');
    case 'number':
      return node.kind === 'scalar' && typeof node.value === 'number';
    case 'date':
      return node.kind === 'scalar' && /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/.test(node.text);
    default:
      return node.kind === 'scalar' && !(kind === 'text' && typeof node.value !== 'string');
  }
}

/** Longer than this, a text is no word. */
const LONGEST_WORD = 60;

function kindOfNode(node: YamlNode): ControlKind {
  switch (node.kind) {
    case 'map':
      return 'group';
    case 'list':
      return node.items.every(it => it.kind === 'scalar' && it.style !== 'block' && it.text.length <= LONGEST_WORD) ? 'words' : node.items.some(it => it.kind === 'list') ? 'other' : 'list';
    case 'scalar':
      return typeof node.value === 'boolean' ? 'choice' : typeof node.value === 'number' ? 'number' : isRubyTime(node.value) ? 'date' : 'text';
  }
}
