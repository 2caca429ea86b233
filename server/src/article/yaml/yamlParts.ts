import { remembered } from '../../base/remembered.ts';
import type { YamlMap, YamlNode, YamlScalar } from './yamlTree.ts';

/** A scalar with the key that it stands below: its own, or that of the list that holds it. Empty outside any map. */
export interface FieldScalar {
  readonly scalar: YamlScalar;
  readonly field: string;
}

/** Every map of a tree, in the order of the text. */
export function mapsOf(root: YamlNode | undefined): readonly YamlMap[] {
  return root === undefined ? [] : partsOf(root).maps;
}

/** Every scalar of a tree that is no key, in the order of the text. */
export function scalarsOf(root: YamlNode | undefined): readonly FieldScalar[] {
  return root === undefined ? [] : partsOf(root).scalars;
}

interface Parts {
  readonly maps: YamlMap[];
  readonly scalars: FieldScalar[];
}

/** Many ask about one header: its tree is walked once. */
const partsOf = remembered((root: YamlNode): Parts => {
  const parts: Parts = { maps: [], scalars: [] };
  collect(root, '', parts);
  return parts;
});

function collect(node: YamlNode, field: string, parts: Parts): void {
  switch (node.kind) {
    case 'scalar':
      parts.scalars.push({ scalar: node, field });
      break;
    case 'list':
      node.items.forEach(it => collect(it, field, parts));
      break;
    case 'map':
      parts.maps.push(node);
      node.entries.forEach(it => collect(it.value, it.key.text, parts));
      break;
  }
}
