import { plainMap, type PlainMap, type PlainValue } from '../../article/yaml/yamlValue.ts';
import { parseYaml } from '../../article/yaml/parseYaml.ts';
import type { JsonSchema } from '../jsonSchema.ts';
import { isPlainMap, listOf, mapOf, stringOf, stringsOf } from '../readConfig.ts';
import { choicesOf, plainFolder, schemaOfFields, shapeOfFields, wordsOf, type ToolField, type ToolSchema } from './toolSchema.ts';

/**
 * Reads the content types of Front Matter CMS (`frontmatter.json`), for the folders that have one type only. A field is
 * required only where it says so.
 *
 * ```json
 * { "frontMatter.content.pageFolders": [{ "path": "[[workspace]]/_posts", "contentTypes": ["post"] }],
 *   "frontMatter.taxonomy.contentTypes": [{ "name": "post", "fields": [{ "name": "title", "type": "string" }] }] }
 * ```
 */
export function readFrontMatterConfig(text: string, origin: string): readonly ToolSchema[] {
  // JSON is YAML, and comments in it do no harm.
  const data = plainMap(parseYaml(text.replace(/^\s*\/\/.*$/gm, '')).root);
  const types = listOf(data['frontMatter.taxonomy.contentTypes']).filter(isPlainMap);
  return listOf(data['frontMatter.content.pageFolders']).flatMap((folder): readonly ToolSchema[] => {
    const { path, contentTypes, excludeSubdir } = mapOf(folder);
    const [name = 'default', ...others] = stringsOf(contentTypes);
    const fields = fieldsOf(types.find(it => it['name'] === name)?.['fields']);
    return typeof path !== 'string' || others.length > 0 || fields.length === 0 ? [] : [{ folder: plainFolder(path.replace(/^\[\[workspace\]\]/, '')), depth: excludeSubdir === true ? 'folder' : 'below', schema: schemaOfFields(fields, origin) }];
  });
}

function fieldsOf(value: PlainValue | undefined): readonly ToolField[] {
  return listOf(value).flatMap((field): readonly ToolField[] => {
    const name = isPlainMap(field) ? stringOf(field['name']) : undefined;
    return name === undefined || !isPlainMap(field) ? [] : [{ name, title: wordsOf(field, 'title'), description: wordsOf(field, 'description'), isRequired: field['required'] === true, schema: schemaOf(name, field) }];
  });
}

/** https://frontmatter.codes/docs/content-creation/fields */
function schemaOf(name: string, field: PlainMap): JsonSchema {
  const isMultiple = field['multiple'] === true;
  switch (stringOf(field['type']) ?? 'string') {
    case 'boolean':
    case 'draft':
      return { type: ['boolean', 'null'] };
    case 'image':
      return isMultiple ? { items: { 'x-file': 'image' } } : { 'x-file': 'image' };
    case 'file':
      return isMultiple ? { items: { 'x-file': 'any' } } : { 'x-file': 'any' };
    case 'choice': {
      const choices = choicesOf(name, field['choices']);
      return isMultiple ? { items: choices } : choices;
    }
    case 'tags':
    case 'categories':
      return { 'x-vocabulary': true, items: {} };
    case 'fields':
      return { type: ['object', 'null'], ...shapeOfFields(fieldsOf(field['fields'])) };
    case 'block':
    case 'list':
      return { items: {} };
    default:
      return {};
  }
}
