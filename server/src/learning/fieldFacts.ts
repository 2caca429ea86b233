import { isRubyTime } from '../article/yaml/rubyScalar.ts';
import type { YamlNode } from '../article/yaml/yamlTree.ts';

/** What kind of value a field has, as far as authors tell kinds apart; nothing counts as none. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'map';

/** What one document shows of its fields: name → kind of the value, undefined for an empty one. */
export type DocumentFields = ReadonlyMap<string, FieldKind | undefined>;

/** The fields of a header. */
export function fieldsOf(root: YamlNode | undefined): DocumentFields {
  return new Map(root?.kind === 'map' ? root.entries.map(({ key, value }) => [key.text, kindOf(value)] as const) : []);
}

function kindOf(node: YamlNode): FieldKind | undefined {
  if (node.kind !== 'scalar') {
    return node.kind;
  }
  const { value } = node;
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return undefined;
  }
  return isRubyTime(value) ? 'date' : typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'number' : 'text';
}
