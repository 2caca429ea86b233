import { plainMap, type PlainMap, type PlainValue } from '../../article/yaml/yamlValue.ts';
import { parseYaml } from '../../article/yaml/parseYaml.ts';
import type { JsonSchema } from '../jsonSchema.ts';
import { isPlainMap, mapOf, stringOf } from '../readConfig.ts';
import { choicesOf, patternOf, plainFolder, schemaOfFields, wordsOf, type ToolField, type ToolSchema } from './toolSchema.ts';

/**
 * Reads the inputs of CloudCannon (`cloudcannon.config.yml`): those of all collections, and over them those of each. A field is required only
 * where it says so.
 *
 * ```yaml
 * _inputs:
 *   phase: { type: select, options: { values: _select_data.phases } }
 * _select_data:
 *   phases: [alpha, beta]
 * collections_config:
 *   startups: { path: _startups }
 * ```
 */
export function readCloudCannonConfig(text: string, origin: string): readonly ToolSchema[] {
  const data = plainMap(parseYaml(text).root);
  const source = stringOf(data['source']) ?? '';
  return Object.values(mapOf(data['collections_config'])).flatMap((collection): readonly ToolSchema[] => {
    const { path, _inputs: own, _select_data: ownChoices } = mapOf(collection);
    const inputs = { ...mapOf(data['_inputs']), ...mapOf(own) };
    const fields = fieldsOf(inputs, { ...mapOf(data['_select_data']), ...mapOf(ownChoices) });
    const folder = plainFolder(`${source}/${stringOf(path) ?? ''}`);
    return typeof path !== 'string' || folder === '' || fields.length === 0 ? [] : [{ folder, depth: 'below', schema: schemaOfFields(fields, origin) }];
  });
}

/** Of inputs that are named by where they stand (`blocks[*].title`), and of those that the editor keeps for itself (`_schema`), nothing is said. */
function fieldsOf(inputs: PlainMap, choices: PlainMap): readonly ToolField[] {
  return Object.entries(inputs).flatMap(([name, input]): readonly ToolField[] =>
    isPlainMap(input) && /^[^_$.[][^.[\]]*$/.test(name)
      ? [{ name, title: wordsOf(input, 'label'), description: wordsOf(input, 'comment'), isRequired: mapOf(input['options'])['required'] === true, schema: schemaOf(name, input, choices) }]
      : [],
  );
}

/** https://cloudcannon.com/documentation/developer-reference/configuration-file/ */
function schemaOf(name: string, input: PlainMap, choices: PlainMap): JsonSchema {
  const options = mapOf(input['options']);
  switch (stringOf(input['type']) ?? '') {
    case 'checkbox':
    case 'switch':
      return { type: ['boolean', 'null'] };
    case 'image':
      return { 'x-file': 'image' };
    case 'file':
    case 'document':
      return { 'x-file': 'any' };
    case 'select':
    case 'choice':
      return namedChoices(name, options, choices);
    case 'multiselect':
    case 'multichoice':
      return { items: namedChoices(name, options, choices) };
    case 'object':
      return { type: ['object', 'null'] };
    case 'array':
      return { items: {} };
    default:
      return patternOf({ regex: options['pattern'] ?? null, message: options['pattern_message'] ?? null });
  }
}

/** The values that are given, or named where they stand: those of data and of collections are known to the build alone. */
function namedChoices(name: string, { values, allow_create: open }: PlainMap, choices: PlainMap): JsonSchema {
  const [, list] = typeof values === 'string' ? (/^_select_data\.(.+)$/.exec(values) ?? []) : [];
  const given = list === undefined ? values : choices[list];
  const known = choicesOf(name, isPlainMap(given) ? (Object.keys(given) as PlainValue) : given);
  return open === true && known.enum !== undefined ? { examples: known.enum } : known;
}
