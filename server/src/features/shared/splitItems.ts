import type { YamlMap, YamlNode } from '../../article/yaml/yamlTree.ts';
import type { PathStep } from '../../article/yaml/yamlTree.ts';
import { propertiesAt, requiredAt, type JsonSchema } from '../../project/jsonSchema.ts';

/** An item of a list that is the rest of the item above. */
export interface SplitItem {
  readonly path: readonly PathStep[];
  readonly item: YamlMap;
}

/**
 * Items that a dash too many has cut off: they lack what the schema requires, the item above has it, and what they have
 * the item above lacks.
 *
 * ```yaml
 * une-ou-diaporama:
 * - image: /a.png
 * - alternative-textuelle: Une vue
 * ```
 */
export function* splitItemsOf(node: YamlNode | undefined, schema: JsonSchema, path: readonly PathStep[] = []): Iterable<SplitItem> {
  if (node?.kind === 'map') {
    for (const { key, value } of node.entries) {
      if (value.kind !== 'scalar') {
        yield* splitItemsOf(value, schema, [...path, key.text]);
      }
    }
  } else if (node?.kind === 'list' && !node.flow) {
    for (const [index, item] of node.items.entries()) {
      if (item.kind === 'scalar') {
        continue;
      }
      const above = node.items[index - 1];
      const here = [...path, index];
      if (item.kind === 'map' && above?.kind === 'map' && !item.flow && !above.flow && isRestOf(item, above, { schema, path: here })) {
        yield { path: here, item };
      } else {
        yield* splitItemsOf(item, schema, here);
      }
    }
  }
}

function isRestOf(item: YamlMap, above: YamlMap, { schema, path }: { readonly schema: JsonSchema; readonly path: readonly PathStep[] }): boolean {
  const own = item.entries.map(it => it.key.text);
  const before = new Set(above.entries.map(it => it.key.text));
  const known = propertiesAt(schema, path);
  const missing = [...requiredAt(schema, path)].filter(it => !own.includes(it));
  return own.length > 0 && own.every(it => known.has(it) && !before.has(it)) && missing.length > 0 && missing.every(it => before.has(it));
}
