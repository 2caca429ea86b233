import type { FieldType, ModelField } from './modelField.ts';

/** What stands at the place of a field while a model is looked at as it will be inserted. */
export function sampleOf({ type, usual, choices: [first], examples }: ModelField): string {
  const [example = ''] = examples;
  return usual !== '' ? usual : (first ?? SAMPLES[type] ?? example);
}

/** What is no text cannot be its own label. */
const SAMPLES: Partial<Readonly<Record<FieldType, string>>> = {
  number: '12',
  date: '15 juillet 2019',
  image: '/uploads/image.jpg',
  document: '/uploads/document.pdf',
  article: '/actualites/article/',
  class: 'classe',
};
