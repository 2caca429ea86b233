import { parseYaml } from '../article/yaml/parseYaml.ts';
import { describeYamlError } from '../article/yaml/yamlErrors.ts';
import type { YamlNode } from '../article/yaml/yamlTree.ts';
import { plainMap, type PlainMap, type PlainValue } from '../article/yaml/yamlValue.ts';
import { unreadable, type ConfigProblem } from './configProblem.ts';

/** A configuration file: what can be read of it, and why the rest cannot. */
export interface ConfigText {
  readonly root: YamlNode | undefined;
  readonly data: PlainMap;
  /** Set when the file, or a part of it, is no YAML or no map. */
  readonly broken: ConfigProblem | undefined;
}

/** Reads a YAML file that should hold a map. */
export function readConfigText(text: string): ConfigText {
  const { root, problems } = parseYaml(text);
  const [first] = problems;
  const isMapOrNothing = root === undefined || root.kind === 'map' || (root.kind === 'scalar' && root.value === null);
  const broken = first ? unreadable(first, describeYamlError(first.code)) : isMapOrNothing ? undefined : unreadable(root, { fr: 'il y faut des lignes «\u00A0nom: valeur\u00A0»', en: 'lines ‘name: value’ are needed' });
  return { root, data: plainMap(root), broken };
}

/** The value, if it is a text with something in it. */
export function stringOf(value: PlainValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The texts of a list; a single text counts as a list of one. */
export function stringsOf(value: PlainValue | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : listOf(value).flatMap(it => (typeof it === 'string' ? [it] : []));
}

/** The value, if it is a list; else an empty one. */
export function listOf(value: PlainValue | undefined): readonly PlainValue[] {
  return Array.isArray(value) ? (value as readonly PlainValue[]) : [];
}

/** Whether a value is a map. */
export function isPlainMap(value: PlainValue | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value, if it is a map; else an empty one. */
export function mapOf(value: PlainValue | undefined): PlainMap {
  return isPlainMap(value) ? value : {};
}
