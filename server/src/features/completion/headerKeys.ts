import { nodeAt } from '../../article/yaml/yamlTree.ts';
import { propertiesAt, requiredAt, typesOf, type JsonSchema } from '../../project/jsonSchema.ts';
import type { CompletionContext } from './context.ts';
import type { KeyPlace } from './headerPlace.ts';
import type { Proposal } from './proposal.ts';
import { rankWords } from './rankWords.ts';

/** Proposes the fields of the schema that are not there yet, required ones first. */
export function proposeKeys({ article, schema, language, offset }: CompletionContext, { path, range, indent }: KeyPlace): readonly Proposal[] {
  const { text, header } = article;
  const parent = nodeAt(header.yaml.root, path);
  const present = new Set(parent?.kind === 'map' ? parent.entries.filter(it => offset < it.key.start || it.key.end < offset).map(it => it.key.text) : []);
  const properties = propertiesAt(schema, path);
  const required = requiredAt(schema, path);
  const words = [...properties.keys()].filter(it => !present.has(it)).map(word => ({ word, count: required.has(word) ? 1 : 0 }));
  const typed = text.slice(range.start, offset);
  const hasColon = /^[ \t]*:/.test(text.slice(range.end));
  return rankWords(typed, words).map(({ word, count }) => {
    const property = properties.get(word) ?? {};
    const description = [property.title === undefined ? '' : `**${property.title}**`, property.description ?? ''].filter(it => it !== '').join('\n\n');
    return {
      label: word,
      detail: count > 0 ? (language === 'fr' ? 'obligatoire' : 'required') : (property.title ?? ''),
      ...(description === '' ? {} : { documentation: description }),
      kind: 'key',
      edit: { ...range, newText: hasColon ? word : `${word}:${newValueSnippet(property, indent)}` },
      isSnippet: !hasColon,
      filterText: typed,
    };
  });
}

/** What follows the colon of a new key, with a place for the cursor. */
function newValueSnippet(schema: JsonSchema, indent: string): string {
  const snippet = schema['x-snippet'];
  if (snippet !== undefined) {
    return snippet.replaceAll('\n', `\n${indent}`);
  }
  switch (typesOf(schema)[0]) {
    case 'array':
      return `\n${indent}- $0`;
    case 'object':
      return `\n${indent}  $0`;
    default:
      return ' $0';
  }
}
