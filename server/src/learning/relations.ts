import type { YamlNode, YamlScalar } from '../article/yaml/yamlTree.ts';
import type { DocumentEvidence } from './fieldCounter.ts';
import { mapsOf, textsOf } from './fieldFacts.ts';
import type { MatchedValues } from './nameMatcher.ts';

/** As good as all: a value that names nothing is a mistake. */
const ALL = 0.98;

/** A field whose values name documents. */
export interface LearntRelation extends MatchedValues {
  /** Whether as good as all do. */
  readonly isSure: boolean;
}

/** What the values of a field name, where the documents of a site show it. */
export function relationIn(evidence: DocumentEvidence, path: string, name: string): LearntRelation | undefined {
  const match = evidence.namesIn(path, name);
  // One of them may be the value that is looked at.
  return match && { ...match, isSure: match.named >= (match.values - 1) * ALL };
}

/** A value of a field that names documents. */
export interface RelatedValue {
  readonly field: string;
  readonly node: YamlScalar;
  readonly relation: LearntRelation;
}

/** The values of a header that name documents, or should. */
export function relatedValuesOf(evidence: DocumentEvidence, root: YamlNode | undefined): readonly RelatedValue[] {
  return mapsOf(root).flatMap(({ path, map }) =>
    map.entries.flatMap(({ key, value }) => {
      const relation = relationIn(evidence, path, key.text);
      const nodes = value.kind === 'list' ? value.items : [value];
      return relation === undefined ? [] : nodes.flatMap(node => (node.kind === 'scalar' && textsOf(node, '').length > 0 ? [{ field: key.text, node, relation }] : []));
    }),
  );
}
