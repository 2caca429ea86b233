import type { YamlNode } from '../../article/yaml/yamlTree.ts';
import { propertiesAt, type JsonSchema } from '../../project/jsonSchema.ts';

/** The fields of a header that hold dates: `date`, whatever a schema says of it, and those with a date format. */
export function dateFields(root: YamlNode | undefined, schema: JsonSchema): readonly { readonly field: string; readonly node: YamlNode }[] {
  const properties = propertiesAt(schema, []);
  const isDate = (field: string): boolean => field === 'date' || isDateFormat(properties.get(field));
  return root?.kind === 'map' ? root.entries.filter(it => isDate(it.key.text)).map(({ key, value }) => ({ field: key.text, node: value })) : [];
}

/** Whether a schema asks for a date, with or without time. */
export function isDateFormat(schema: JsonSchema | undefined): boolean {
  return schema?.format === 'date' || schema?.format === 'date-time';
}
