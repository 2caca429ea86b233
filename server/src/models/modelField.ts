import type { Localized } from '../base/localized.ts';

/** What a field may hold. */
export const FIELD_TYPES = ['text', 'markdown', 'number', 'date', 'choice', 'image', 'document', 'article', 'tag', 'category', 'class'] as const;

/** What a field holds: a line of text, Markdown, a number… */
export type FieldType = (typeof FIELD_TYPES)[number];

/** A field of a model: what its author is asked for, and what stands at `${nom}` in the body. */
export interface ModelField {
  readonly name: string;
  readonly label: Localized;
  readonly type: FieldType;
  readonly isRequired: boolean;
  /** Whether it has several values, as the items of a list. */
  readonly isRepeated: boolean;
  /** What it holds unless an author says otherwise; nothing where that is empty. */
  readonly usual: string;
  /** What stands there until it is written: its label, where nothing is said. Several for a field that is repeated. */
  readonly examples: readonly string[];
  readonly help: Localized;
  /** The values of a choice, or the classes. */
  readonly choices: readonly string[];
}

/** The fields of a model by their names, in the order of its header. */
export type ModelFields = ReadonlyMap<string, ModelField>;
