import { plainMap, type PlainMap, type PlainValue } from '../../article/yaml/yamlValue.ts';
import { parseYaml } from '../../article/yaml/parseYaml.ts';
import type { JsonSchema } from '../jsonSchema.ts';
import { isPlainMap, listOf, mapOf, stringOf } from '../readConfig.ts';
import { choicesOf, patternOf, plainFolder, schemaOfFields, shapeOfFields, wordsOf, type ToolField, type ToolSchema } from './toolSchema.ts';

/**
 * Reads the forms of Pages CMS (`.pages.yml`): those of collections. A field is required only where it says so.
 *
 * ```yaml
 * content:
 *   - { name: posts, type: collection, path: _posts, fields: [{ name: title, type: string, required: true }] }
 * ```
 */
export function readPagesConfig(text: string, origin: string): readonly ToolSchema[] {
  return listOf(plainMap(parseYaml(text).root)['content']).flatMap((content): readonly ToolSchema[] => {
    const { path, type, fields } = mapOf(content);
    const read = fieldsOf(fields);
    return type !== 'collection' || typeof path !== 'string' || read.length === 0 ? [] : [{ folder: plainFolder(path), depth: 'below', schema: schemaOfFields(read, origin) }];
  });
}

function fieldsOf(value: PlainValue | undefined): readonly ToolField[] {
  return listOf(value).flatMap((field): readonly ToolField[] => {
    const name = isPlainMap(field) ? stringOf(field['name']) : undefined;
    if (name === undefined || !isPlainMap(field)) {
      return [];
    }
    const schema = schemaOf(name, field);
    const isList = field['list'] !== undefined && field['list'] !== false;
    return [{ name, title: wordsOf(field, 'label'), description: wordsOf(field, 'description'), isRequired: field['required'] === true, schema: isList ? { items: schema } : schema }];
  });
}

/** https://pagescms.org/docs/configuration/content-fields/ */
function schemaOf(name: string, field: PlainMap): JsonSchema {
  const initial = field['default'];
  const start: JsonSchema = typeof initial === 'string' || typeof initial === 'boolean' || typeof initial === 'number' ? { default: initial } : {};
  switch (stringOf(field['type']) ?? 'string') {
    case 'boolean':
      return { type: ['boolean', 'null'], ...start };
    case 'image':
      return { 'x-file': 'image' };
    case 'file':
      return { 'x-file': 'any' };
    case 'select': {
      const choices = choicesOf(name, mapOf(field['options'])['values']);
      return mapOf(field['options'])['multiple'] === true ? { items: choices } : { ...choices, ...start };
    }
    case 'object':
      return { type: ['object', 'null'], ...shapeOfFields(fieldsOf(field['fields'])) };
    default:
      return { ...patternOf(field['pattern']), ...start };
  }
}
