import { foldWord, nearestWord } from '../base/words.ts';
import { isImpossibleDate, suggestDate } from '../article/jekyllDate.ts';
import type { ModelField } from './modelField.ts';

/** What a field holds that it should not: the type of the field, and what was likely meant. */
export interface FieldSlip {
  readonly expected: 'number' | 'date' | 'day' | 'choice' | 'image' | 'document';
  readonly meant?: string | undefined;
}

/** A number as people write it: `1 250,5`, `94 %`, `3 M€`. */
const NUMBER = /^[-+−]?\d[\d\s\u00A0\u202F.,]*\s*(?:\p{Sc}|%|‰|\p{L}{1,3}\p{Sc}?)?$/u;
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;
const DOCUMENT = /\.[a-z][a-z0-9]{1,5}$/i;

/** What is wrong with the value of a field; undefined where it may stand. What Liquid brings is not guessed at. */
export function fieldSlip({ type, choices }: ModelField, written: string): FieldSlip | undefined {
  const value = written.replace(/^[*_]+|[*_]+$/g, '').trim();
  if (value === '' || /\{[{%]/.test(value)) {
    return undefined;
  }
  const address = value.replace(/[?#].*$/, '');
  switch (type) {
    case 'number':
      return NUMBER.test(value) ? undefined : { expected: 'number' };
    case 'date':
      return dateSlip(value);
    case 'choice':
    case 'class':
      return choices.length === 0 || choices.some(it => foldWord(it) === foldWord(value)) ? undefined : { expected: 'choice', meant: nearestWord(value, choices) };
    case 'image':
      return IMAGE.test(address) ? undefined : { expected: 'image' };
    case 'document':
      return DOCUMENT.test(address) ? undefined : { expected: 'document' };
    default:
      return undefined;
  }
}

/** A date without a figure is none; a day that no calendar has is none either. */
function dateSlip(value: string): FieldSlip | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value) ?? [];
  const iso = year === undefined ? (suggestDate(value) ?? value) : `${year}-${month}-${day}`;
  return !/\d/.test(value) ? { expected: 'date' } : isImpossibleDate(iso) ? { expected: 'day' } : undefined;
}
