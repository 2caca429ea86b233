import type { ProtocolRange } from './ranges.ts';

/** Where a value stands: keys, and indexes of lists. */
export type FormPath = readonly (string | number)[];

/** A value as data. */
export type FormValue = string | number | boolean | null | readonly FormValue[] | { readonly [key: string]: FormValue };

/** What is to become of a field. */
export type FormChange =
  | { readonly kind: 'set'; readonly value: FormValue }
  /** `2024-07-15`, `16:30`; no time leaves the day alone. */
  | { readonly kind: 'setDate'; readonly day: string; readonly time: string }
  | { readonly kind: 'remove' }
  /** A new item; without value, an empty one, with the fields that it needs. */
  | { readonly kind: 'insert'; readonly at: number; readonly value?: FormValue }
  | { readonly kind: 'removeItem'; readonly at: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number };

/** The answer to a change: one edit, for this version of the text; or why there is none. */
export type FormEdit =
  | { readonly kind: 'edit'; readonly version: number; readonly range: ProtocolRange; readonly newText: string }
  /** The text says so already. */
  | { readonly kind: 'nothing' }
  /** The text was changed meanwhile, in this very field. */
  | { readonly kind: 'changed'; readonly message: string }
  | { readonly kind: 'impossible'; readonly message: string };

/** The header of one version of an article. */
export interface HeaderForm {
  readonly uri: string;
  readonly version: number;
  readonly language: 'fr' | 'en';
  /** « 2 points à revoir » */
  readonly sentence: string;
  /** Whether, when and where the page will be published; empty outside any site. */
  readonly publication: string;
  /** Set while the header cannot be read: nothing can be changed then but by what mends it. */
  readonly broken?: FormProblem | undefined;
  /** What is wrong with the header and with none of its fields. */
  readonly problems: readonly FormProblem[];
  readonly fields: readonly FormField[];
}

/** A problem, and what mends it. */
export interface FormProblem {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: ProtocolRange;
  /** What is offered, by the titles of VS Code's own offers at the range. */
  readonly fixes: readonly string[];
}

/** A field, or an item of a list. */
export interface FormField {
  readonly path: FormPath;
  readonly label: string;
  /** What it is for; with code between grave accents. Empty for nothing. */
  readonly help: string;
  readonly isRequired: boolean;
  /** Whether it is shown at once, and not among the others. */
  readonly isUsual: boolean;
  /** The text of its value, as it is written. */
  readonly stamp: string;
  readonly control: FormControl;
  readonly problems: readonly FormProblem[];
}

/** How a field is filled in. */
export type FormControl =
  | TextControl
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly day: string; readonly time: string; readonly hasTime: boolean; readonly zone: string }
  | { readonly kind: 'choice'; readonly value: FormValue; readonly options: readonly FormOption[] }
  | { readonly kind: 'words'; readonly words: readonly FormWord[]; readonly isOpen: boolean }
  | { readonly kind: 'list'; readonly items: readonly FormField[] }
  | { readonly kind: 'group'; readonly fields: readonly FormField[] }
  /** Written in a way that only the text can show. */
  | { readonly kind: 'other'; readonly text: string };

/** A text: any, or the address of a file, or the name of a document. */
export interface TextControl {
  readonly kind: 'text';
  readonly text: string;
  readonly isLong: boolean;
  /** Where the site knows what it may hold (the question `formChoices`). */
  readonly choices: 'none' | 'values' | 'files' | 'documents';
  /** The title of the document that it names. */
  readonly title?: string | undefined;
  /** The address of the image that it names. */
  readonly image?: string | undefined;
}

/** One of the values of a choice. */
export interface FormOption {
  readonly value: FormValue;
  readonly label: string;
}

/** A word of a list. */
export interface FormWord {
  readonly text: string;
  /** The title of the document that it names, where that is not the word. */
  readonly label: string;
  /** « 42 articles »; empty where words are not counted. */
  readonly detail: string;
}

/** Something that a field may hold. */
export interface FormChoice {
  readonly value: string;
  readonly label: string;
  /** « 42 articles », the folder of a file, the day of a document; empty for nothing. */
  readonly detail: string;
  /** The address of the image that it is. */
  readonly image?: string | undefined;
}
