import type { YamlNode } from '../article/yaml/yamlTree.ts';
import { plainValue, type PlainValue } from '../article/yaml/yamlValue.ts';
import { checkSchema } from './checkSchema.ts';
import type { ConfigProblem } from './configProblem.ts';
import { isPlainMap, readConfigText } from './readConfig.ts';

/** A file that should hold a schema, and what is wrong with it by itself: what it refers to in other files is not looked up here. */
export interface SchemaText {
  readonly tree: YamlNode | undefined;
  readonly value: PlainValue;
  readonly problems: readonly ConfigProblem[];
}

/** Reads a schema, in JSON or YAML: JSON is YAML, so that one reader, whose errors have places, serves both. */
export function readSchemaText(text: string): SchemaText {
  const { root, broken } = readConfigText(text);
  const value = isPlainMap(plainValue(root)) ? plainValue(root) : {};
  return { tree: root, value, problems: broken ? [broken] : checkSchema(root, value) };
}
