import type { Localized } from '../../base/localized.ts';
import type { FieldSlip } from '../../models/fieldSlip.ts';

/** What a field of a model holds, in the writer's words. */
export const WANTED_VALUES: Readonly<Record<FieldSlip['expected'], Localized>> = {
  number: { fr: 'un nombre', en: 'a number' },
  date: { fr: 'une date', en: 'a date' },
  day: { fr: 'un jour qui existe', en: 'a day that exists' },
  choice: { fr: 'l’un de ses choix', en: 'one of its choices' },
  image: { fr: 'une image', en: 'an image' },
  document: { fr: 'un document', en: 'a document' },
};
