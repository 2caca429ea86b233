import { writeScalar } from '../../article/yaml/quoting.ts';
import { readRubyScalar } from '../../article/yaml/rubyScalar.ts';
import { schemasAt, typesOf, type JsonSchema } from '../../project/jsonSchema.ts';
import { isDateFormat } from '../shared/dateFields.ts';
import { wantedFiles } from '../shared/fileFields.ts';
import { presentMoment } from '../shared/presentMoment.ts';
import { describeInWords } from '../shared/schemaWords.ts';
import type { Proposal } from './proposal.ts';
import { rankWords, type RankedWord } from '../shared/rankWords.ts';
import type { Suggestion, YamlContext } from './yamlContext.ts';
import type { ValuePlace } from './yamlPlace.ts';

/** Proposes what the schema says of a value: the words of an `enum`, true and false, the present moment, what the site has. */
export function proposeValues(context: YamlContext, place: ValuePlace): readonly Proposal[] {
  const words = wordsAt(context, place).map((it, index): Suggestion & RankedWord => ({ ...it, count: -index, ...(it.label === undefined ? {} : { synonyms: [it.label] }) }));
  return rankWords(place.typed.slice(place.quote.length), words).map(({ word, label, detail, description }) => ({
    label: label ?? word,
    ...(detail === undefined ? {} : { detail }),
    ...(description === undefined || description === '' ? {} : { documentation: description }),
    kind: 'value',
    edit: { ...place.range, newText: place.lead + (place.quote === '' ? word : `${place.quote}${unquoted(word)}${place.quote}`) },
    filterText: place.typed,
  }));
}

/** The schemas that may describe what is written at a place: of an item, not of its list. */
export function schemasOfValue(schema: JsonSchema, { path, style }: ValuePlace): readonly JsonSchema[] {
  return schemasAt(schema, style === 'block-item' || style === 'flow-item' ? [...path, 0] : path);
}

/** Whether the value of a new key is one of a list, so that the list may open by itself. */
export function isChosenFromList(schema: JsonSchema, key: string): boolean {
  return schema.enum !== undefined || schema['x-relation'] !== undefined || schema['x-file'] !== undefined || schema['x-vocabulary'] === true || typesOf(schema).includes('boolean') || isDateFormat(schema) || key === 'date';
}

function wordsAt({ schema, now, timeZone, suggest, relate, language }: YamlContext, place: ValuePlace): readonly Suggestion[] {
  const schemas = schemasOfValue(schema, place);
  const isDate = (place.path.length === 1 && place.path[0] === 'date' && place.style === 'plain') || schemas.some(isDateFormat);
  if (isDate) {
    const moment = presentMoment(now, timeZone);
    return [{ word: schemas.some(it => it.format === 'date') ? moment.slice(0, moment.indexOf(' ')) : moment }];
  }
  const words = schemas.flatMap(it => [
    ...valuesOf(it, language),
    ...[...(it['x-suggest'] === undefined ? [] : suggest(it['x-suggest'])), ...(it['x-relation'] === undefined ? [] : relate(it['x-relation'], it['x-relation-prefix'] ?? ''))].map(writeSuggestion),
  ]);
  return [...new Map(words.map(it => [it.word, it])).values()];
}

function writeSuggestion(suggestion: Suggestion): Suggestion {
  return { ...suggestion, word: writeScalar(suggestion.word, 'flow') };
}

/**
 * Values as they are written: those that are text are quoted where they need it. A word that YAML reads as another
 * value of the same list - `off`, which is false - stays as it is, and stands for both.
 */
function valuesOf(schema: JsonSchema, language: YamlContext['language']): readonly Suggestion[] {
  const { enum: values = [], enumDescriptions = [], examples = [] } = schema;
  const listed = [
    ...values.map((value, index) => ({ value, description: enumDescriptions[index] ?? '' })),
    ...(schema.const === undefined ? [] : [{ value: schema.const, description: describeInWords(schema, language) }]),
    ...(wantedFiles(schema) === undefined ? examples : []).map(value => ({ value, description: '' })),
    ...(typesOf(schema).includes('boolean') ? [true, false] : []).map(value => ({ value, description: '' })),
  ];
  const isListed = (value: unknown): boolean => values.includes(value);
  const isBare = (value: unknown): boolean => typeof value === 'string' && typeof readRubyScalar(value) !== 'string' && isListed(readRubyScalar(value));
  const hidden = new Set<unknown>(values.filter(isBare).map(it => readRubyScalar(String(it))));
  return listed
    .filter(it => !hidden.has(it.value))
    .map(({ value, description }) => ({ word: typeof value !== 'string' ? JSON.stringify(value) : isBare(value) ? value : writeScalar(value, 'flow'), description }));
}

function unquoted(word: string): string {
  return word.replace(/^(["'])(.*)\1$/s, '$2');
}
