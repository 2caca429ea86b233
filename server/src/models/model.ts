import type { Localized } from '../base/localized.ts';
import type { ModelFields } from './modelField.ts';
import type { Skeleton } from './skeleton.ts';

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
