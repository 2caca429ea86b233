import { entryOf, nodeAt, type YamlNode, type YamlScalar } from '../article/yaml/yamlTree.ts';
import type { NamedKind, NamedThing } from './absentThing.ts';

/** The files, folders, collections and articles that a `plume.yml` names, where it names them. */
export function thingsNamedInPlume(root: YamlNode | undefined): readonly NamedThing[] {
  const schema = nodeAt(root, ['schema']);
  const entries = schema?.kind === 'list' ? schema.items : [];
  const scopes = ['overrides', 'sections'].flatMap(name => {
    const list = nodeAt(root, [name]);
    return list?.kind === 'list' ? list.items : [];
  });
  return [
    ...namesIn('schema', schema?.kind === 'list' ? undefined : schema),
    ...entries.flatMap(it => [
      ...namesIn('schema', entryOf(it, 'schema')?.value),
      ...namesIn('collection', entryOf(it, 'collections')?.value),
      ...namesIn('articles', entryOf(it, 'files')?.value),
    ]),
    ...scopes.flatMap(it => [...namesIn('collection', entryOf(it, 'collections')?.value), ...namesIn('scope', entryOf(it, 'files')?.value)]),
    ...namesIn('stylesheet', nodeAt(root, ['styles'])),
    ...namesIn('cards', nodeAt(root, ['cards'])),
    ...namesIn('shared', nodeAt(root, ['extends'])),
    ...namesIn('baseline', nodeAt(root, ['baseline'])),
  ];
}

/** What the values of `defaults` in a `_config.yml` are meant for, where that is written. */
export function thingsNamedInDefaults(root: YamlNode | undefined): readonly NamedThing[] {
  const defaults = nodeAt(root, ['defaults']);
  const scopes = (defaults?.kind === 'list' ? defaults.items : []).map(it => entryOf(it, 'scope')?.value);
  return scopes.flatMap(it => [...namesIn('defaults', entryOf(it, 'path')?.value), ...namesIn('collection', entryOf(it, 'type')?.value)]);
}

/** The texts of a value: of a list, each; what says nothing names nothing. */
function namesIn(kind: NamedKind, node: YamlNode | undefined): readonly NamedThing[] {
  const nodes = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  return nodes.filter((it): it is YamlScalar => it.kind === 'scalar' && typeof it.value === 'string' && it.value !== '').map(({ start, end, text }) => ({ kind, name: text, start, end }));
}
