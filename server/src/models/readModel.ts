import { lazy } from '../base/lazy.ts';
import type { Localized } from '../base/localized.ts';
import { baseName } from '../base/uris.ts';
import { readFrontMatter } from '../article/frontMatter.ts';
import type { PlainMap, PlainValue } from '../article/yaml/yamlValue.ts';
import { type Model } from './model.ts';
import { FIELD_TYPES, type FieldType, type ModelField, type ModelFields } from './modelField.ts';
import { makeSkeleton } from './skeleton.ts';

/**
 * Reads a model: a Markdown file whose header says `name`, `prefix`, `description`, `scope` and `fields`, and whose body is
 * what is inserted. What the header leaves out comes from the name of the file; what cannot be read there is left out.
 */
export function readModel(uri: string, text: string): Model {
  const usual = baseName(uri).replace(/\.[^.]*$/, '');
  const { split, data } = readFrontMatter(text);
  const scope = mapOf(data['scope']);
  const fields = readFields(data['fields']);
  const body = text.slice(split.bodyStart).replaceAll('\r\n', '\n').replace(/^\n+|\n+$/g, '').concat('\n');
  const skeleton = lazy(() => (fields.size === 0 ? undefined : makeSkeleton(body, fields)));
  return {
    uri,
    name: localizedOf(data['name'], usual),
    prefix: textOf(data['prefix']) ?? usual,
    description: localizedOf(data['description'], ''),
    scope: { collections: textsOf(scope['collections']), files: textsOf(scope['files']) },
    fields,
    body,
    get skeleton() {
      return skeleton();
    },
  };
}

/** The fields that the header of a model names. */
export function readFields(value: PlainValue | undefined): ModelFields {
  return new Map(Object.entries(mapOf(value)).map(([name, it]) => [name, readField(name, mapOf(it))]));
}

function readField(name: string, field: PlainMap): ModelField {
  const label = localizedOf(field['label'], name);
  const examples = textsOf(field['example']);
  const choices = textsOf(field['choices']);
  return {
    name,
    label,
    type: FIELD_TYPES.find((it): it is FieldType => it === field['type']) ?? (choices.length > 0 ? 'choice' : 'text'),
    isRequired: field['required'] !== false,
    isRepeated: field['repeated'] === true,
    usual: textOf(field['default']) ?? '',
    examples: examples.length > 0 ? examples : [label.fr],
    help: localizedOf(field['help'], ''),
    choices,
  };
}

/** A text, or one for each language: `{ fr: Nom, en: Name }`. */
function localizedOf(value: PlainValue | undefined, otherwise: string): Localized {
  const both = mapOf(value);
  const [fr, en] = [textOf(both['fr']), textOf(both['en'])];
  const only = textOf(value) ?? fr ?? en ?? otherwise;
  return { fr: fr ?? only, en: en ?? only };
}

function mapOf(value: PlainValue | undefined): PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as PlainMap) : {};
}

function textsOf(value: PlainValue | undefined): readonly string[] {
  const list: readonly PlainValue[] = Array.isArray(value) ? (value as readonly PlainValue[]) : value === undefined ? [] : [value];
  return list.flatMap(it => textOf(it) ?? []);
}

function textOf(value: PlainValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}
