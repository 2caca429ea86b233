import { plainMap, type PlainMap, type PlainValue } from '../../article/yaml/yamlValue.ts';
import { parseYaml } from '../../article/yaml/parseYaml.ts';
import type { JsonSchema } from '../jsonSchema.ts';
import { isPlainMap, listOf, stringOf } from '../readConfig.ts';
import { choicesOf, patternOf, plainFolder, schemaOfFields, shapeOfFields, wordsOf, type ToolField, type ToolSchema } from './toolSchema.ts';

/**
 * Reads the forms of Decap CMS, Netlify CMS or Sveltia CMS (`admin/config.yml`): those of folders of articles. A field is
 * required unless it says `required: false`.
 *
 * ```yaml
 * collections:
 *   - folder: content/_posts
 *     fields:
 *       - { name: image, widget: image, required: false }
 * ```
 */
export function readDecapConfig(text: string, origin: string): readonly ToolSchema[] {
  const collections = listOf(plainMap(parseYaml(text).root)['collections']).filter(isPlainMap);
  const folders = new Map(collections.flatMap(it => [[stringOf(it['name']) ?? '', plainFolder(stringOf(it['folder']) ?? '')]]));
  return collections.flatMap((collection): readonly ToolSchema[] => {
    const folder = stringOf(collection['folder']);
    const fields = fieldsOf(collection['fields'], folders);
    return folder === undefined || fields.length === 0 ? [] : [{ folder: plainFolder(folder), depth: collection['nested'] === undefined ? 'folder' : 'below', schema: schemaOfFields(fields, origin) }];
  });
}

type Folders = ReadonlyMap<string, string>;

function fieldsOf(value: PlainValue | undefined, folders: Folders): readonly ToolField[] {
  return listOf(value).flatMap((field): readonly ToolField[] => {
    const name = isPlainMap(field) ? stringOf(field['name']) : undefined;
    return name === undefined || !isPlainMap(field) ? [] : [{ name, title: wordsOf(field, 'label'), description: wordsOf(field, 'hint', 'comment'), isRequired: field['required'] !== false && field['widget'] !== 'hidden', schema: { ...schemaOf(name, field, folders), ...defaultOf(field['default']) } }];
  });
}

/** The widgets that say more than « a text »: https://decapcms.org/docs/widgets/ */
function schemaOf(name: string, field: PlainMap, folders: Folders): JsonSchema {
  const isMultiple = field['multiple'] === true;
  switch (stringOf(field['widget']) ?? 'string') {
    case 'boolean':
      return { type: ['boolean', 'null'] };
    case 'image':
      return { 'x-file': 'image' };
    case 'file':
      return { 'x-file': 'any' };
    case 'select':
      return isMultiple ? { type: ['array', 'string', 'null'], items: choicesOf(name, field['options']) } : choicesOf(name, field['options']);
    case 'object':
      return { type: ['object', 'null'], ...shapeOfFields(fieldsOf(field['fields'], folders)) };
    case 'list':
      return listOfField(name, field, folders);
    case 'relation':
      return isMultiple ? { type: ['array', 'null'], items: relationOf(field, folders) } : relationOf(field, folders);
    default:
      return patternOf(field['pattern']);
  }
}

function listOfField(name: string, field: PlainMap, folders: Folders): JsonSchema {
  const [single] = fieldsOf([field['field'] ?? null], folders);
  const several = fieldsOf(field['fields'], folders);
  const items: JsonSchema = several.length > 0 ? { type: 'object', ...shapeOfFields(several) } : (single?.schema ?? {});
  // A list of texts may be written as a text with commas, or with spaces where Jekyll splits it.
  return several.length > 0 ? { type: ['array', 'null'], items } : { ...(name === 'tags' || name === 'categories' ? { 'x-vocabulary': true } : {}), items };
}

/** Only what is named by the name of its file is a relation that Jekyll's sites know. */
function relationOf(field: PlainMap, folders: Folders): JsonSchema {
  const value = stringOf(field['value_field']) ?? '';
  const folder = folders.get(stringOf(field['collection']) ?? '') ?? '';
  const [, collection] = /(?:^|\/)_([^/]+)$/.exec(folder) ?? [];
  return collection !== undefined && /^(?:\{\{)?slug(?:\}\})?$/.test(value) ? { 'x-relation': collection } : {};
}

function defaultOf(value: PlainValue | undefined): JsonSchema {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? { default: value } : {};
}
