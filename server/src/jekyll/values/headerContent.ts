import { splitHeader } from '../../article/headerSplit.ts';
import { parseYaml } from '../../article/yaml/parseYaml.ts';
import type { YamlText } from '../../article/yaml/yamlTree.ts';
import type { HeaderContent } from './documentValues.ts';
import { isRubyMap, rubyMap, rubyMapOf, rubyValueOf, type RubyMap } from './rubyValue.ts';

/** Whether the first line of a text is `---`, before which Jekyll allows nothing, no mark of byte order either (`Jekyll::Utils.has_yaml_header?`). */
export function hasHeaderLine(text: string): boolean {
  return /^---[ \t\n\v\f\r]*(?:\n|$)/.test(text);
}

/** What the header of a text says. */
export function readHeaderContent(text: string): HeaderContent {
  const split = splitHeader(text);
  return split.kind === 'found' ? headerContentOf(parseYaml(text.slice(split.block.start, split.block.end))) : { kind: 'none' };
}

/** The map that a text in YAML stands for, such as `_config.yml`; empty where it is something else. */
export function readRubyMap(text: string): RubyMap {
  return rubyMapOf(parseYaml(text).root) ?? rubyMap();
}

/** What a header says that has been read. */
export function headerContentOf({ root, problems }: YamlText): HeaderContent {
  // An alias to nothing is nothing: Jekyll says no word.
  if (problems.some(it => it.code !== 'UNKNOWN_ALIAS')) {
    return { kind: 'unreadable' };
  }
  const value = rubyValueOf(root);
  return isRubyMap(value) ? { kind: 'map', values: value } : value === null || value === false ? { kind: 'none' } : { kind: 'other' };
}
