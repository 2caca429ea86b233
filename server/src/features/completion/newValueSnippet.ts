import { typesOf, type JsonSchema } from '../../project/jsonSchema.ts';
import { writeScalar } from '../../article/yaml/quoting.ts';

/**
 * What follows the colon of a new key, with places for the cursor: `x-snippet` of the schema; else the shape of the
 * value, with the keys that it cannot do without.
 *
 * @param indent the spaces before the key; undefined between braces, where nothing may break the line
 */
export function newValueSnippet(schema: JsonSchema, indent: string | undefined): string {
  const snippet = schema['x-snippet'];
  if (snippet !== undefined && indent !== undefined) {
    return snippet.replaceAll('\n', `\n${indent}`);
  }
  const { default: initial } = schema;
  if (typeof initial === 'string' || typeof initial === 'number' || typeof initial === 'boolean') {
    return ` \${0:${escapeSnippet(typeof initial === 'string' ? writeScalar(initial, 'flow') : String(initial))}}`;
  }
  const [type] = typesOf(schema);
  const isShaped = type === 'array' || type === 'object';
  if (indent === undefined || !isShaped) {
    return type === 'array' ? ' [$0]' : type === 'object' ? ' { $0 }' : ' $0';
  }
  const shape = type === 'array' ? (typeof schema.items === 'object' ? schema.items : {}) : schema;
  const keys = type === 'object' || typesOf(shape).includes('object') ? (shape.required ?? []) : [];
  const [lead, further] = type === 'array' ? [`\n${indent}- `, `\n${indent}  `] : [`\n${indent}  `, `\n${indent}  `];
  return lead + (keys.length === 0 ? '$0' : keys.map((key, index) => `${key}: $${index === keys.length - 1 ? 0 : index + 1}`).join(further));
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
