import type { Localized } from '../base/localized.ts';
import type { Skeleton } from './skeleton.ts';

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

/** The articles that a model is for; all, where both are empty. */
export interface ModelScope {
  readonly collections: readonly string[];
  readonly files: readonly string[];
}

/** A model: a Markdown file that says what a block is made of. Blocks are inserted, recognised and checked by it. */
export interface Model {
  /** The address of its file. */
  readonly uri: string;
  readonly name: Localized;
  /** What one types to be offered it. */
  readonly prefix: string;
  readonly description: Localized;
  readonly scope: ModelScope;
  /** None for a text of plain stops (`${1:texte}`), which is inserted, and nothing more. */
  readonly fields: ModelFields;
  /** As it is written, with its places: `### **${nom}**`. */
  readonly body: string;
  /** What its blocks are recognised by; undefined for a text of plain stops. Made when first asked for. */
  readonly skeleton: Skeleton | undefined;
}
