import { nodeAt } from '../../article/yaml/yamlTree.ts';
import { propertiesAt, requiredAt, schemasAt, type JsonSchema } from '../../project/jsonSchema.ts';
import { describeInWords } from '../shared/schemaWords.ts';
import { newValueSnippet } from './newValueSnippet.ts';
import type { Proposal } from './proposal.ts';
import { rankWords } from '../shared/rankWords.ts';
import { isChosenFromList } from './yamlValues.ts';
import type { YamlContext } from './yamlContext.ts';
import type { KeyPlace } from './yamlPlace.ts';

/** No schema has as many keys. */
const MOST_KEYS = 10_000;

/** Proposes the fields of the schema that are not there yet, required ones first. */
export function proposeKeys(context: YamlContext, { path, range, indent, isFlow, lead }: KeyPlace): readonly Proposal[] {
  const { text, root, schema, language, offset } = context;
  const parent = nodeAt(root, path);
  const present = new Set(parent?.kind === 'map' ? parent.entries.filter(it => offset < it.key.start || it.key.end < offset).map(it => it.key.text) : []);
  const properties = keysAt(context, path);
  const required = requiredAt(schema, path);
  // Required ones first, then in the order of the schema.
  const words = [...properties.keys()].filter(it => !present.has(it)).map((word, index) => ({ word, count: (required.has(word) ? MOST_KEYS : 0) - index }));
  const typed = text.slice(range.start, offset);
  const hasColon = /^[ \t]*:/.test(text.slice(range.end));
  return rankWords(typed, words).map(({ word }) => {
    const property = properties.get(word) ?? {};
    const description = describeInWords(property, language);
    const value = newValueSnippet(property, isFlow ? undefined : indent);
    return {
      label: word,
      detail: required.has(word) ? (language === 'fr' ? 'obligatoire' : 'required') : (property.title ?? ''),
      ...(description === '' ? {} : { documentation: description }),
      kind: 'key',
      edit: { ...range, newText: lead + (hasColon ? word : `${word}:${value}`) },
      isSnippet: !hasColon,
      continues: !hasColon && schemasAt(schema, [...path, word]).some(it => isChosenFromList(it, word)),
      filterText: typed,
    };
  });
}

/** What the schema names, and what the site has where the schema says that its keys come from there. */
function keysAt({ schema, suggest }: YamlContext, path: KeyPlace['path']): ReadonlyMap<string, JsonSchema> {
  const properties = new Map(propertiesAt(schema, path));
  for (const { propertyNames, additionalProperties } of schemasAt(schema, path)) {
    const source = propertyNames?.['x-suggest'];
    for (const { word, detail, description } of source === undefined ? [] : suggest(source)) {
      const value = typeof additionalProperties === 'object' ? additionalProperties : {};
      properties.set(word, { ...value, ...(detail === undefined ? {} : { title: detail }), ...(description === undefined ? {} : { description }) });
    }
  }
  return properties;
}
