import { shiftRange, type TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import type { Project } from '../../project/project.ts';
import { annotateBlock } from './annotateBlock.ts';
import { attachAnnotation } from './attachAnnotation.ts';
import { duplicateBlock } from './duplicateBlock.ts';
import { keepsLiquid } from '../shared/keepsLiquid.ts';
import type { Offer, Refactoring } from './refactoring.ts';
import { moveBlock } from './moveBlock.ts';
import { removeAnnotation } from './removeAnnotation.ts';
import { unwrapElement } from './unwrapElement.ts';
import { wrapSelection } from './wrapSelection.ts';

export type { Offer, Refactoring } from './refactoring.ts';

/** Every change on offer, in the order in which an editor lists them. */
const REFACTORINGS: readonly Refactoring[] = [attachAnnotation, removeAnnotation, annotateBlock, wrapSelection, unwrapElement, moveBlock, duplicateBlock];

/** A change on offer, with its kind; its edits are ranges of the file. */
export interface Refactor extends Offer {
  readonly kind: Refactoring['kind'];
}

/** The changes on offer for what is selected, or at the cursor. */
export function provideRefactorings(article: Article, project: Project, { start, end }: TextRange): readonly Refactor[] {
  const { body } = article;
  if (start < body.start) {
    return [];
  }
  const context = { article, project, document: body.parse(project.kramdownOptions), selection: shiftRange({ start, end }, -body.start) };
  const offers = REFACTORINGS.flatMap(({ kind, offer }) =>
    offer(context).map(it => ({ kind, title: it.title, edits: it.edits.map(edit => ({ ...shiftRange(edit, body.start), newText: edit.newText })) })),
  );
  return offers.filter(it => keepsLiquid(article, it.edits));
}
