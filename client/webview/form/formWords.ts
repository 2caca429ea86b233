import type { HeaderForm } from '../../src/form/messages.ts';

/** What the page of the form itself says, in both languages. */
export interface FormWords {
  readonly form: string;
  readonly required: string;
  readonly otherFields: (count: number) => string;
  readonly none: string;
  readonly add: string;
  readonly addTo: (label: string) => string;
  readonly remove: (label: string) => string;
  readonly moveUp: (label: string) => string;
  readonly moveDown: (label: string) => string;
  readonly day: string;
  readonly time: string;
  readonly zone: string;
  readonly unlisted: string;
  readonly choices: (count: number) => string;
  readonly inText: string;
  readonly showInText: string;
  readonly broken: string;
}

/** The words of a language. */
export const FORM_WORDS: Readonly<Record<HeaderForm['language'], FormWords>> = {
  fr: {
    form: 'En-tête de l’article',
    required: 'obligatoire',
    otherFields: count => (count === 1 ? '1 autre champ' : `${count} autres champs`),
    none: '—',
    add: 'Ajouter',
    addTo: label => `Ajouter à «\u00A0${label}\u00A0»`,
    remove: label => `Retirer «\u00A0${label}\u00A0»`,
    moveUp: label => `Monter «\u00A0${label}\u00A0»`,
    moveDown: label => `Descendre «\u00A0${label}\u00A0»`,
    day: 'Jour',
    time: 'Heure',
    zone: 'Fuseau\u00A0:',
    unlisted: 'Ce champ n’a que les valeurs de la liste\u00A0: choisissez l’une d’elles.',
    choices: count => (count === 1 ? '1 proposition' : `${count} propositions`),
    inText: 'Ce champ est écrit d’une façon que seul le texte peut montrer\u00A0: modifiez-le là.',
    showInText: 'Voir dans le texte',
    broken: 'Cet en-tête ne peut pas être lu\u00A0: ses champs pourront être modifiés ici quand il sera corrigé.',
  },
  en: {
    form: 'Header of the article',
    required: 'required',
    otherFields: count => (count === 1 ? '1 other field' : `${count} other fields`),
    none: '—',
    add: 'Add',
    addTo: label => `Add to “${label}”`,
    remove: label => `Remove “${label}”`,
    moveUp: label => `Move “${label}” up`,
    moveDown: label => `Move “${label}” down`,
    day: 'Day',
    time: 'Time',
    zone: 'Zone:',
    unlisted: 'This field has only the values of the list: choose one of them.',
    choices: count => (count === 1 ? '1 proposal' : `${count} proposals`),
    inText: 'This field is written in a way that only the text can show: change it there.',
    showInText: 'Show in the text',
    broken: 'This header cannot be read: its fields can be changed here once it is mended.',
  },
};
