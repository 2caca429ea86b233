import { plainValue } from '../article/yaml/yamlValue.ts';
import { checkSchema } from './checkSchema.ts';
import type { ConfigProblem } from './configProblem.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { isPlainMap, readConfigText } from './readConfig.ts';

/** A file that should hold a schema: the schema where nothing is wrong with it, else what is. */
export interface SchemaText {
  readonly schema: JsonSchema | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** Reads a schema, in JSON or YAML: JSON is YAML, so that one reader, whose errors have places, serves both. */
export function readSchemaText(text: string): SchemaText {
  const { root, broken } = readConfigText(text);
  const schema = plainValue(root);
  const problems = broken ? [broken] : checkSchema(root, schema);
  return { schema: problems.length === 0 && isPlainMap(schema) ? schema : undefined, problems };
}
