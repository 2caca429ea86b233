import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { indexLines } from '../../base/lineIndex.ts';
import type { Language } from '../../base/localized.ts';
import type { TextEdit } from '../../base/textEdit.ts';

/** A text of a site that changes along with others. */
export interface ChangedText {
  readonly uri: string;
  /** The version that an editor holds; null for a file. */
  readonly version: number | null;
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** What the editor says of a change before it is made. */
export interface ChangeReview {
  /** « Renommer « IA » en « intelligence artificielle » » */
  readonly label: string;
  readonly language: Language;
  /** Whether it is shown before it is made. */
  readonly isReviewed: boolean;
}

const CHANGE = 'change';
const REVIEW = 'review';
const START = { line: 0, character: 0 };

/**
 * One edit of the workspace, undone at once, that editors show before they make it where its maker wishes so: where it concerns several files, or
 * does what cannot be seen from one.
 *
 * VS Code shows edits before it makes them only where one of them needs to be confirmed, and leaves those for its user to
 * tick, one by one. So one is added that changes nothing; all others are ticked.
 */
export function toReviewedEdit(texts: readonly ChangedText[], { label, language, isReviewed }: ChangeReview): WorkspaceEdit {
  const changes = texts.map(({ uri, version, text, edits }, index): TextDocumentEdit => {
    const lines = indexLines(text);
    const review: readonly AnnotatedTextEdit[] = isReviewed && index === 0 ? [{ range: { start: START, end: START }, newText: '', annotationId: REVIEW }] : [];
    return {
      textDocument: { uri, version },
      edits: [...review, ...edits.map((it): AnnotatedTextEdit => ({ range: lines.rangeOf(it), newText: it.newText, annotationId: CHANGE }))],
    };
  });
  const review = { label: language === 'fr' ? 'À vérifier avant d’appliquer' : 'To be looked at before it is applied', needsConfirmation: true };
  return { documentChanges: changes, changeAnnotations: { [CHANGE]: { label, needsConfirmation: false }, ...(isReviewed ? { [REVIEW]: review } : {}) } };
}

/** The same edit for editors that know no annotations. */
export function toPlainWorkspaceEdit(texts: readonly ChangedText[]): WorkspaceEdit {
  return {
    changes: Object.fromEntries(
      texts.map(({ uri, text, edits }) => {
        const lines = indexLines(text);
        return [uri, edits.map(it => ({ range: lines.rangeOf(it), newText: it.newText }))];
      }),
    ),
  };
}
