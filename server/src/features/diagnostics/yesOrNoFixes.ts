import type { YamlNode } from '../../article/yaml/yamlTree.ts';
import type { Fix } from './rule.ts';

/** What writers call yes and no, where YAML as Jekyll reads it knows `yes`, `no`, `on`, `off`, `true` and `false` only. */
const MEANT: Readonly<Record<string, 'true' | 'false'>> = { oui: 'true', vrai: 'true', o: 'true', y: 'true', true: 'true', '1': 'true', non: 'false', faux: 'false', n: 'false', false: 'false', '0': 'false' };

/** Writes the yes or no that a text means: `false` for `non`. Nothing where it is not certain what is meant. */
export function yesOrNoFixes({ start, end, ...value }: YamlNode): readonly Fix[] {
  const word = value.kind === 'scalar' ? value.text.toLowerCase() : '';
  const meant = Object.hasOwn(MEANT, word) ? MEANT[word] : undefined;
  return meant === undefined ? [] : [{ title: { fr: `Écrire «\u00A0${meant}\u00A0»`, en: `Write ‘${meant}’` }, edits: [{ start, end, newText: meant }] }];
}
