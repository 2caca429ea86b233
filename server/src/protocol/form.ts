/**
 * What server, client and page tell each other of the header of an article as a form.
 * Names and types only: all three programs import this file, and it imports nothing.
 */

/** The client asks for the header of an open article as a form. Parameters: {@link FormParams}. Answer: {@link HeaderForm}, or null for a text that is not open. */
export const formRequest = 'plume/form';

/** The client asks for the edit that makes a field say something else. Parameters: {@link FormEditParams}. Answer: {@link FormEdit}, or null for a text that is not open. */
export const formEditRequest = 'plume/formEdit';

/** The client asks what a field may hold. Parameters: {@link FormChoicesParams}. Answer: {@link FormChoice}[], best first. */
export const formChoicesRequest = 'plume/formChoices';

/** Parameters of {@link formRequest}. */
export interface FormParams {
  readonly uri: string;
}

/** Parameters of {@link formChoicesRequest}. */
export interface FormChoicesParams extends FormParams {
  readonly path: FormPath;
  /** What is typed already. */
  readonly typed: string;
}

/** Parameters of {@link formEditRequest}. */
export interface FormEditParams extends FormParams {
  readonly path: FormPath;
  /** What the form was told of the field: where the text says something else by now, there is no edit. */
  readonly stamp: string;
  readonly change: FormChange;
}

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
  | { readonly kind: 'edit'; readonly version: number; readonly range: FormRange; readonly newText: string }
  /** The text says so already. */
  | { readonly kind: 'nothing' }
  /** The text was changed meanwhile, in this very field. */
  | { readonly kind: 'changed'; readonly message: string }
  | { readonly kind: 'impossible'; readonly message: string };

/** A stretch of text, as in the Language Server Protocol. */
export interface FormRange {
  readonly start: FormPosition;
  readonly end: FormPosition;
}

/** A place in a text, as in the Language Server Protocol. */
export interface FormPosition {
  readonly line: number;
  readonly character: number;
}

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
  readonly range: FormRange;
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
  /** Where the site knows what it may hold ({@link formChoicesRequest}). */
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
