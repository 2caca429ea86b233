import type { Language } from '../base/localized.ts';
import { exampleOf } from './composeBlock.ts';
import type { ModelFields } from './modelField.ts';
import { cutAtPlaces, type SkeletonPart } from './skeleton.ts';

/** A part as its model has it, each field with what stands there until it is written. */
export function partText(part: SkeletonPart, fields: ModelFields, language: Language): string {
  return cutAtPlaces(part.text, [...fields.keys()]).map((it, index) => (index % 2 === 0 ? it : textOfField(it, fields, language))).join('');
}

function textOfField(name: string, fields: ModelFields, language: Language): string {
  const field = fields.get(name);
  return field === undefined ? name : field.usual === '' ? exampleOf(field, language) : field.usual;
}
