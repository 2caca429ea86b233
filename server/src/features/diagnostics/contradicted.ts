import { nodeAt, type YamlNode } from '../../article/yaml/yamlTree.ts';
import type { DocumentEvidence } from '../../learning/fieldCounter.ts';
import { kindOf } from '../../learning/fieldFacts.ts';
import type { SchemaError } from '../../project/validate.ts';

/** From so many documents on, they speak against a form. */
const ENOUGH = 10;
/** Where more documents lack a field, the site does without it. */
const NEARLY_ALL = 0.95;

/**
 * Whether the other documents show that a site does without what the form of another tool asks for: that was made for new
 * articles, and older ones stand beside them.
 */
export function isContradicted({ keyword, path, property }: SchemaError, root: YamlNode | undefined, { collection }: DocumentEvidence): boolean {
  const documents = collection.maps.get('')?.fields;
  if (path.length === 0) {
    const count = documents?.get(property ?? '')?.count ?? 0;
    return keyword === 'required' && collection.documents > ENOUGH && count < (collection.documents - 1) * NEARLY_ALL;
  }
  const [field] = path;
  const node = nodeAt(root, path);
  const known = documents?.get(String(field));
  const kind = node === undefined ? undefined : kindOf(node);
  const hasSameText = node?.kind === 'scalar' && (known?.values.documents.get(node.text) ?? 0) > 1;
  return hasSameText || (keyword === 'type' && path.length === 1 && kind !== undefined && (known?.kinds.get(kind) ?? 0) > 1);
}
