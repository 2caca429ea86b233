import type { Localized } from '../../base/localized.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import type { KramdownDocument } from '../../kramdown/index.ts';
import type { Project } from '../../project/project.ts';

/** A change of the text that an author asks for, where nothing need be wrong. */
export interface Refactoring {
  /** Its kind for the editor, below `refactor`. */
  readonly kind: 'refactor.rewrite' | 'refactor.move';
  /** What is on offer at a place; mostly nothing. */
  offer(context: RefactoringContext): readonly Offer[];
}

/** Where a change is asked for. */
export interface RefactoringContext {
  readonly article: Article;
  readonly project: Project;
  /** The body as kramdown reads it; its ranges begin at `article.body.start`. */
  readonly document: KramdownDocument;
  /** In the body, as the ranges of the document are: `{ start: 0, end: 0 }` is a cursor at its first character. */
  readonly selection: TextRange;
}

/** One change on offer. Its edits are ranges of the body; `CURSOR` in a new text is where the cursor goes. */
export interface Offer {
  readonly title: Localized;
  readonly edits: readonly TextEdit[];
}
